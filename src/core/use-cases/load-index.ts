import { HandoffIndex } from '../index/handoff-index';
import { stillKept, type KeptNote, type NoteCache } from '../index/note-cache';
import { isOurType, readNote } from '../index/read-note';
import type { NoteFile, NoteStore } from '../model/ports';
import type { Properties } from '../note/frontmatter';

/** So many notes are read at once: more only costs memory. */
const IN_FLIGHT = 32;
/** So many changed notes of a project are read again each time, before all of it is kept anew: that costs more. */
const MANY = 40;
/** Notes of which a whole project is worked out in a few milliseconds. */
const ALL_AT_ONCE = 512;

/** What makes reading cheaper, where a face has it. */
export interface Reading {
  /** What it still knows is not read. */
  readonly cache?: NoteCache;
  /** Properties of a note that are known without its text. */
  readonly properties?: (path: string) => Properties | undefined;
  /**
   * Called between pieces of work of a few milliseconds, with the notes that are read and all that are to be, so that
   * others get their turn. When it rejects the reading ends there, and what was read is kept.
   */
  readonly pause?: (done: number, of: number) => Promise<void>;
}

/** Reads every note of ours below a folder of the vault into a fresh index. */
export async function loadIndex(
  store: NoteStore,
  root: string,
  folder: string = root,
  reading: Reading = {},
): Promise<HandoffIndex> {
  const index = new HandoffIndex(root);
  const all = await store.list(folder);
  let before = 0;
  const turn: Turn = async (read) => reading.pause?.(before + read, all.length);
  for (const [project, files] of byProject(root, all)) {
    const notes = await notesOf(store, project, files, reading, turn);
    await takeUp(index, notes, reading.pause === undefined ? undefined : turn);
    before += files.length;
  }
  return index;
}

/** Lets others get their turn, after so many notes of a project were read. */
type Turn = (read: number) => Promise<void>;

/** With pauses the index is worked out piece by piece; what takes long in spite of that is left for the end. */
async function takeUp(index: HandoffIndex, kept: readonly KeptNote[], turn: Turn | undefined): Promise<void> {
  let isQuick = turn !== undefined;
  // What handoffs link comes first: a handoff whose links lead elsewhere afterwards would be taken up again.
  const isHandoff = ({ note }: KeptNote): boolean => note?.type === 'handoff';
  const notes = [...kept.filter((one) => !isHandoff(one)), ...kept.filter(isHandoff)];
  for (let at = 0; at < notes.length; at += IN_FLIGHT) {
    for (const { note } of notes.slice(at, at + IN_FLIGHT)) if (note !== null) index.set(note);
    const rebuilds = index.rebuilds;
    if (isQuick) index.snapshot();
    isQuick &&= at < IN_FLIGHT || index.rebuilds - rebuilds < 1 || at < ALL_AT_ONCE;
    await turn?.(notes.length);
  }
}

async function notesOf(
  store: NoteStore,
  project: string,
  files: readonly NoteFile[],
  reading: Reading,
  turn: Turn,
): Promise<readonly KeptNote[]> {
  const { cache } = reading;
  const kept = (await cache?.load(project)) ?? new Map<string, KeptNote>();
  const known: KeptNote[] = [];
  const others: NoteFile[] = [];
  for (const file of files) {
    const before = kept.get(file.path);
    if (stillKept(before, file)) known.push(before);
    else others.push(file);
  }
  const changes = others.length + kept.size - known.length;
  try {
    await readAll(store, others, reading, known, turn);
  } catch (error) {
    // What was read by then need not be read again.
    await cache?.save(project, known);
    throw error;
  }
  if (changes > MANY) await cache?.save(project, known);
  return known;
}

/** Understands files, and puts them behind the notes that are known. */
async function readAll(
  store: NoteStore,
  files: readonly NoteFile[],
  reading: Reading,
  known: KeptNote[],
  turn: Turn,
): Promise<void> {
  let next = Promise.resolve<readonly string[]>([]);
  let batch: readonly NoteFile[] = [];
  // While one batch is being read, the one before it is understood.
  for (let at = 0; at < files.length + IN_FLIGHT; at += IN_FLIGHT) {
    const [texts, ready] = [await next, batch];
    batch = files.slice(at, at + IN_FLIGHT);
    next = Promise.all(batch.map(({ path }) => (isOthers(reading, path) ? Promise.resolve('') : store.read(path))));
    // Its errors are met at the next turn, not here.
    next.catch(() => undefined);
    for (const [n, file] of ready.entries()) known.push({ file, note: understood(file.path, texts[n] ?? '', reading) });
    if (ready.length > 0) await turn(known.length);
  }
}

/** Properties say that it is somebody else's: its text need not be read. */
function isOthers({ properties }: Reading, path: string): boolean {
  const known = properties?.(path);
  return known !== undefined && !isOurType(known['type']);
}

function understood(path: string, text: string, reading: Reading): KeptNote['note'] {
  return isOthers(reading, path) ? null : (readNote(path, text, reading.properties?.(path)) ?? null);
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
