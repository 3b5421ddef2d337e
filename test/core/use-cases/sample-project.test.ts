import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import { SAMPLE_PROJECT } from '../../../src/core/sample/story';
import { isAsMade } from '../../../src/core/sample/seal';
import { applyPlan } from '../../../src/core/use-cases/apply-plan';
import { checkOne } from '../../../src/core/use-cases/check';
import { openDesk, type Desk } from '../../../src/core/use-cases/desk';
import { planSample, removeSample } from '../../../src/core/use-cases/sample-project';
import { validateDesk } from '../../../src/core/use-cases/validate';
import { MemoryNoteStore } from '../../support/memory-note-store';
import { countingIds } from '../../support/counting-ids';

const FOLDER = `Handoffs/${SAMPLE_PROJECT}`;
const clock = {
  now: () => ({ local: '2026-11-21T10:00:00', offset: '+01:00' }),
  format: (stamp: { local: string }) => stamp.local,
};
const settings = DEFAULT_SETTINGS;

async function withSample(): Promise<MemoryNoteStore> {
  const store = new MemoryNoteStore({ 'Handoffs/Other/Other.md': 'mine\n', 'Diary.md': 'mine too\n' });
  await applyPlan(store, await planSample({ store, clock, settings }));
  return store;
}
const deskOf = (store: MemoryNoteStore): Promise<Desk> =>
  openDesk({ store, git: undefined, clock, ids: countingIds(), settings }, SAMPLE_PROJECT);

test('shows four handoffs of nine days, two phases, two decisions and a blocker', async () => {
  const store = await withSample();
  const { index } = await deskOf(store);
  const project = index.project(FOLDER);
  expect(project.project?.project.sample).toBe(true);
  expect(project.chain.links.size).toBe(4);
  expect(project.chain.heads.map(({ note }) => note.parsed.properties.created)).toEqual(['2026-11-20T17:20:00']);
  expect(project.phases.map(({ phase }) => phase.status).sort()).toEqual(['active', 'done']);
  expect(project.decisions.map(({ decision }) => decision.status).sort()).toEqual(['accepted', 'superseded']);
  expect(project.blockers.map(({ blocker }) => [blocker.status, blocker.owner])).toEqual([['open', 'Robin']]);
  expect(project.lost).toEqual([]);
  expect(project.problems).toEqual([]);
});

test('is a model: nothing wrong with its relations, and each handoff is good', async () => {
  const store = await withSample();
  const desk = await deskOf(store);
  expect(validateDesk(desk)).toEqual([]);
  const project = desk.index.project(FOLDER);
  for (const { note } of project.chain.links.values()) {
    const { score, findings } = await checkOne(
      { text: desk.texts.get(note.path)!, path: note.path, project },
      { repos: [], off: [] },
    );
    expect([note.path, score >= 90, findings.filter(({ severity }) => severity === 'error')]).toEqual([
      note.path,
      true,
      [],
    ]);
  }
});

test('follows from the day and the folder alone', async () => {
  const [one, other] = [await withSample(), await withSample()];
  expect([...one.notes]).toEqual([...other.notes]);
  const elsewhere = await planSample({ store: one, clock, settings: { ...settings, folder: 'Work/Notes' } });
  expect(elsewhere.changes.every(({ path }) => path.startsWith(`Work/Notes/${SAMPLE_PROJECT}/`))).toBe(true);
});

test('the phase that is done is not that of the next handoff', async () => {
  const { index } = await deskOf(await withSample());
  const [head] = index.project(FOLDER).chain.heads;
  expect(index.resolve(head!.note.parsed.properties.phase!)).toContain('show-the-year');
});

test('is not made twice', async () => {
  const store = await withSample();
  await expect(planSample({ store, clock, settings })).rejects.toMatchObject({ code: 'exists' });
});

test('goes away whole, and nothing else with it', async () => {
  const store = await withSample();
  const { removed, left } = await removeSample(store, FOLDER);
  expect([removed.length, left]).toEqual([10, []]);
  expect([...store.notes]).toEqual([
    ['Handoffs/Other/Other.md', 'mine\n'],
    ['Diary.md', 'mine too\n'],
  ]);
});

test('leaves what somebody edited, renamed, copied or added, byte by byte', async () => {
  const store = await withSample();
  const [first, second, third] = [...store.notes.keys()].filter((path) => path.includes('/2026-11-'));
  const edited = store.notes.get(first!)!.replace('84 plants', '85 plants');
  store.notes.set(first!, edited);
  await store.move(second!, `${FOLDER}/My own name.md`);
  store.notes.set(`${FOLDER}/copy of the third.md`, store.notes.get(third!)!);
  store.notes.set(`${FOLDER}/mine.md`, '---\nsample: broken: yes\n---\n');
  const { removed, left } = await removeSample(store, FOLDER);
  expect(removed).toHaveLength(8);
  expect([...left].sort()).toEqual(
    [first, `${FOLDER}/My own name.md`, `${FOLDER}/copy of the third.md`, `${FOLDER}/mine.md`].sort(),
  );
  expect(store.notes.get(first!)).toBe(edited);
});

test('knows its notes again when a sync has changed their line ends', async () => {
  const store = await withSample();
  for (const [path, text] of store.notes) {
    if (path.startsWith(FOLDER)) expect(isAsMade(path, text.replaceAll('\n', '\r\n'))).toBe(true);
  }
});
