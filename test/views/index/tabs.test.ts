import { HandoffIndex } from '../../../src/core/index/handoff-index';
import { readNote } from '../../../src/core/index/read-note';
import { FlatRows } from '../../../src/views/index/flat-rows';
import type { Row } from '../../../src/views/index/row';
import { NOT_CHECKED } from '../../../src/views/index/health';
import { TabContents } from '../../../src/views/index/tab-contents';
import type { TabId } from '../../../src/views/index/tab';

const FOLDER = 'Handoffs/App';

function handoff(name: string, body: string, properties: Record<string, unknown> = {}): [string, string] {
  const given = { id: `h-${name}00`, type: 'handoff', format: 1, created: '2026-03-02T10:00:00', ...properties };
  const lines = Object.entries(given).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return [`${FOLDER}/2026-03-02-1000-x-${name}.md`, `---\n${lines.join('\n')}\n---\n\n# ${name}\n\n${body}\n`];
}

function record(folder: string, name: string, properties: Record<string, unknown>): [string, string] {
  const lines = Object.entries({ format: 1, aliases: [name], ...properties }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  return [`${FOLDER}/${folder}/${name}.md`, `---\n${lines.join('\n')}\n---\n\n# ${name}\n`];
}

function contents(notes: readonly [string, string][], person = ''): TabContents {
  const index = new HandoffIndex('Handoffs');
  for (const [path, text] of notes) {
    const note = readNote(path, text);
    if (note !== undefined) index.set(note);
  }
  const snapshot = index.snapshot();
  return new TabContents({
    snapshot,
    project: snapshot.project(FOLDER),
    today: '2026-03-06',
    person,
    health: NOT_CHECKED,
  });
}

function rows(of: TabContents, tab: TabId): Row[] {
  const flat = new FlatRows(of.of(tab).rows, new Set());
  return Array.from({ length: flat.length }, (_none, at) => flat.at(at).row);
}

const words = (all: readonly Row[]): string[] => all.map(({ look, text }) => (look === 'group' ? `[${text}]` : text));
const details = (row: Row | undefined): string[] => (row?.details ?? []).map(({ text }) => text);

test('work is grouped by what its author called it, begun work before the rest', () => {
  const all = contents([
    handoff(
      'aaaa',
      '## In progress\n\n- [/] Begun (40%) ^t-aaaa01\n\n## Next actions\n\n### Immediate\n\n- [ ] Soon ^t-aaaa02\n\n### Long-term\n\n- [ ] Later ^t-aaaa03\n',
    ),
  ]);
  expect(words(rows(all, 'now'))).toEqual([
    '[Where things stand]',
    'aaaa',
    '[In progress]',
    'Begun',
    '[Next: immediate]',
    'Soon',
    '[Next: long-term]',
    'Later',
  ]);
});

test('what waits for the person at this device stands first', () => {
  const notes = [
    handoff('aaaa', 'Words.', { for: 'Ada' }),
    record('Blockers', 'no-key-bbbb', {
      id: 'b-bbbb00',
      type: 'blocker',
      status: 'open',
      severity: 'critical',
      raised_on: '2026-03-01',
      owner: '@ada',
      expected_on: '2026-03-04',
    }),
  ];
  const mine = rows(contents(notes, 'Ada'), 'now');
  expect(words(mine).slice(2, 5)).toEqual(['[For Ada]', 'aaaa', 'no-key-bbbb']);
  expect(details(mine[4])).toEqual(expect.arrayContaining(['critical', '5 days ago', 'was expected 2 days ago']));
  expect(words(rows(contents(notes), 'now'))).not.toContain('[For Ada]');
});

test('a broken note, a circle, a gap and a date in the future hide nothing', () => {
  const all = contents([
    handoff('aaaa', 'A.', { previous: ['[[2026-03-02-1000-x-bbbb]]'], created: '2031-01-01T10:00:00' }),
    handoff('bbbb', 'B.', { previous: ['[[2026-03-02-1000-x-aaaa]]', '[[gone]]'] }),
    [`${FOLDER}/2026-03-02-1000-x-cccc.md`, '---\ntype: handoff\nid: "h-cccc00\n---\n\n# cccc\n'],
  ]);
  const chain = rows(all, 'timeline');
  expect(words(chain).sort()).toEqual(['aaaa', 'bbbb', 'cccc']);
  const told = chain.flatMap(details);
  expect(told).toEqual(
    expect.arrayContaining(['in 5 years', 'its previous handoff is not there', 'leads back to itself']),
  );
  expect(words(rows(all, 'now'))).toContain('[Notes to look at]');
});

test('phases without number or target are phases too', () => {
  const phase = (name: string, more: Record<string, unknown>): [string, string] =>
    record('Phases', name, { id: `p-${name}00`, type: 'phase', status: 'active', ...more });
  const list = rows(contents([phase('eeee', {}), phase('ffff', { number: 2, target: 'when it is ready' })]), 'phases');
  expect(words(list)).toEqual(['[Active]', '2. ffff', 'eeee']);
  expect(details(list[1])).toContain('target when it is ready');
});

test('lessons stand under their category, equal ones once', () => {
  const list = rows(
    contents([
      handoff('aaaa', '## Learnings\n\n- \\[Time\\] A day may have 25 hours\n- Without a category\n'),
      handoff('bbbb', '## Learnings\n\n- [Time] A day may have 25 hours\n', {
        previous: ['[[2026-03-02-1000-x-aaaa]]'],
      }),
    ]),
    'lessons',
  );
  expect(words(list)).toEqual(['[Learnings]', '[Time]', 'A day may have 25 hours', '[Other]', 'Without a category']);
  expect(details(list[2])).toContain('seen in 2 handoffs');
});

test('an empty page says what to do, and every page can be made of nothing', () => {
  const none = contents([]);
  for (const tab of none.tabs()) {
    const { rows: source, empty } = none.of(tab.id);
    expect([tab.id, source.length, empty.hint.length > 20]).toEqual([tab.id, 0, true]);
  }
});
