import { HandoffIndex } from '../index/handoff-index';
import { readNote } from '../index/read-note';
import type { NoteStore } from '../model/ports';
import { readLink } from '../note/wikilink';

/** Notes that are read at most. */
const MOST_NOTES = 30;
/** The newest handoffs, by their names. */
const NEAR = 12;
/** Notes beside them in the project's folder that a name does not date: the project note, notes by hand. */
const MOST_UNDATED = 4;

const DATED = /^\d{4}-\d{2}-\d{2}-\d{4}-.+\.md$/;
const NOTE = /\.md$/i;
const NOT_READ = /^(?:archive|templates|originals)$/i;

/**
 * The newest part of a project that is too large to be read whole: names tell the dates, so a few notes are read and
 * the size of the vault makes no difference. `undefined` when the project is small, or its names do not tell.
 */
export async function readNear(store: NoteStore, root: string, folder: string): Promise<HandoffIndex | undefined> {
  const names = await store.names(folder);
  const handoffs = names.filter((name) => DATED.test(name)).sort();
  const undated = names.filter((name) => NOTE.test(name) && !DATED.test(name));
  if (handoffs.length <= MOST_NOTES || undated.length > MOST_UNDATED) return undefined;
  const index = new HandoffIndex(root);
  const near = [...undated, ...handoffs.slice(-NEAR)].map((name) => `${folder}/${name}`);
  await readInto(index, store, near);
  const records = await recordsOf(store, folder, names);
  const room = MOST_NOTES - near.length;
  await readInto(index, store, records.length <= room ? records : linkedFirst(index, records).slice(0, room));
  return index;
}

async function readInto(index: HandoffIndex, store: NoteStore, paths: readonly string[]): Promise<void> {
  const texts = await Promise.all(paths.map(async (path) => store.read(path)));
  paths.forEach((path, at) => {
    const note = readNote(path, texts[at] ?? '');
    if (note !== undefined) index.set(note);
  });
}

/** Paths of the notes one folder below: decisions, blockers, phases. */
async function recordsOf(store: NoteStore, folder: string, names: readonly string[]): Promise<readonly string[]> {
  const folders = names.filter((name) => !NOTE.test(name) && !name.startsWith('.') && !NOT_READ.test(name));
  const found = await Promise.all(
    folders.map(async (name) => (await store.names(`${folder}/${name}`)).map((note) => `${folder}/${name}/${note}`)),
  );
  return found.flat().filter((path) => NOTE.test(path));
}

/** Those that the handoffs link, the newest handoff's first. */
function linkedFirst(index: HandoffIndex, records: readonly string[]): readonly string[] {
  const byName = new Map(records.map((path) => [path.replace(/^.*\/|\.md$/gi, ''), path]));
  const links = index
    .all()
    .flatMap((note) => (note.type === 'handoff' ? [note.parsed.properties] : []))
    .reverse()
    .flatMap(({ blockers = [], decisions = [] }) => [...blockers, ...decisions]);
  const linked = links.flatMap((link) => byName.get((readLink(link)?.target ?? '').replace(/^.*\//, '')) ?? []);
  return [...new Set(linked)];
}
