import type { SuggestedLine } from './evidence';
import type { RepositoryProgram } from './repository-program';

/** Where to look: facts of this device, given by whoever composes. */
export interface RepoLocation {
  /** Absolute folder of a repository, or a folder in it. */
  readonly folder: string;
  /** Limits everything to this folder of the repository, relative to its root, with `/`. */
  readonly subfolder?: string;
  /** Paths (relative to the root) under which changes are bookkeeping: handoffs and their index. */
  readonly bookkeeping?: readonly string[];
}

export type FileStatus = 'added' | 'modified' | 'deleted' | 'renamed' | 'copied' | 'type-changed' | 'unmerged';

/** Lines of the new file, from 1, both ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** One file that differs, committed or not. Paths are relative to the root, with `/`. */
export interface FileChange {
  readonly path: string;
  /** Where a renamed or copied file came from. */
  readonly from?: string;
  readonly status: FileStatus;
  /** Lines; 0 for a binary file. */
  readonly added: number;
  readonly removed: number;
  readonly binary: boolean;
  /** Changed lines, as far as they were asked for. */
  readonly ranges: readonly LineRange[];
  /** True when part of the change is not committed. */
  readonly uncommitted: boolean;
}

export type CommitKind =
  'feat' | 'fix' | 'docs' | 'style' | 'refactor' | 'perf' | 'test' | 'build' | 'ci' | 'chore' | 'revert' | 'other';

export interface Commit {
  /** Full hash. */
  readonly hash: string;
  readonly author: string;
  readonly email: string;
  /** ISO 8601 with offset. */
  readonly date: string;
  readonly subject: string;
  readonly body: string;
  readonly trailers: readonly { readonly key: string; readonly value: string }[];
  readonly kind: CommitKind;
  readonly scope?: string;
  readonly breaking: boolean;
  /** `#12`, `GH-3`, item ids: what the message refers to. */
  readonly references: readonly string[];
  /** Written by the person whose `user.email` this repository has. */
  readonly own: boolean;
  readonly merge: boolean;
  /** Touches nothing but bookkeeping paths. */
  readonly bookkeeping: boolean;
}

/** Commits that one merge brought in, counted, not listed. */
export interface MergedWork {
  readonly merge: string;
  readonly subject: string;
  readonly commits: number;
  readonly people: number;
}

/** What git says at the moment of writing. Everything that can be absent is a kind, with words for it. */
export type GitState =
  | RepositoryState
  | { readonly kind: 'no-repository'; readonly words: string }
  | { readonly kind: 'no-git'; readonly words: string }
  | { readonly kind: 'not-allowed'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: string };

export interface Upstream {
  readonly name: string;
  readonly ahead: number;
  readonly behind: number;
}

export type Operation = 'merge' | 'rebase' | 'cherry-pick' | 'revert' | 'bisect';

export interface RepositoryState {
  readonly kind: 'repository';
  /** Absolute folder of the work tree; facts of the device, never written into a note. */
  readonly root: string;
  /** True for a linked work tree. */
  readonly worktree: boolean;
  readonly bare: boolean;
  readonly subfolder?: string;
  /** First 12 characters of the smallest root hash; absent when the repository is unborn or a shallow clone hides it. */
  readonly root12?: string;
  /** First remote without credentials. */
  readonly remote?: string;
  /** Absent when HEAD is detached. */
  readonly branch?: string;
  readonly detached: boolean;
  readonly unborn: boolean;
  /** Full hash; absent when unborn. */
  readonly head?: string;
  /** Present when the upstream is known; without ahead and behind counts when it is gone. */
  readonly upstream?: Upstream;
  /** Paths, relative to the root. Untracked folders stand for what is in them, ending in `/`. */
  readonly staged: readonly string[];
  readonly unstaged: readonly string[];
  readonly untracked: readonly string[];
  readonly conflicted: readonly string[];
  /** Files under a filter that was switched off: same size, so perhaps not changed. */
  readonly unsure: readonly string[];
  /** Programs that the repository itself names for reading its files; only allowed ones were run. */
  readonly programs?: readonly RepositoryProgram[];
  readonly stashes: number;
  readonly dirtySubmodules: readonly string[];
  readonly operation?: Operation;
  readonly shallow: boolean;
  readonly sparse: boolean;
  readonly partial: boolean;
  /** `user.name` of the repository. */
  readonly user?: string;
  /** Sentences about what could not be told. */
  readonly notes: readonly string[];
}

/** What happened after a commit. `words` says from where it was counted. */
export type SinceCommit =
  | {
      readonly kind: 'since';
      /** Full hash it was counted from; absent when it was counted from the beginning. */
      readonly base?: string;
      /** First-parent line, newest first; merges and bookkeeping marked, not left out. */
      readonly commits: readonly Commit[];
      /** Of `commits` and what was not listed. */
      readonly commitCount: number;
      readonly merged: readonly MergedWork[];
      /** Work tree against base: committed and uncommitted together; bookkeeping left out. */
      readonly files: readonly FileChange[];
      readonly fileCount: number;
      /** `TODO` and `FIXME` lines that were added: suggestions, bookkeeping left out. */
      readonly marked?: readonly SuggestedLine[];
      readonly words: string;
    }
  /** The commit is not to be found here, or the repository is not readable. */
  | { readonly kind: 'unknown'; readonly words: string };

/** How one commit stands to an earlier one. */
export type RelationKind = 'same' | 'ahead' | 'behind' | 'diverged' | 'rewritten' | 'squash-merged' | 'unknown';

export interface Relation {
  readonly kind: RelationKind;
  /** Commits after `then` and before it, as far as they are known. */
  readonly ahead: number;
  readonly behind: number;
  readonly words: string;
}
