/**
 * Files of one work tree that memory is kept in; apart from every reader, so that only syncing can reach it. Errors are
 * `HandoffError`: `bad-name` (a path that leaves the work tree, or lies in git's own folder or in another
 * repository), `refused` (not UTF-8),
 * `changed`, `exists`, `not-allowed` (read-only, also where the system would let us), `disk-full`, `failed`.
 */
export interface RepositoryFolder {
  /** The path from the root of the file itself, links followed: that is what git knows it by. */
  real(path: string): Promise<string>;
  /** `undefined` when there is no such file. */
  read(path: string): Promise<string | undefined>;
  /** Throws what can be known beforehand to stop a write: `bad-name`, `not-allowed`. */
  check(path: string): Promise<void>;
  /** In one step: the old text or the new one is there, never a part. `before` is what was read. */
  write(path: string, before: string | undefined, after: string): Promise<void>;
}
