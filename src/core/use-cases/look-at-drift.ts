import type { Drift, RepoDrift } from '../drift/drift';
import { composeDrift, reasonsOf, remarksOf } from '../drift/drift-words';
import { whereItStood, type RepoThen } from '../drift/then';
import { judgeClaims, type Claim } from '../handoff/claims';
import { compareRepo } from './compare-repo';
import type { DriftPorts, DriftQuestion } from './drift-question';
import { placeRepo } from './place-repo';

/** How the repositories of a handoff differ now from what it says. What cannot be told is a value, never an error. */
export async function lookAtDrift(ports: DriftPorts, question: DriftQuestion): Promise<Drift> {
  const stood = whereItStood(question.note.parsed.properties, question.text);
  const drifts = await Promise.all(
    stood.map(async (then, at) => driftOfRepo(ports, at === 0 ? question : withoutClaims(question), then)),
  );
  return composeDrift(drifts);
}

async function driftOfRepo(ports: DriftPorts, question: DriftQuestion, then: RepoThen): Promise<RepoDrift> {
  const { git, history } = ports;
  if (git === undefined) return notFound(then, 'Git cannot run here, so nothing was compared.', question.claims);
  const placing = await placeRepo({ git, history }, then, question.repos, question.known);
  if (placing.kind === 'none') return notFound(then, placing.words, question.claims);
  const { told, remarks } = await compareRepo({ ...ports, git }, question, then, placing.placed);
  return { ...told, reasons: reasonsOf(told), remarks: remarksOf(told, remarks) };
}

/** What a handoff claims about tests is held against the reports of its main repository only. */
function withoutClaims(question: DriftQuestion): DriftQuestion {
  return { ...question, claims: [] };
}

/** Nothing could be held against a report, so nothing that is claimed is verified. */
function notFound(then: RepoThen, words: string, claims: readonly Claim[]): RepoDrift {
  const { name = 'repository', branch, commit } = then;
  const drift = {
    ...NOTHING_SEEN,
    name,
    relationWords: words,
    branch: branch === undefined ? {} : { then: branch },
    commit: commit === undefined ? {} : { then: commit },
    claims: judgeClaims(claims, []),
  };
  return { ...drift, reasons: reasonsOf(drift), remarks: [] };
}

const NOTHING_SEEN = {
  found: false,
  relation: 'unknown',
  merged: [],
  bookkeeping: 0,
  files: [],
  otherFiles: 0,
  otherPaths: [],
  uncommitted: { now: [] },
  staleReports: [],
  decisions: [],
} as const;
