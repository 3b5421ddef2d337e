import type { Evidence } from '../model/evidence';
import type { GitState, Relation, RepositoryState, SinceCommit } from '../model/git-state';

/** What was seen of one repository for one handoff. */
export interface RepoFacts {
  /** Name in the project note, usually the folder's. */
  readonly name: string;
  readonly state: GitState;
  /** Since the previous handoff's commit, or since the work began. */
  readonly since?: SinceCommit;
  /** How HEAD stands to the previous handoff's commit. */
  readonly relation?: Relation;
  /** Work that is not committed: the work tree against HEAD. */
  readonly uncommitted?: SinceCommit;
  /** What test runners and people left in the work tree. */
  readonly evidence?: Evidence;
}

export function repositoryOf(facts: RepoFacts | undefined): RepositoryState | undefined {
  return facts?.state.kind === 'repository' ? facts.state : undefined;
}

/** Own work on the first-parent line: merges and bookkeeping are left out. */
export function workCommits(facts: RepoFacts): Extract<SinceCommit, { kind: 'since' }>['commits'] {
  if (facts.since?.kind !== 'since') return [];
  return facts.since.commits.filter((commit) => !commit.merge && !commit.bookkeeping);
}
