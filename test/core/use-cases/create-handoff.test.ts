import { applyPlan } from '../../../src/core/use-cases/apply-plan';
import { planNewHandoff, type HandoffPorts, type NewHandoffRequest } from '../../../src/core/use-cases/create-handoff';
import { HandoffError } from '../../../src/core/model/errors';
import { describePlan } from '../../../src/core/model/plan';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import { NO_WORDS } from '../../../src/core/model/words';
import { countingIds } from '../../support/counting-ids';
import { MemoryNoteStore } from '../../support/memory-note-store';

const NOW = { local: '2026-03-08T14:30:00', offset: '+01:00' };

function ports(store: MemoryNoteStore): HandoffPorts {
  const clock = { now: () => NOW, format: () => '' };
  return { store, git: undefined, clock, ids: countingIds(), settings: DEFAULT_SETTINGS };
}

const request = (more: Partial<NewHandoffRequest> = {}): NewHandoffRequest => ({
  project: 'App',
  repos: [],
  previous: [],
  join: false,
  title: 'Retry',
  words: NO_WORDS,
  force: true,
  ...more,
});

describe('a new handoff', () => {
  test('the same moment, clock and ids give the same plan', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => planNewHandoff(ports(new MemoryNoteStore()), request())));
    expect(describePlan(one!.plan)).toBe(describePlan(two!.plan));
    expect(one!.path).toBe('Handoffs/App/2026-03-08-1430-retry-0000.md');
  });

  test('a note that is already there under that path is never written over', async () => {
    const store = new MemoryNoteStore({ 'Handoffs/App/2026-03-08-1430-retry-0000.md': 'mine' });
    const planned = await planNewHandoff(ports(store), request());
    await expect(applyPlan(store, planned.plan)).rejects.toMatchObject({ code: 'exists' });
    expect([...store.notes.entries()]).toEqual([['Handoffs/App/2026-03-08-1430-retry-0000.md', 'mine']]);
  });

  test('planning writes nothing', async () => {
    const store = new MemoryNoteStore();
    await planNewHandoff(ports(store), request());
    expect(store.notes.size).toBe(0);
  });

  test('an older note that was changed in between keeps the change, and the new note is written all the same', async () => {
    const store = new MemoryNoteStore();
    const first = await planNewHandoff(ports(store), request());
    await applyPlan(store, first.plan);
    const written = `${await store.read(first.path)}\n## Next actions\n\n- [ ] By hand\n`;
    store.notes.set(first.path, written);
    const second = await planNewHandoff(
      { ...ports(store), ids: { next: (kind) => `${kind.charAt(0)}-zzzzzz` } },
      request(),
    );
    expect(second.carried).toHaveLength(1);
    store.notes.set(first.path, `${written}\ntheirs`);
    const applied = await applyPlan(store, second.plan);
    expect(applied.problems).toMatchObject([{ code: 'changed', path: first.path }]);
    expect(applied.incomplete).toBe(false);
    expect(store.notes.get(first.path)).toBe(`${written}\ntheirs`);
    expect(store.notes.has(second.path)).toBe(true);
  });

  test('a broken note of another kind does not stop it', async () => {
    const store = new MemoryNoteStore({
      'Handoffs/App/Decisions/broken-aaaa.md': '---\ntype: decision\nid: [\n---\n',
      'Handoffs/App/Decisions/later-bbbb.md': '---\ntype: decision\nformat: 9\n---\n',
    });
    const planned = await planNewHandoff(ports(store), request());
    expect(planned.problems.map((problem) => problem.code).sort()).toEqual(['broken-properties', 'newer-format']);
    await applyPlan(store, planned.plan);
    expect(store.notes.has(planned.path)).toBe(true);
  });

  test('a store that refuses the new note refuses everything', async () => {
    const store = new MemoryNoteStore();
    store.create = () => Promise.reject(new HandoffError('disk-full', 'full'));
    const planned = await planNewHandoff(ports(store), request());
    await expect(applyPlan(store, planned.plan)).rejects.toMatchObject({ code: 'disk-full' });
    expect(store.notes.size).toBe(0);
  });
});
