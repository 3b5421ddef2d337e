import { repositoryOf, type RepoFacts } from '../handoff/repo-facts';
import type { Evidence } from '../model/evidence';
import type { EvidenceReader } from '../model/ports';

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

/** Nobody asked for the files in the usual places: one of another kind is nothing to speak of. */
function withoutNotes(evidence: Evidence): Evidence {
  return { ...evidence, notes: [] };
}
