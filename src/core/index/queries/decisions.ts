import type { DecidedBy, DecisionStatus } from '../../model/decision';
import { decisionStandings, type DecisionStanding } from '../decision-relations';
import type { IndexSnapshot, ProjectIndex } from '../snapshot';
import { mentions, type MentionRow } from './mentions';
import { remembered } from './remembered';
import { compareText, firstLineOf, type Row } from './row';

export interface DecisionRow extends Row {
  readonly id: string;
  readonly title: string;
  /** As the newer decisions leave it. */
  readonly status: DecisionStatus;
  readonly inForce: boolean;
  readonly decidedBy: DecidedBy;
  readonly decidedOn: string;
  /** First line of the reason, Markdown; empty when none is given. */
  readonly why: string;
  /** Path of its phase note. */
  readonly phase: string | undefined;
  readonly files: readonly string[];
  /** Paths. */
  readonly supersedes: readonly string[];
  readonly replacedBy: readonly string[];
  readonly amendedBy: readonly string[];
  /** Superseded by several: only a person can say which holds. */
  readonly fork: boolean;
  /** Who accepted it on a command line, until it is confirmed. */
  readonly toConfirm: string | undefined;
}

/** Newest first in every list. */
export interface DecisionLists {
  readonly inForce: readonly DecisionRow[];
  readonly proposed: readonly DecisionRow[];
  readonly superseded: readonly DecisionRow[];
  /** Rejected and deprecated ones. */
  readonly setAside: readonly DecisionRow[];
  /** Decisions in somebody's text that have no note yet. */
  readonly mentioned: readonly MentionRow[];
}

export interface DecisionFilter {
  /** Path of a phase note. */
  readonly phase?: string;
  /** A repository path: decisions on it, on a folder around it, or on a file below it. */
  readonly file?: string;
}

export function decisions(snapshot: IndexSnapshot, project: ProjectIndex, filter?: DecisionFilter): DecisionLists {
  if (filter !== undefined) return listDecisions(snapshot, project, filter);
  return remembered('decisions', project, snapshot, () => listDecisions(snapshot, project, {}));
}

function listDecisions(snapshot: IndexSnapshot, project: ProjectIndex, filter: DecisionFilter): DecisionLists {
  const standings = decisionStandings(project.decisions, (link) => snapshot.resolve(link));
  const rows = [...standings.values()]
    .map((standing) => decisionRow(snapshot, standing))
    .filter((row) => isWanted(row, filter))
    .sort((a, b) => compareText(b.decidedOn, a.decidedOn) || compareText(a.path, b.path));
  const having = (...statuses: readonly DecisionStatus[]): readonly DecisionRow[] =>
    rows.filter(({ status }) => statuses.includes(status));
  return {
    inForce: having('accepted'),
    proposed: having('proposed'),
    superseded: having('superseded'),
    setAside: having('rejected', 'deprecated'),
    mentioned: filter.phase === undefined && filter.file === undefined ? mentions(project, 'decision') : [],
  };
}

function decisionRow(snapshot: IndexSnapshot, standing: DecisionStanding): DecisionRow {
  const { note, status, inForce, supersedes, replacedBy, amendedBy } = standing;
  const { decision } = note;
  const isUnconfirmed = status === 'accepted' && decision.acceptedVia !== undefined;
  return {
    path: note.path,
    line: 0,
    id: decision.id,
    title: decision.title,
    status,
    inForce,
    decidedBy: decision.decidedBy,
    decidedOn: decision.decidedOn,
    why: firstLineOf(decision.why),
    phase: decision.phase === undefined ? undefined : snapshot.resolve(decision.phase),
    files: decision.files,
    supersedes,
    replacedBy,
    amendedBy,
    fork: replacedBy.length > 1,
    toConfirm: isUnconfirmed ? (decision.acceptedBy ?? '') : undefined,
  };
}

function isWanted(row: DecisionRow, { phase, file }: DecisionFilter): boolean {
  if (phase !== undefined && row.phase !== phase) return false;
  return file === undefined || row.files.some((one) => one === file || isBelow(file, one) || isBelow(one, file));
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
