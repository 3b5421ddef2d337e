import { HandoffIndex } from '../index/handoff-index';
import { stillKept, type KeptNote, type NoteCache } from '../index/note-cache';
import { readNote } from '../index/read-note';
import type { NoteFile, NoteStore } from '../model/ports';

/** So many notes are read at once: more only costs memory. */
const IN_FLIGHT = 32;
/** So many changed notes of a project are read again each time, before all of it is kept anew: that costs more. */
const MANY = 40;

/** Reads every note of ours below a folder of the vault into a fresh index; what `cache` still knows is not read. */
export async function loadIndex(
  store: NoteStore,
  root: string,
  folder: string = root,
  cache?: NoteCache,
): Promise<HandoffIndex> {
  const index = new HandoffIndex(root);
  for (const [project, files] of byProject(root, await store.list(folder))) {
    for (const { note } of await notesOf(store, project, files, cache)) if (note !== null) index.set(note);
  }
  return index;
}

async function notesOf(
  store: NoteStore,
  project: string,
  files: readonly NoteFile[],
  cache: NoteCache | undefined,
): Promise<readonly KeptNote[]> {
  const kept = (await cache?.load(project)) ?? new Map<string, KeptNote>();
  const known: KeptNote[] = [];
  const others: NoteFile[] = [];
  for (const file of files) {
    const before = kept.get(file.path);
    if (stillKept(before, file)) known.push(before);
    else others.push(file);
  }
  const all = [...known, ...(await readAll(store, others))];
  if (others.length + kept.size - known.length > MANY) await cache?.save(project, all);
  return all;
}

async function readAll(store: NoteStore, files: readonly NoteFile[]): Promise<readonly KeptNote[]> {
  const read: KeptNote[] = [];
  let next = Promise.resolve<readonly string[]>([]);
  let batch: readonly NoteFile[] = [];
  // While one batch is being read, the one before it is understood.
  for (let at = 0; at < files.length + IN_FLIGHT; at += IN_FLIGHT) {
    const [texts, ready] = [await next, batch];
    batch = files.slice(at, at + IN_FLIGHT);
    next = Promise.all(batch.map(({ path }) => store.read(path)));
    // Its errors are met at the next turn, not here.
    next.catch(() => undefined);
    ready.forEach((file, n) => read.push({ file, note: readNote(file.path, texts[n] ?? '') ?? null }));
  }
  return read;
}

/** Files by the folder of their project; those that lie in the root itself are under the root. */
function byProject(root: string, files: readonly NoteFile[]): ReadonlyMap<string, readonly NoteFile[]> {
  const start = root === '' ? 0 : root.length + 1;
  const groups = new Map<string, NoteFile[]>();
  for (const file of files) {
    const end = file.path.indexOf('/', start);
    const project = end === -1 ? root : file.path.slice(0, end);
    const group = groups.get(project);
    if (group === undefined) groups.set(project, [file]);
    else group.push(file);
  }
  return groups;
}
