import { blockerAge } from '../../../src/core/index/blocker-age';
import { decisionStandings } from '../../../src/core/index/decision-relations';
import { readiness, waitingInCircles } from '../../../src/core/index/dependencies';
import type { ProjectIndex } from '../../../src/core/index/handoff-index';
import { HandoffIndex } from '../../../src/core/index/handoff-index';
import type { BlockerNote, DecisionNote, IndexedNote } from '../../../src/core/index/indexed-note';
import { phaseProgress } from '../../../src/core/index/phase-progress';
import { readNote } from '../../../src/core/index/read-note';
import type { Decision } from '../../../src/core/model/decision';
import { aHandoff, anEntry } from '../../support/a-handoff';

const at = (name: string): string => `Handoffs/App/${name}.md`;

function indexOf(notes: readonly IndexedNote[]): {
  index: HandoffIndex;
  project: ProjectIndex;
  resolve: (link: string) => string | undefined;
} {
  const index = new HandoffIndex('Handoffs');
  for (const note of notes) index.set(note);
  return { index, project: index.project('Handoffs/App'), resolve: (link) => index.resolve(link) };
}

function aDecision(name: string, more: Partial<Decision> = {}): DecisionNote {
  const note = readNote(
    at(name),
    `---\ntype: decision\nid: d-${name.padEnd(6, '0')}\naliases: ${name}\nstatus: accepted\ndecided_by: user\n---\n`,
  );
  if (note?.type !== 'decision') throw new Error('no decision');
  return { ...note, decision: { ...note.decision, ...more } };
}

function aBlocker(name: string, properties: string): BlockerNote {
  const note = readNote(
    at(name),
    `---\ntype: blocker\nid: b-${name.padEnd(6, '0')}\naliases: ${name}\n${properties}\n---\n`,
  );
  if (note?.type !== 'blocker') throw new Error('no blocker');
  return note;
}

describe('how decisions stand', () => {
  const standing = (...notes: readonly DecisionNote[]) => {
    const { resolve } = indexOf(notes);
    const standings = decisionStandings(notes, resolve);
    return (name: string) => standings.get(at(name))!;
  };

  test('a chain: only the newest is in force', () => {
    const of = standing(
      aDecision('a'),
      aDecision('b', { supersedes: ['[[a]]'] }),
      aDecision('c', { supersedes: ['[[b]]'] }),
    );
    expect(['a', 'b', 'c'].map((name) => [of(name).status, of(name).inForce])).toEqual([
      ['superseded', false],
      ['superseded', false],
      ['accepted', true],
    ]);
  });

  test('copies do not count, whatever they say', () => {
    const of = standing(aDecision('a', { status: 'superseded', supersededBy: ['[[b]]'] }), aDecision('b'));
    expect(of('a').status).toBe('accepted');
    const other = standing(aDecision('a', { status: 'superseded' }), aDecision('b'));
    expect(other('a').status).toBe('superseded');
  });

  test('proposed and rejected successors leave an accepted one in force', () => {
    for (const status of ['proposed', 'rejected'] as const) {
      const of = standing(aDecision('a'), aDecision('b', { status, supersedes: ['[[a]]'] }));
      expect([of('a').inForce, of('a').successors, of('a').replacedBy]).toEqual([true, [at('b')], []]);
    }
  });
});

describe('what items wait for', () => {
  const item = (id: string, value: string, name: 'Depends on' | 'Blocker' = 'Depends on') =>
    anEntry(`t-${id}`, `Item ${id}`, { fields: [{ name, value }] });
  const { index, project } = indexOf([
    aHandoff('h', [
      item('000001', '[[wall]]', 'Blocker'),
      item('000002', 'gate'),
      item('000003', 't-000009'),
      item('000004', '[[h#^t-000009]]'),
      item('000005', 'none'),
      item('000006', 'something that nobody knows'),
      item('000007', 'twin'),
      item('000008', '[[wall]] and t-000009'),
      anEntry('t-000009', 'Done item', { status: 'done' }),
      item('00000a', '^t-00000b'),
      item('00000b', 't-00000a'),
    ]),
    aBlocker('wall', 'status: open'),
    aBlocker('gate', 'status: resolved'),
    aBlocker('twin', 'status: open'),
    {
      ...aBlocker('twin2', 'status: resolved'),
      blocker: { ...aBlocker('twin2', 'status: resolved').blocker, title: 'Twin.' },
    },
  ]);
  const found = new Map(
    readiness(project, (link) => index.note(index.resolve(link) ?? '')).map((one) => [one.item.id!.slice(-1), one]),
  );

  test.each([
    ['1', false, ['waiting']],
    ['2', true, ['satisfied']],
    ['3', true, ['satisfied']],
    ['4', true, ['satisfied']],
    ['5', true, []],
    ['6', false, ['unknown']],
    ['7', false, ['ambiguous']],
    ['8', false, ['waiting', 'satisfied']],
    ['a', false, ['waiting']],
    ['b', false, ['waiting']],
  ])('item %s: ready %s', (id, ready, states) => {
    expect([found.get(id)!.ready, found.get(id)!.dependencies.map(({ state }) => state)]).toEqual([ready, states]);
  });
});

test('items that wait for each other are named, those that only wait for them are not', () => {
  const on = (id: string, value: string) => anEntry(id, id, { fields: [{ name: 'Depends on', value }] });
  const { project } = indexOf([
    aHandoff('h', [
      on('t-00000a', 't-00000b'),
      on('t-00000b', 't-00000a'),
      on('t-00000c', 't-00000a'),
      on('t-00000d', 't-00000d'),
    ]),
  ]);
  const circles = waitingInCircles(readiness(project, () => undefined));
  expect(circles.map(({ id }) => id)).toEqual(['t-00000a', 't-00000b', 't-00000d']);
});

test('a blocker ages in days and handoffs, and is forgotten unless it is expected', () => {
  const chain = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, n, all) =>
    aHandoff(name, [], n === 0 ? [] : [all[n - 1]!], { created: `2026-03-0${n + 1}T10:00:00` }),
  );
  const { project } = indexOf(chain);
  const age = (properties: string, today: string) => blockerAge(project, aBlocker('x', properties), today);
  expect(age('status: open\nraised_on: 2026-03-04\nraised_in: "[[d]]"', '2026-03-06')).toEqual({
    days: 2,
    handoffs: 2,
    forgotten: false,
  });
  expect(age('status: open\nraised_on: 2026-03-01\nraised_in: "[[a]]"', '2026-03-06')).toEqual({
    days: 5,
    handoffs: 5,
    forgotten: true,
  });
  expect(age('status: open\nraised_on: 2026-03-05', '2026-03-19')).toEqual({ days: 14, handoffs: 1, forgotten: true });
  expect(age('status: open\nraised_on: 2026-03-05\nexpected_on: 2026-04-01', '2026-03-19').forgotten).toBe(false);
  expect(age('status: open\nraised_on: 2026-03-05\nexpected_on: 2026-03-10', '2026-03-19').forgotten).toBe(true);
  expect(age('status: resolved\nraised_on: 2026-03-01\nresolved_on: 2026-03-03', '2026-06-01')).toMatchObject({
    days: 2,
    forgotten: false,
  });
});

test('a phase goes by its deliverables, else by what the newest handoff says', () => {
  const phase = (name: string, body: string) => {
    const note = readNote(at(name), `---\ntype: phase\nid: p-${name.padEnd(6, '0')}\naliases: ${name}\n---\n${body}`);
    if (note?.type !== 'phase') throw new Error('no phase');
    return note;
  };
  const counted = phase('one', '## Deliverables\n- [x] a\n- [ ] b\n- [-] c\n- [/] d\n\n## Success criteria\n- [x] e\n');
  const guessed = phase('two', '');
  const done = phase('three', '## Deliverables\n- [x] a\n');
  const { project, resolve } = indexOf([
    aHandoff('a', [], [], { phase: '[[two]]', progress: 20 }),
    aHandoff('b', [], ['a'], { phase: '[[two]]', progress: 60, created: '2026-03-02T10:00:00' }),
    counted,
    guessed,
    done,
    aBlocker('wall', 'status: open\nseverity: critical\nphase: "[[one]]"'),
  ]);
  expect(phaseProgress(project, counted, resolve)).toMatchObject({
    percent: 33,
    left: [{ text: 'b' }, { text: 'd' }],
    critical: [{ path: at('wall') }],
    complete: false,
  });
  expect(phaseProgress(project, guessed, resolve)).toMatchObject({ percent: 60, complete: false });
  expect(phaseProgress(project, done, resolve)).toMatchObject({ percent: 100, critical: [], complete: true });
});

test('a note that was renamed is found by its id', () => {
  const { index } = indexOf([aDecision('renamed', { id: 'd-7k2mq9' })]);
  expect(index.find('[[use-sqlite-7k2m]]')).toEqual({ paths: [at('renamed')], exact: false });
  index.set(aDecision('other-7k2m', { id: 'd-000001' }));
  expect(index.find('[[use-sqlite-7k2m]]').paths).toEqual([at('renamed')]);
  index.remove(at('renamed'));
  expect(index.find('[[use-sqlite-7k2m]]').paths).toEqual([]);
});
