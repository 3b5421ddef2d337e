import { agentCommand, type AgentCommand } from '../brief/agent-command';
import type { BriefSource } from '../brief/brief';
import { briefParts } from '../brief/brief-parts';
import { nameOfLink, plainLine } from '../brief/plain-line';
import type { Drift } from '../drift/drift';
import { namedFiles } from '../drift/named-files';
import { claimsIn } from '../handoff/claims';
import { idOf, titleOf, type HandoffNote } from '../index/indexed-note';
import { projectName } from '../index/project-name';
import { decisionStandings, type DecisionStanding } from '../index/decision-relations';
import type { IndexSnapshot, ProjectIndex } from '../index/snapshot';
import { isId } from '../model/ids';
import type { NoteStore } from '../model/ports';
import { readSections } from '../note/handoff-note';
import { readLink } from '../note/wikilink';
import type { ChosenHandoff } from './choose-handoff';
import type { DriftPorts, GoverningDecision } from './drift-question';
import { lookAtDrift } from './look-at-drift';
import type { CandidateRepo } from './place-repo';

export type ResumePorts = DriftPorts & { readonly store: NoteStore };

/** What the next session is given: the matter of the brief, and how the repository differs now. */
export interface Resumed {
  readonly note: HandoffNote;
  readonly project: ProjectIndex;
  readonly source: BriefSource;
  readonly drift: Drift;
}

/** Reads one note, the handoff itself: everything else stands in the snapshot, whose size makes no difference. */
export async function resumeHandoff(
  ports: ResumePorts,
  snapshot: IndexSnapshot,
  { project, head }: ChosenHandoff,
  repos: readonly CandidateRepo[],
): Promise<Resumed> {
  const { note } = head;
  const text = await ports.store.read(note.path);
  const standings = decisionStandings(project.decisions, (link) => snapshot.resolve(link));
  const inForce = [...standings.values()].filter((standing) => standing.inForce);
  const globs = project.project?.project.reports;
  const drift = await lookAtDrift(ports, {
    note,
    text,
    known: project.project?.project.repos ?? [],
    ...(globs === undefined ? {} : { reports: globs }),
    repos,
    decisions: inForce.map(governing),
    claims: claimsIn(text),
  });
  const parts = briefParts({
    project,
    head,
    sections: readSections(text),
    decisions: relevant(snapshot, inForce, note, text, drift),
    drift,
  });
  return { note, project, drift, source: { ...frameOf(project, note), parts } };
}

/** The call that goes on with the session that wrote it, in the work tree that was looked at. Throws `HandoffError`. */
export function agentCommandOf({ note, drift }: Resumed): AgentCommand {
  return agentCommand(note.parsed.properties, drift.repositories[0]?.folder);
}

function frameOf(project: ProjectIndex, note: HandoffNote): Omit<BriefSource, 'parts'> {
  const { branch, commit } = note.parsed.properties;
  const id = idOf(note);
  return {
    project: plainLine(projectName(project)),
    title: plainLine(titleOf(note)),
    reference: id !== undefined && isId(id, 'handoff') ? id : note.path,
    path: note.path,
    about: aboutLine(note),
    ...(branch === undefined ? {} : { branch: plainLine(branch) }),
    ...(commit === undefined ? {} : { commit }),
  };
}

function aboutLine({ parsed }: HandoffNote): string {
  const { created, authors = [], branch, commit, status, for: addressee } = parsed.properties;
  const where = [
    ...(branch === undefined ? [] : [`on ${branch}`]),
    ...(commit === undefined ? [] : [`at ${commit.slice(0, 8)}`]),
  ];
  const facts = [
    `Written ${created === undefined ? 'at an unknown time' : created.replace('T', ' ').slice(0, 16)}`,
    ...(authors.length === 0 ? [] : [`by ${authors.map(nameOfLink).join(' and ')}`]),
    ...where,
    ...(addressee === undefined ? [] : [`for ${nameOfLink(addressee)}`]),
  ];
  return plainLine(`${facts.join(' ')}${status === undefined || status === 'open' ? '' : `; ${status}`}.`);
}

function governing({ note }: DecisionStanding): GoverningDecision {
  const { id, title, files, reviewedCommit } = note.decision;
  return { id, title, path: note.path, files, ...(reviewedCommit === undefined ? {} : { reviewedCommit }) };
}

/** Those that the handoff links, and those that govern a file which it names or which has changed since. */
function relevant(
  snapshot: IndexSnapshot,
  inForce: readonly DecisionStanding[],
  note: HandoffNote,
  text: string,
  drift: Drift,
): readonly DecisionStanding[] {
  const linked = new Set(
    (note.parsed.properties.decisions ?? []).map((link) => {
      const target = readLink(link)?.target;
      return target === undefined ? undefined : snapshot.resolve(link);
    }),
  );
  const named = namedFiles(text).map(({ path }) => path);
  const drifted = new Set(drift.repositories.flatMap((repo) => repo.decisions.map(({ note: path }) => path)));
  return inForce.filter(({ note: { path, decision } }) => {
    if (linked.has(path) || drifted.has(path)) return true;
    return decision.files.some((file) => named.some((one) => touches(one, file)));
  });
}

function touches(path: string, governed: string): boolean {
  const folder = governed.replace(/^(?:\.?\/)+|\/+$/g, '');
  return path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path.replace(/\/$/, '')}/`);
}
