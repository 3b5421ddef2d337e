import type { RepositoryState, SinceCommit } from '../core/model/git-state';
import type { RepoReport } from './state-report';

/** What `state --json` prints. Keys stay; new ones may come. */
export function stateJson({ state, since, relation, evidence }: RepoReport): unknown {
  if (state.kind !== 'repository') return { ...EMPTY, kind: state.kind, words: state.words };
  return { ...repositoryJson(state), ...sinceJson(since), relation: relation ?? null, evidence: evidence ?? null };
}

const EMPTY = {
  root: null,
  repoId: null,
  branch: null,
  detached: false,
  unborn: false,
  head: null,
  upstream: null,
  ahead: null,
  behind: null,
  staged: 0,
  unstaged: 0,
  untracked: 0,
  conflicted: 0,
  stashes: 0,
  commits: [],
  files: [],
};

function repositoryJson(state: RepositoryState): object {
  return {
    kind: state.kind,
    root: state.root,
    repoId: state.root12 === undefined ? null : [state.root12, state.remote].filter(Boolean).join(' '),
    remote: state.remote ?? null,
    branch: state.branch ?? null,
    detached: state.detached,
    unborn: state.unborn,
    head: state.head ?? null,
    upstream: state.upstream?.name ?? null,
    ahead: state.upstream?.ahead ?? null,
    behind: state.upstream?.behind ?? null,
    staged: state.staged.length,
    unstaged: state.unstaged.length,
    untracked: state.untracked.length,
    conflicted: state.conflicted.length,
    stashes: state.stashes,
    paths: {
      staged: state.staged,
      unstaged: state.unstaged,
      untracked: state.untracked,
      conflicted: state.conflicted,
      unsure: state.unsure,
    },
    dirtySubmodules: state.dirtySubmodules,
    operation: state.operation ?? null,
    worktree: state.worktree,
    bare: state.bare,
    subfolder: state.subfolder ?? null,
    shallow: state.shallow,
    sparse: state.sparse,
    partial: state.partial,
    programs: (state.programs ?? []).map(({ filter, text, allowed }) => ({ filter, text, allowed })),
    notes: state.notes,
  };
}

function sinceJson(since: SinceCommit | undefined): object {
  if (since === undefined) return { since: null, commits: [], files: [] };
  if (since.kind === 'unknown') return { since: null, words: since.words, commits: [], files: [] };
  return {
    since: since.base ?? null,
    words: since.words,
    commits: since.commits.map((commit) => ({
      hash: commit.hash,
      author: commit.author,
      date: commit.date,
      subject: commit.subject,
      kind: commit.kind,
      scope: commit.scope ?? null,
      breaking: commit.breaking,
      body: commit.body,
      trailers: commit.trailers,
      references: commit.references,
      own: commit.own,
      merge: commit.merge,
      bookkeeping: commit.bookkeeping,
    })),
    commitCount: since.commitCount,
    merged: since.merged,
    files: since.files.map((file) => ({
      path: file.path,
      from: file.from ?? null,
      status: file.status,
      added: file.added,
      removed: file.removed,
      binary: file.binary,
      ranges: file.ranges,
      uncommitted: file.uncommitted,
    })),
    fileCount: since.fileCount,
  };
}
