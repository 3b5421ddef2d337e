import { readProperties } from '../../../src/core/note/frontmatter';
import { resolveConflicts } from '../../../src/core/note/resolve-conflicts';

const marked = (ours: readonly string[], theirs: readonly string[]): string[] => [
  '<<<<<<< HEAD',
  ...ours,
  '=======',
  ...theirs,
  '>>>>>>> other',
];
const note = (properties: readonly string[], body: readonly string[] = ['', '# T', '']): string =>
  ['---', ...properties, '---', ...body].join('\n');

/** Both ways round: which side is ours must not matter for what is true. */
function bothWays(
  type: string,
  ours: readonly string[],
  theirs: readonly string[],
): readonly Readonly<Record<string, unknown>>[] {
  return [marked(ours, theirs), marked(theirs, ours)].map((lines) => {
    const { text, left } = resolveConflicts(note([`type: ${type}`, 'id: x', ...lines, 'tail: 1']));
    expect(left).toEqual([]);
    expect(text).not.toMatch(/^[<=>]{7}/m);
    return readProperties(text).properties;
  });
}

test('both successors are kept', () => {
  for (const properties of bothWays('decision', ['superseded_by: ["[[a]]"]'], ['superseded_by: ["[[b]]"]'])) {
    expect(properties).toEqual({ type: 'decision', id: 'x', superseded_by: ['[[a]]', '[[b]]'], tail: 1 });
  }
});

test('resolved stays resolved, with all that belongs to it', () => {
  const resolved = ['status: resolved', 'resolved_on: "2026-03-02"', 'resolved_by: Bob'];
  for (const properties of bothWays('blocker', ['status: open'], resolved)) {
    expect(properties).toMatchObject({ status: 'resolved', resolved_on: '2026-03-02', resolved_by: 'Bob' });
  }
  const twice = bothWays('blocker', ['status: resolved', 'resolved_on: "2026-03-03"', 'resolved_by: Ada'], resolved);
  expect(twice[0]).toEqual(twice[1]);
  expect(twice[0]).toMatchObject({ resolved_on: '2026-03-02', resolved_by: 'Bob' });
});

test('resolved and dropped at the same time: the side of the state gives its facts', () => {
  for (const properties of bothWays(
    'blocker',
    ['status: dropped', 'resolved_on: "2026-03-01"', 'resolved_by: Ada'],
    ['status: resolved', 'resolved_on: "2026-03-02"', 'resolved_by: Bob'],
  )) {
    expect(properties).toMatchObject({ status: 'resolved', resolved_on: '2026-03-02', resolved_by: 'Bob' });
  }
});

test('a later review counts, with its own commit', () => {
  const early = ['reviewed_commit: aaa', 'reviewed_on: "2026-03-01"'];
  const late = ['reviewed_commit: bbb', 'reviewed_on: "2026-04-01"'];
  for (const properties of bothWays('decision', early, late))
    expect(properties).toMatchObject({ reviewed_commit: 'bbb', reviewed_on: '2026-04-01' });
});

test('accepted against rejected, and two titles, are for people: the marks stay', () => {
  for (const [ours, theirs] of [
    [['status: accepted'], ['status: rejected']],
    [['aliases: A'], ['aliases: B']],
    [['severity: minor'], ['severity: critical']],
  ]) {
    const text = note(['type: decision', ...marked(ours!, theirs!)]);
    const resolved = resolveConflicts(text);
    expect(resolved.left).toHaveLength(1);
    expect(resolved.text.replace('<<<<<<< ours', '<<<<<<< HEAD').replace('>>>>>>> theirs', '>>>>>>> other')).toBe(text);
  }
});

test('logs are joined in the order of their dates, other words are left', () => {
  const log = resolveConflicts(
    note(['type: blocker'], ['## Log', '', ...marked(['- 2026-03-02: b'], ['- 2026-03-01: a', '- 2026-03-03: c']), '']),
  );
  expect(log.text).toBe(
    note(['type: blocker'], ['## Log', '', '- 2026-03-01: a', '- 2026-03-02: b', '- 2026-03-03: c', '']),
  );
  const sections = resolveConflicts(
    note(['type: blocker'], marked(['', '## Log', '', '- a'], ['', '## Log', '', '- b'])),
  );
  expect(sections.text).toBe(note(['type: blocker'], ['', '## Log', '', '- a', '- b']));
  const words = resolveConflicts(note(['type: decision'], ['## Why', ...marked(['Because A.'], ['Because B.'])]));
  expect(words.left).toEqual(['Two people wrote different words in the same place.']);
});

test('of one task line the closed box wins, and nothing is doubled', () => {
  const body = (lines: readonly string[]): string => note(['type: handoff'], ['## Next actions', ...lines, '']);
  const ticked = resolveConflicts(
    body(marked(['- [x] A ^t-000001', '- [ ] B ^t-000002'], ['- [ ] A ^t-000001', '- [-] B ^t-000002'])),
  );
  expect(ticked).toEqual({ text: body(['- [x] A ^t-000001', '- [-] B ^t-000002']), left: [] });
  expect(resolveConflicts(body(marked(['- [x] A ^t-000001'], ['- [-] A ^t-000001']))).left).toHaveLength(1);
  expect(resolveConflicts(body(marked(['- [ ] A1 ^t-000001'], ['- [ ] A2 ^t-000001']))).left).toHaveLength(1);
});

test('a conflict that runs over the end of the properties, with CRLF, and with the base shown', () => {
  const text = [
    '---',
    'type: blocker',
    '<<<<<<< HEAD',
    'status: resolved',
    '---',
    '',
    '- a',
    '||||||| base',
    'status: open',
    '---',
    '',
    '=======',
    'status: open',
    '---',
    '',
    '- b',
    '>>>>>>> x',
    '',
  ].join('\r\n');
  const resolved = resolveConflicts(text);
  expect(resolved.left).toEqual([]);
  expect(resolved.text).toBe(['---', 'type: blocker', 'status: resolved', '---', '', '- a', '- b', ''].join('\r\n'));
});

test('generated regions are taken as they come', () => {
  const region = (lines: readonly string[]): string =>
    note(['type: phase'], ['<!-- session-handoff:rollup -->', ...lines, '<!-- /session-handoff:rollup -->', '']);
  expect(resolveConflicts(region(marked(['Progress: 1 %'], ['Progress: 2 %'])))).toEqual({
    text: region(['Progress: 1 %']),
    left: [],
  });
});

test('a text without a whole conflict stays', () => {
  for (const text of ['', note(['a: 1']), '<<<<<<< HEAD\nx\n', 'Title\n=======\n', '>>>>>>> quoted']) {
    expect(resolveConflicts(text)).toEqual({ text, left: [] });
  }
});
