import { isSilent, type Words } from '../model/words';
import type { CarryForward } from './carry-forward';
import { inertProperty } from '../note/inert-property';
import { repositoryOf, workCommits, type RepoFacts } from './repo-facts';
import { saysUncommitted } from './statistics';

/** What the newest handoff says about where the work stood. */
export interface LastWords {
  readonly text: string;
  readonly branch: string | undefined;
}

/** True when a new handoff would only repeat the previous one: no words, no work, no outcome, same branch. */
export function isNothingNew(
  previous: readonly LastWords[],
  repos: readonly RepoFacts[],
  words: Words,
  carry: CarryForward,
): boolean {
  const [only] = previous;
  if (only === undefined || previous.length > 1 || !isSilent(words)) return false;
  if (carry.carried.length < carry.outcomes.length || carry.appended.length > 0) return false;
  return repos.every((repo) => isUnchanged(only, repo));
}

function isUnchanged(previous: LastWords, repo: RepoFacts): boolean {
  const state = repositoryOf(repo);
  if (state === undefined) return true;
  if (state.unborn) return saysUncommitted(previous.text, repo);
  if (repo.since?.kind !== 'since' || workCommits(repo).length > 0 || repo.since.merged.length > 0) return false;
  if (repo.relation !== undefined && repo.relation.kind !== 'same' && repo.relation.kind !== 'ahead') return false;
  return previous.branch === propertyOf(state.branch) && saysUncommitted(previous.text, repo);
}

/** The branch as a handoff's property holds it. */
function propertyOf(branch: string | undefined): string | undefined {
  return branch === undefined ? undefined : inertProperty(branch);
}
