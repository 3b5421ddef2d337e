import { completedWork } from '../../../src/core/handoff/completed-work';
import type { RepoFacts } from '../../../src/core/handoff/repo-facts';
import type { Commit, CommitKind } from '../../../src/core/model/git-state';
import { parseHandoff } from '../../../src/core/note/handoff-note';
import { renderHandoffBody } from '../../../src/core/note/render-handoff';

const KINDS: readonly CommitKind[] = [
  'feat',
  'fix',
  'perf',
  'refactor',
  'style',
  'docs',
  'test',
  'build',
  'ci',
  'chore',
  'revert',
  'other',
];

function commit(kind: CommitKind, n: number): Commit {
  const hash = String(n).repeat(40).slice(0, 40);
  const none = { body: '', trailers: [], references: [], breaking: false, own: true, merge: false, bookkeeping: false };
  return {
    hash,
    author: 'Ada',
    email: 'a@example.org',
    date: '2026-01-01T00:00:00Z',
    subject: `${kind}: thing`,
    kind,
    ...none,
  };
}

test('work of every kind is read back as completed, whatever its heading', () => {
  const commits = KINDS.map(commit);
  const since = {
    kind: 'since',
    commits,
    commitCount: commits.length,
    merged: [],
    files: [],
    fileCount: 0,
    words: '',
  } as const;
  const repo: RepoFacts = { name: 'app', state: { kind: 'no-git', words: '' }, since };
  const groups = completedWork([repo]);
  const text = renderHandoffBody({
    title: 'T',
    sections: [{ kind: 'completed', heading: 'Completed', text: '', items: [], groups }],
  });
  const { entries } = parseHandoff(text);
  expect(entries).toHaveLength(KINDS.length);
  expect(entries.filter((entry) => entry.section !== 'completed' || entry.status !== 'done')).toEqual([]);
});
