/** For `git log --format`: who wrote a commit and when, when it was committed, and its subject. */
export const WRITING = '%aE%x01%at%x01%ct%x01%s';

/**
 * Whether a commit is another one written anew, both told by `WRITING`. An amended or rebased commit keeps the moment at
 * which its author first wrote it, and mostly its subject. Scripts write several commits in one second: with another
 * subject it must also have been committed later than it was written.
 */
export function isWrittenAnew(old: string, here: string): boolean {
  const [author, written, , subject] = old.split('\x01');
  const [by, at, committed, about] = here.split('\x01');
  return by === author && at === written && (about === subject || committed !== at);
}
