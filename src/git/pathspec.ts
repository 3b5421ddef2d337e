/** Limits a command to one folder; names of pathspec's own language in it mean nothing. */
export function within(subfolder: string | undefined): readonly string[] {
  const folder = trimSlashes(subfolder ?? '');
  return folder === '' || folder === '.' ? [] : [`:(top,literal)${folder}`];
}

/**
 * The same without the folders in which handoffs are kept: git itself must leave them out, because it shows a new
 * folder as one name, whatever lies in it.
 */
export function outsideBookkeeping(
  subfolder: string | undefined,
  bookkeeping: readonly string[] | undefined,
): readonly string[] {
  const folders = (bookkeeping ?? []).map(trimSlashes).filter((folder) => folder !== '' && folder !== '.');
  return [...within(subfolder), ...folders.map((folder) => `:(top,exclude,literal)${folder}`)];
}

export function trimSlashes(path: string): string {
  return path.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
}

/** True when `path` is the folder or lies below it. Both relative to the root, with `/`. */
export function liesIn(path: string, folder: string): boolean {
  const clean = trimSlashes(folder);
  return clean === '' || clean === '.' || path === clean || path.startsWith(`${clean}/`);
}

/** True when a change of this path is nothing but the keeping of handoffs. */
export function isBookkeeping(path: string, bookkeeping: readonly string[] | undefined): boolean {
  return bookkeeping?.some((folder) => trimSlashes(folder) !== '' && liesIn(trimSlashes(path), folder)) === true;
}
