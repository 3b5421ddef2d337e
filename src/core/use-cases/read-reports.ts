import { repositoryOf, type RepoFacts } from '../handoff/repo-facts';
import type { Evidence, Report } from '../model/evidence';
import type { RepoLocation } from '../model/git-state';
import type { EvidenceReader, GitReader } from '../model/ports';

/** Adds what test runners left in each work tree. `globs` are those of the project; without them the usual places. */
export async function withReports(
  reader: EvidenceReader | undefined,
  facts: readonly RepoFacts[],
  globs: readonly string[] | undefined,
): Promise<readonly RepoFacts[]> {
  if (reader === undefined) return facts;
  return Promise.all(
    facts.map(async (fact): Promise<RepoFacts> => {
      const state = repositoryOf(fact);
      if (state === undefined || state.bare || fact.since === undefined) return fact;
      const evidence = await reader.evidence(state, fact.since, globs);
      return { ...fact, evidence: globs === undefined ? withoutNotes(evidence) : evidence };
    }),
  );
}

/** What test runners left in one work tree, told as stale where files changed since; nothing where there is none. */
export async function reportsIn(
  git: GitReader,
  reader: EvidenceReader,
  where: RepoLocation,
  globs: readonly string[] | undefined,
): Promise<readonly Report[]> {
  const [state, since] = await Promise.all([git.state(where), git.since(where, undefined)]);
  if (state.kind !== 'repository' || state.bare) return [];
  return (await reader.evidence(state, since, globs)).reports;
}

/** Nobody asked for the files in the usual places: one of another kind is nothing to speak of. */
function withoutNotes(evidence: Evidence): Evidence {
  return { ...evidence, notes: [] };
}
