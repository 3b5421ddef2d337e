import type { Drift, RepoDrift } from '../drift/drift';
import type { HandoffNote } from '../index/indexed-note';
import { removeSecrets } from '../note/secrets';
import { estimateTokens, TOKENIZER } from '../tokens/token-estimate';
import type { Brief, BriefSource } from './brief';
import { resumeCommand } from './brief-form';

/** A handoff with what is told of it; `Resumed` of the use case is one. */
export interface ToldHandoff {
  readonly note: HandoffNote;
  readonly source: BriefSource;
  readonly drift: Drift;
}

/** The brief as data, with the keys that every face gives. `call` prints the same brief again. */
export function briefJson({ note, source, drift }: ToldHandoff, brief: Brief, call: string): object {
  return {
    handoff: note.path,
    id: note.parsed.properties.id ?? null,
    title: source.title,
    project: source.project,
    brief: brief.text,
    tokens: brief.tokens,
    tokenizer: TOKENIZER,
    budget: brief.budget,
    omitted: brief.omitted,
    command: briefCommand(source, call).text,
    drift: driftJson(drift),
  };
}

/** The brief in one line. */
export function briefCommand(source: BriefSource, call: string): { readonly text: string; readonly tokens: number } {
  const { text } = removeSecrets(resumeCommand(source, call));
  return { text, tokens: estimateTokens(text) };
}

/** The main repository with the keys of `drift`; the others, if there are any, below it in the same form. */
function driftJson(drift: Drift): unknown {
  const [main, ...others] = drift.repositories;
  return {
    ...(main === undefined ? {} : repoJson(main)),
    level: drift.level,
    summary: drift.summary,
    ...(others.length === 0 ? {} : { others: others.map(repoJson) }),
  };
}

function repoJson(drift: RepoDrift): Readonly<Record<string, unknown>> {
  return {
    found: drift.found,
    repository: drift.name,
    folder: drift.folder ?? null,
    branch: { then: drift.branch.then ?? null, now: drift.branch.now ?? null },
    commit: { then: drift.commit.then ?? null, now: drift.commit.now ?? null },
    reviewed: drift.reviewed ?? null,
    relation: drift.relation,
    relationWords: drift.relationWords,
    commitsSince: drift.commitsSince ?? null,
    merged: drift.merged,
    bookkeeping: drift.bookkeeping,
    files: drift.files,
    otherFiles: drift.otherFiles,
    uncommitted: { then: drift.uncommitted.then ?? null, now: drift.uncommitted.now },
    staleReports: drift.staleReports,
    decisions: drift.decisions,
    claims: drift.claims.map(({ line, text, verdict, words }) => ({ line, text, verdict, words })),
    reasons: drift.reasons,
    remarks: drift.remarks,
  };
}
