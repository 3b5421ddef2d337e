import type { HandoffIndex } from './handoff-index';
import type { IndexedNote } from './indexed-note';
import type { IndexSnapshot } from './snapshot';

/** Everything as it would be with these notes in place of those of their paths; the index itself stays as it is. */
export function snapshotWith(index: HandoffIndex, notes: readonly IndexedNote[]): IndexSnapshot {
  const before = notes.map(({ path }) => [path, index.note(path)] as const);
  for (const note of notes) index.set(note);
  const after = index.snapshot();
  for (const [path, note] of before) {
    if (note === undefined) index.remove(path);
    else index.set(note);
  }
  return after;
}
