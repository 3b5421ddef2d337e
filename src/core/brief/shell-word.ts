/** A text as a POSIX shell takes one word. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A whole path as the shells of its system take it; `undefined` for one that a shell of Windows would read otherwise. */
export function folderWord(folder: string): string | undefined {
  if (/\p{Cc}/u.test(folder)) return undefined;
  if (!/^(?:[a-z]:[\\/]|\\\\)/i.test(folder)) return shellWord(folder);
  return /["%$`]/.test(folder) ? undefined : `"${folder}"`;
}
