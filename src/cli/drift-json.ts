import type { Drift, RepoDrift } from '../core/drift/drift';

/** The main repository with the keys of `drift`; the others, if there are any, below it in the same form. */
export function driftJson(drift: Drift): unknown {
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
