import { HandoffError } from './errors';

/**
 * A path inside the vault in its one form: `/` between names, no empty names, no dot names, NFC.
 * Throws `bad-name` when it would leave the vault or cannot be a file anywhere.
 */
export function vaultPath(path: string): string {
  const names = path.normalize('NFC').split('/');
  const wrong = names.some((name) => name === '' || name === '.' || name === '..' || hasForbidden(name));
  if (wrong || /^[a-zA-Z]:/.test(path)) {
    throw new HandoffError('bad-name', `"${path}" is not a path inside the vault.`, {
      path,
      fix: 'Name a note by its path from the top of the vault, for example Handoffs/Project/note.md.',
    });
  }
  return names.join('/');
}

/** The folder of a path, `''` at the top of the vault. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** The name of a note without its folder and `.md`. */
export function basenameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

const ASCII = /^[ -~]*$/;

/** Two names that a case-insensitive or normalising file system cannot hold side by side are equal here. */
export function foldedName(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase();
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

function hasForbidden(name: string): boolean {
  return name.includes('\\') || name.includes('\0');
}
