import { conventionOf } from '../../src/git/conventional-commit';
import type { Commit } from '../../src/core/model/git-state';

/** A commit of one's own as git would give it: `aCommit('feat(api): retries')`. */
export function aCommit(subject: string, more: Partial<Commit> = {}): Commit {
  const message = { subject, body: '', trailers: [], ...more };
  return {
    hash: Array.from({ length: 40 }, (_, at) =>
      ((subject.charCodeAt(at % subject.length) + at) % 16).toString(16),
    ).join(''),
    author: 'Ada',
    email: 'ada@example.org',
    date: '2026-03-01T10:00:00+01:00',
    own: true,
    merge: false,
    bookkeeping: false,
    ...conventionOf(message),
    ...message,
  };
}
