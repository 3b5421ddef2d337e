import type { FileChange, RepoLocation } from './git-state';

/** One of the folders in which a repository is checked out. */
export interface WorkTree {
  /** Absolute, with `/`. */
  readonly folder: string;
  /** Absent when its HEAD is detached. */
  readonly branch?: string;
}

/** The work tree of now against a commit, committed and not together; renames recognised, bookkeeping left out. */
export type Difference =
  | { readonly kind: 'difference'; readonly files: readonly FileChange[] }
  | { readonly kind: 'unknown'; readonly words: string };

/** What older commits hold, for those who compare; starts nothing but git, changes nothing. */
export interface HistoryReader {
  /** Hashes only. */
  difference(where: RepoLocation, commit: string): Promise<Difference>;
  /** Text of a file in a commit; `undefined` when it is not there, not text, or too large. `path` from the root. */
  textAt(where: RepoLocation, commit: string, path: string): Promise<string | undefined>;
  /** Every folder in which this repository is checked out, the main one first. */
  worktrees(where: RepoLocation): Promise<readonly WorkTree[]>;
  /** First-parent commits of HEAD whose work `then` lacks: merges, bookkeeping and equal patches are not counted. */
  newCommits(where: RepoLocation, then: string): Promise<number | undefined>;
}
