import type { GitState, Operation, RepositoryState } from '../model/git-state';
import { workCommits, type RepoFacts } from './repo-facts';

/** What a person should know of one repository before they write, in figures. */
export type Glance =
  | {
      readonly kind: 'repository';
      readonly name: string;
      /** Absent when HEAD is detached. */
      readonly branch?: string;
      /** First eight characters; absent when there is no commit yet. */
      readonly head?: string;
      /** Own commits since the previous handoff. */
      readonly commits: number;
      /** Files that are changed, staged or in conflict, and files that git does not know yet. */
      readonly uncommitted: number;
      readonly untracked: number;
      readonly conflicted: number;
      readonly stashes: number;
      /** Commits that the upstream has not; absent without an upstream. */
      readonly notPushed?: number;
      readonly operation?: Operation;
    }
  | { readonly kind: Exclude<GitState['kind'], 'repository'>; readonly name: string; readonly words: string };

export function glanceAt(facts: RepoFacts): Glance {
  const { name, state } = facts;
  if (state.kind !== 'repository') return { kind: state.kind, name, words: state.words };
  return {
    kind: 'repository',
    name,
    ...(state.branch === undefined ? {} : { branch: state.branch }),
    ...(state.head === undefined ? {} : { head: state.head.slice(0, 8) }),
    commits: workCommits(facts).length,
    uncommitted: uncommittedIn(state),
    untracked: state.untracked.length,
    conflicted: state.conflicted.length,
    stashes: state.stashes,
    ...(state.upstream === undefined ? {} : { notPushed: state.upstream.ahead }),
    ...(state.operation === undefined ? {} : { operation: state.operation }),
  };
}

/** A file that is staged and changed again counts once. */
function uncommittedIn({ staged, unstaged, conflicted }: RepositoryState): number {
  return new Set([...staged, ...unstaged, ...conflicted]).size;
}
