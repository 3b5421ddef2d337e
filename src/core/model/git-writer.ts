import type { RepoLocation } from './git-state';

/** What git has of one file beside the work tree. */
export interface FileVersions {
  readonly path: string;
  /** In HEAD, and staged; absent when it is not there. */
  readonly head?: string;
  readonly staged?: string;
  /** Left out by a rule of the repository. */
  readonly ignored: boolean;
}

export interface CommitRequest {
  /** Relative to the root of the repository, with `/`. */
  readonly paths: readonly string[];
  readonly message: string;
}

export type Committed =
  | { readonly kind: 'committed'; readonly hash: string; readonly words: readonly string[] }
  /** The files are in HEAD as they are. */
  | { readonly kind: 'nothing' };

/**
 * Makes commits; apart from every reader, so that no read path can reach it. The person's own hooks, identity and signing
 * apply; nothing is pushed. Errors are `HandoffError`: `not-found` (no repository), `refused` (a merge or the like is
 * going on), `failed` (git or a hook said no; its words are the candidates), and nothing is staged that was not before.
 */
export interface GitWriter {
  /** Throws `refused` with the reason when no commit can be made here now. Returns what is worth saying. */
  ready(where: RepoLocation): Promise<readonly string[]>;
  versions(where: RepoLocation, paths: readonly string[]): Promise<readonly FileVersions[]>;
  /** Commits exactly the named paths as they are in the work tree. */
  commit(where: RepoLocation, request: CommitRequest): Promise<Committed>;
}
