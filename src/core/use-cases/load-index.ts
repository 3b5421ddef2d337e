import { HandoffIndex } from '../index/handoff-index';
import { readNote } from '../index/read-note';
import type { NoteStore } from '../model/ports';

/** So many notes are read at once: more only costs memory. */
const IN_FLIGHT = 32;

/** Reads every note of ours below a folder of the vault into a fresh index. */
export async function loadIndex(store: NoteStore, root: string, folder: string = root): Promise<HandoffIndex> {
  const index = new HandoffIndex(root);
  const files = await store.list(folder);
  for (let at = 0; at < files.length; at += IN_FLIGHT) {
    const batch = files.slice(at, at + IN_FLIGHT);
    const texts = await Promise.all(batch.map((file) => store.read(file.path)));
    batch.forEach((file, n) => {
      const note = readNote(file.path, texts[n] ?? '');
      if (note !== undefined) index.set(note);
    });
  }
  return index;
}
