import type { UndoRecord } from '../../../src/core/model/undo-record';
import { undoLast } from '../../../src/core/use-cases/undo-plan';
import { MemoryNoteStore } from '../../support/memory-note-store';

const created = (path: string) => ({ kind: 'created', path, text: path }) as const;

test('what was stopped in the middle is taken back by the next undo, and nothing is lost', async () => {
  const paths = ['a.md', 'b.md', 'c.md', 'd.md'];
  const store = new MemoryNoteStore(Object.fromEntries(paths.map((path) => [path, path])));
  let kept: UndoRecord | undefined = {
    format: 1,
    at: '2026-03-01T10:00:00',
    what: 'import',
    steps: paths.map(created),
  };
  const memory = {
    read: () => Promise.resolve(kept),
    write: (record: UndoRecord) => Promise.resolve(void (kept = record)),
    forget: () => Promise.resolve(void (kept = undefined)),
  };
  const first = await undoLast(store, memory, (done) => done < 3);
  expect(first).toMatchObject({ removed: ['d.md', 'c.md', 'b.md'], left: 1 });
  expect([...store.notes.keys()]).toEqual(['a.md']);
  expect(kept).toMatchObject({ what: 'import', steps: [created('a.md')] });
  expect(await undoLast(store, memory)).toMatchObject({ removed: ['a.md'], left: 0 });
  expect(kept).toBeUndefined();
});
