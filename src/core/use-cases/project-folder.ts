import { HandoffError } from '../model/errors';
import type { NoteStore } from '../model/ports';
import { namesMeet, projectFolderName } from '../note/note-name';

/**
 * Vault folder of a project, `Handoffs/App`. Throws `bad-name`, and `name-taken` when another project's folder would be
 * the same one after cleaning or on a disk that ignores case.
 */
export async function projectFolder(store: NoteStore, root: string, name: string): Promise<string> {
  const folder = projectFolderName(name);
  const others = (await store.names(root)).filter((other) => !other.startsWith('.') && !other.endsWith('.md'));
  const twin = others.find((other) => other !== folder && namesMeet(other, folder));
  if (twin !== undefined) throw taken(name, twin);
  return `${root}/${folder}`;
}

/** Throws `name-taken` when the folder belongs to a project that has another name. */
export function checkSameProject(name: string, title: string | undefined): void {
  if (title !== undefined && title.normalize('NFC').trim() !== name.normalize('NFC').trim()) throw taken(name, title);
}

function taken(name: string, other: string): HandoffError {
  return new HandoffError('name-taken', `The project "${name}" would share its folder with the project "${other}".`, {
    candidates: [other],
    fix: `Use "${other}", or choose a name that differs in more than case and punctuation.`,
  });
}
