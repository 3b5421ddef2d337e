/** Where a repository lies. Absolute folders with `/`. */
export interface RepoLayout {
  /** Work tree; for a bare repository the git folder itself. */
  readonly root: string;
  /** Of this work tree. */
  readonly gitDir: string;
  /** Of all its work trees together. */
  readonly commonDir: string;
  readonly bare: boolean;
  readonly shallow: boolean;
}

/** What a folder is to git: in a work tree, in a git folder, or beside the work tree that the config names. */
export type Placement =
  | { readonly kind: 'placed'; readonly layout: RepoLayout }
  | { readonly kind: 'inside-git-folder' }
  | { readonly kind: 'elsewhere'; readonly gitDir: string };

/** The last question fails where there is no work tree; what stands before it is answered all the same. */
export const LAYOUT_ARGS = [
  'rev-parse',
  '--path-format=absolute',
  '--git-dir',
  '--git-common-dir',
  '--is-bare-repository',
  '--is-inside-git-dir',
  '--is-inside-work-tree',
  '--is-shallow-repository',
  '--show-toplevel',
] as const;

/** `undefined` when git answered something else. Folder names with line breaks are read from both ends. */
export function parseLayout(out: string): Placement | undefined {
  const match = /^([\s\S]+?)\n(true|false)\n(true|false)\n(true|false)\n(true|false)\n(?:([\s\S]+)\n)?$/.exec(out);
  if (match?.[1] === undefined) return undefined;
  const folders = halve(match[1]);
  if (folders === undefined) return undefined;
  const { gitDir, commonDir } = folders;
  const [bare, insideGit, insideTree, shallow] = match.slice(2, 6).map((answer) => answer === 'true');
  const shared = { gitDir, commonDir, shallow: shallow === true };
  if (bare === true) return { kind: 'placed', layout: { ...shared, root: gitDir, bare: true } };
  if (insideGit === true) return { kind: 'inside-git-folder' };
  const root = match[6];
  if (insideTree !== true || root === undefined) return { kind: 'elsewhere', gitDir };
  return { kind: 'placed', layout: { ...shared, root, bare: false } };
}

/** Two folders in lines: the usual two lines, else the same folder twice with line breaks in its name. */
function halve(text: string): { gitDir: string; commonDir: string } | undefined {
  const lines = text.split('\n');
  const middle = lines.length / 2;
  if (!Number.isInteger(middle)) return undefined;
  return { gitDir: lines.slice(0, middle).join('\n'), commonDir: lines.slice(middle).join('\n') };
}
