import type { DecisionStatus } from '../model/decision';
import { linkTo, readLink } from '../note/wikilink';
import type { DecisionNote } from './indexed-note';

/** How one decision stands, worked out from what the newer ones say. */
export interface DecisionStanding {
  readonly note: DecisionNote;
  readonly status: DecisionStatus;
  /** Accepted, and not superseded by an accepted one. */
  readonly inForce: boolean;
  /** Paths of the decisions that say they supersede it, proposed ones too, sorted. */
  readonly successors: readonly string[];
  /** Those that count: accepted once. More than one is a fork. */
  readonly replacedBy: readonly string[];
  /** Paths of decisions that say they amend it. */
  readonly amendedBy: readonly string[];
  /** Links of `superseded_by` that lead nowhere: the successor is gone, and only this copy still speaks of it. */
  readonly lost: readonly string[];
  /** Paths that it supersedes, as far as they are there. */
  readonly supersedes: readonly string[];
}

type Resolve = (link: string) => string | undefined;

/**
 * `supersedes` and `amends` on the newer note are the truth; `superseded_by` and `status: superseded` on the older one
 * are copies and not looked at, except that a lost successor leaves its mark.
 */
export function decisionStandings(
  decisions: readonly DecisionNote[],
  resolve: Resolve,
): ReadonlyMap<string, DecisionStanding> {
  const byPath = new Map(decisions.map((note) => [note.path, note]));
  const supersedes = new Map(
    decisions.map((note) => [note.path, targets(note.path, note.decision.supersedes, resolve)]),
  );
  const amends = new Map(decisions.map((note) => [note.path, targets(note.path, note.decision.amends, resolve)]));
  const newer = inverted(supersedes);
  const amenders = inverted(amends);
  return new Map(
    decisions.map((note) => {
      const successors = (newer.get(note.path) ?? []).filter((path) => byPath.has(path));
      const replacedBy = successors.filter((path) => counts(byPath.get(path), note));
      const lost = note.decision.supersededBy.filter((link) => resolve(link) === undefined);
      const status = standingStatus(note, replacedBy, lost);
      const standing = {
        note,
        status,
        inForce: status === 'accepted',
        successors,
        replacedBy,
        lost,
        amendedBy: amenders.get(note.path) ?? [],
        supersedes: supersedes.get(note.path) ?? [],
      };
      return [note.path, standing];
    }),
  );
}

/** What the copies on a decision should say: links to all successors, and the status that follows from them. */
export function copiesOf(standing: DecisionStanding): {
  readonly supersededBy: readonly string[];
  readonly status: DecisionStatus;
} {
  const written = standing.note.decision.supersededBy;
  const known = new Map(written.map((link) => [readLink(link)?.target, link]));
  const links = standing.successors.map((path) => known.get(readLink(linkTo(path))?.target) ?? linkTo(path));
  return { supersededBy: [...links, ...standing.lost], status: standing.status };
}

/** Decisions that supersede each other in a circle, one list for each circle. */
export function supersessionCycles(standings: ReadonlyMap<string, DecisionStanding>): readonly (readonly string[])[] {
  const cycles = new Map<string, readonly string[]>();
  for (const start of standings.keys()) {
    const cycle = wayBack(start, standings);
    if (cycle !== undefined) cycles.set([...cycle].sort().join('\n'), cycle);
  }
  return [...cycles.values()];
}

/** The way from a decision over what it supersedes back to itself. */
export function wayBack(
  start: string,
  standings: ReadonlyMap<string, DecisionStanding>,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const older of standings.get(path)?.supersedes ?? []) {
      if (older === start) return wayTo(path, cameFrom);
      if (!cameFrom.has(older)) {
        cameFrom.set(older, path);
        queue.push(older);
      }
    }
  }
  return undefined;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [end];
  for (let path = cameFrom.get(end); path !== undefined; path = cameFrom.get(path)) way.unshift(path);
  return way;
}

/** A newer decision replaces an accepted one when it was accepted itself; a proposed one is withdrawn by any. */
function counts(newer: DecisionNote | undefined, older: DecisionNote): boolean {
  if (newer === undefined || newer.decision.status === 'rejected') return false;
  return newer.decision.status !== 'proposed' || wasProposed(older);
}

function wasProposed({ decision }: DecisionNote): boolean {
  return decision.status === 'proposed' || (decision.status === 'superseded' && !wasAccepted(decision));
}

/** `superseded` hides what a decision was before: whoever decided tells. */
function wasAccepted(decision: DecisionNote['decision']): boolean {
  return decision.acceptedBy !== undefined || decision.decidedBy === 'user';
}

function standingStatus(
  { decision }: DecisionNote,
  replacedBy: readonly string[],
  lost: readonly string[],
): DecisionStatus {
  const { status } = decision;
  if (status === 'rejected' || status === 'deprecated') return status;
  if (replacedBy.length > 0) return 'superseded';
  const isTakenBack = decision.supersededBy.length > 0 && lost.length === 0;
  if (status !== 'superseded' || !isTakenBack) return status;
  return wasAccepted(decision) ? 'accepted' : 'proposed';
}

function targets(own: string, links: readonly string[], resolve: Resolve): readonly string[] {
  const paths = links.flatMap((link) => resolve(link) ?? []);
  return [...new Set(paths)].filter((path) => path !== own);
}

function inverted(relation: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const result = new Map<string, string[]>();
  for (const [from, to] of relation)
    for (const path of to) result.set(path, [...(result.get(path) ?? []), from].sort());
  return result;
}
