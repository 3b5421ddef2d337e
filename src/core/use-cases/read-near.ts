import { fingerprint } from '../index/fingerprint';
import { HandoffIndex } from '../index/handoff-index';
import { neededNotes, resumesAlike } from '../index/needed-notes';
import type { PartCache } from '../index/note-cache';
import type { NoteStore } from '../model/ports';
import { loadIndex, type Reading } from './load-index';

/** Of a project with fewer notes all of it is read faster than what is needed of it is told. */
const MANY = 30;

/** What is needed of a large project to go on from one of its heads. */
export interface NearProject {
  readonly index: HandoffIndex;
  /** Whether the notes are still those that it was taken from; looks at every file, and reads none. */
  readonly isStill: () => Promise<boolean>;
}

/** What was kept of the project; no note is read, and whether it still holds is for `isStill` to say. */
export async function readNear(
  store: NoteStore,
  cache: PartCache,
  root: string,
  folder: string,
): Promise<NearProject | undefined> {
  const kept = await cache.recall(folder);
  if (kept === undefined) return undefined;
  const index = new HandoffIndex(root);
  for (const note of kept.notes) index.set(note);
  return { index, isStill: async () => fingerprint(await store.list(folder)) === kept.fingerprint };
}

/** Reads all of a vault, and keeps of one project what `readNear` gives. */
export async function loadAndKeepNear(
  store: NoteStore,
  cache: PartCache,
  root: string,
  folder: string,
  reading: Reading,
): Promise<HandoffIndex> {
  // Listed before anything is read: what changes meanwhile makes what is kept useless, not wrong.
  const files = await store.list(folder);
  const index = await loadIndex(store, root, undefined, reading);
  if (files.length <= MANY || !index.folders().includes(folder)) return index;
  const project = index.project(folder);
  const notes = neededNotes(project);
  const near = new HandoffIndex(root);
  for (const note of notes) near.set(note);
  if (resumesAlike(near.project(folder), project)) await cache.keep(folder, files, notes);
  return index;
}
