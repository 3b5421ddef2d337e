import type { UndoRecord } from '../../../src/core/model/undo-record';
import { carryOutImport } from '../../../src/core/use-cases/carry-out-import';
import { undoLast } from '../../../src/core/use-cases/undo-plan';
import { MemoryNoteStore } from '../../support/memory-note-store';

const EARLIER: UndoRecord = { format: 1, at: '2026-01-01T10:00:00', what: 'new', steps: [] };
const planned = {
  originals: new Map(),
  documents: [],
  words: [],
  plan: { changes: ['a.md', 'b.md'].map((path) => ({ kind: 'create', path, text: path, why: '' }) as const) },
};

function place(notes: Record<string, string> = {}): {
  readonly store: MemoryNoteStore;
  readonly kept: () => UndoRecord | undefined;
  readonly ports: Parameters<typeof carryOutImport>[0];
} {
  let kept: UndoRecord | undefined = EARLIER;
  const store = new MemoryNoteStore(notes);
  const undo = {
    read: () => Promise.resolve(kept),
    write: (record: UndoRecord) => Promise.resolve(void (kept = record)),
    forget: () => Promise.resolve(void (kept = undefined)),
  };
  const clock = { now: () => ({ local: '2026-03-01T10:00:00', offset: '+00:00' }), format: () => '' };
  return {
    store,
    kept: () => kept,
    ports: { store: Object.assign(store, { keep: () => Promise.resolve() }), undo, clock },
  };
}

test('an import can be taken back from its first note on, whatever becomes of it', async () => {
  const { store, kept, ports } = place();
  await expect(
    carryOutImport(ports, planned, (done) => {
      if (done === 1) throw new Error('killed');
      return true;
    }),
  ).rejects.toThrow('killed');
  expect([[...store.notes.keys()], kept()]).toEqual([['a.md'], expect.objectContaining({ what: 'import' })]);
  expect(await undoLast(store, ports.undo)).toMatchObject({ what: 'import', removed: ['a.md'] });
  expect(store.notes.size).toBe(0);
});

test('what was written is what is remembered, and an import that wrote nothing leaves the action before it', async () => {
  const whole = place();
  await carryOutImport(whole.ports, planned);
  expect(whole.kept()).toMatchObject({ steps: [{ path: 'a.md' }, { path: 'b.md' }] });
  expect(whole.kept()).not.toHaveProperty('isAhead');
  const stopped = place();
  await carryOutImport(stopped.ports, planned, () => false);
  expect(stopped.kept()).toBe(EARLIER);
  const refused = place({ 'a.md': 'mine' });
  await expect(carryOutImport(refused.ports, planned)).rejects.toMatchObject({ code: 'exists' });
  expect(refused.kept()).toBe(EARLIER);
});
