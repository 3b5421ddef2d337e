import type { KeptNote, NoteCache } from '../../../src/core/index/note-cache';
import { ReadingStopped } from '../../../src/core/model/errors';
import { loadIndex } from '../../../src/core/use-cases/load-index';
import { MemoryNoteStore } from '../../support/memory-note-store';

const COUNT = 400;

function manyNotes(): Record<string, string> {
  const notes = Array.from({ length: COUNT }, (_, n) => {
    const id = String(n).padStart(6, '0');
    const path = `Handoffs/${n % 2 === 0 ? 'App' : 'Web'}/2026-03-01-1000-note-${id}.md`;
    return [path, `---\ntype: handoff\nid: h-${id}\ncreated: 2026-03-01T10:00:00\n---\n\n# Note ${n}\n`] as const;
  });
  return Object.fromEntries(notes);
}

class Remembered implements NoteCache {
  private readonly folders = new Map<string, ReadonlyMap<string, KeptNote>>();

  load(folder: string): Promise<ReadonlyMap<string, KeptNote>> {
    return Promise.resolve(this.folders.get(folder) ?? new Map<string, KeptNote>());
  }

  save(folder: string, notes: readonly KeptNote[]): Promise<void> {
    this.folders.set(folder, new Map(notes.map((note) => [note.file.path, note])));
    return Promise.resolve();
  }
}

test('a reading that is stopped says how far it came, and the next one goes on from there', async () => {
  const store = new MemoryNoteStore(manyNotes());
  const whole = (await loadIndex(store, 'Handoffs')).snapshot();
  store.reads = 0;
  const cache = new Remembered();
  const steps: [number, number][] = [];
  /** Stopped in the middle of the second project. */
  const pause = (done: number, of: number): Promise<void> => {
    steps.push([done, of]);
    return done > 300 ? Promise.reject(new ReadingStopped(done, of)) : Promise.resolve();
  };
  const stopped: unknown = await loadIndex(store, 'Handoffs', 'Handoffs', { cache, pause }).catch(
    (error: unknown) => error,
  );
  expect(stopped).toMatchObject({ name: 'ReadingStopped', done: steps.at(-1)![0], of: COUNT });
  expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).sort((a, b) => a - b));
  const before = store.reads;
  const resumed = await loadIndex(store, 'Handoffs', 'Handoffs', { cache });
  // What was under way when it was stopped is read once more.
  expect(store.reads - before).toBeLessThanOrEqual(COUNT - 300);
  expect(before).toBeLessThan(COUNT);
  for (const folder of whole.folders()) {
    const titles = (index: typeof whole) => index.project(folder).handoffs.map(({ path }) => path);
    expect(titles(resumed.snapshot())).toEqual(titles(whole));
  }
});
