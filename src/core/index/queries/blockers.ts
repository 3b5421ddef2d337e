import { SEVERITIES, type BlockerKind, type BlockerStatus, type Severity } from '../../model/blocker';
import { blockerAge, type BlockerAge } from '../blocker-age';
import type { BlockerNote } from '../indexed-note';
import type { IndexSnapshot, ProjectIndex } from '../snapshot';
import { remembered } from './remembered';
import { compareText, firstLineOf, type Row } from './row';

export interface BlockerRow extends Row {
  readonly id: string;
  readonly title: string;
  readonly status: BlockerStatus;
  readonly severity: Severity;
  readonly kind: BlockerKind;
  readonly owner: string | undefined;
  readonly waitingOn: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly expectedOn: string | undefined;
  readonly raisedOn: string;
  readonly resolvedOn: string | undefined;
  /** Days it stood in the way so far; `undefined` when its date cannot be read. */
  readonly days: number | undefined;
  /** Handoffs since it was raised. */
  readonly handoffs: number;
  /** Open for so long that somebody should act or drop it. */
  readonly forgotten: boolean;
  /** First line of what is blocked, Markdown. */
  readonly impact: string;
  /** Path of its phase note. */
  readonly phase: string | undefined;
}

export interface BlockerLists {
  /** The most severe first, then the oldest. */
  readonly open: readonly BlockerRow[];
  /** Resolved and dropped ones, the last settled first. */
  readonly settled: readonly BlockerRow[];
}

/** `today` is a local date. */
export function blockers(snapshot: IndexSnapshot, project: ProjectIndex, today: string): BlockerLists {
  return remembered(`blockers on ${today}`, project, snapshot, () => listBlockers(snapshot, project, today));
}

function listBlockers(snapshot: IndexSnapshot, project: ProjectIndex, today: string): BlockerLists {
  const having = (isOpen: boolean): BlockerRow[] =>
    project.blockers
      .filter(({ blocker }) => (blocker.status === 'open') === isOpen)
      .map((note) => blockerRow(snapshot, project, note, today));
  return {
    open: having(true).sort(bySeverity),
    // Far more of them, and looked at far less often.
    get settled() {
      return having(false).sort(bySettling);
    },
  };
}

function blockerRow(snapshot: IndexSnapshot, project: ProjectIndex, note: BlockerNote, today: string): BlockerRow {
  const { blocker, path } = note;
  let known: BlockerAge | undefined;
  const age = (): BlockerAge => (known ??= blockerAge(project, note, today));
  // What costs something is worked out for the few rows that are looked at.
  return {
    path,
    line: 0,
    id: blocker.id,
    title: blocker.title,
    status: blocker.status,
    severity: blocker.severity,
    kind: blocker.kind,
    owner: blocker.owner,
    waitingOn: blocker.waitingOn,
    expectedOn: blocker.expectedOn,
    raisedOn: blocker.raisedOn,
    resolvedOn: blocker.resolvedOn,
    get days() {
      return age().days;
    },
    get handoffs() {
      return age().handoffs;
    },
    get forgotten() {
      return age().forgotten;
    },
    impact: firstLineOf(blocker.impact),
    phase: blocker.phase === undefined ? undefined : snapshot.resolve(blocker.phase),
  };
}

function bySeverity(a: BlockerRow, b: BlockerRow): number {
  const rank = ({ severity }: BlockerRow): number => SEVERITIES.indexOf(severity);
  return rank(a) - rank(b) || compareText(a.raisedOn, b.raisedOn) || compareText(a.path, b.path);
}

function bySettling(a: BlockerRow, b: BlockerRow): number {
  return compareText(b.resolvedOn ?? '', a.resolvedOn ?? '') || compareText(a.path, b.path);
}
