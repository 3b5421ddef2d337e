import type { Evidence } from '../core/model/evidence';
import type { GitState, Relation, SinceCommit } from '../core/model/git-state';

/** What `state` found out about one repository; all but the state is absent where there is no repository. */
export interface RepoReport {
  readonly state: GitState;
  readonly since?: SinceCommit;
  /** How HEAD stands to the commit that was named. */
  readonly relation?: Relation;
  readonly evidence?: Evidence;
}
