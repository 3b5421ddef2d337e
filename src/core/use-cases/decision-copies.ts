import { copiesOf, decisionStandings, type DecisionStanding } from '../index/decision-relations';
import { HandoffIndex } from '../index/handoff-index';
import type { DecisionNote } from '../index/indexed-note';
import type { Decision } from '../model/decision';
import type { NoteChange } from '../model/plan';
import { setProperty } from '../note/frontmatter';
import { editOf, type Desk } from './desk';

/** The desk as it will be when one decision says something else. */
export function withDecision(desk: Desk, path: string, decision: Decision): Desk {
  const index = new HandoffIndex(desk.ports.settings.folder);
  for (const note of desk.index.all()) index.set(note.path === path ? { ...(note as DecisionNote), decision } : note);
  return { ...desk, index };
}

export function standingsOf(desk: Desk): ReadonlyMap<string, DecisionStanding> {
  const decisions = desk.index.all().filter((note) => note.type === 'decision');
  return decisionStandings(decisions, (link) => desk.index.resolve(link));
}

/** Writes the copies again on the decisions that the given ones supersede, directly or further back. */
export function decisionCopies(desk: Desk, newer: readonly string[]): readonly NoteChange[] {
  const standings = standingsOf(desk);
  const older = new Set(newer.flatMap((path) => standings.get(path)?.supersedes ?? []));
  return [...older].flatMap((path) => {
    const standing = standings.get(path);
    return standing === undefined ? [] : copyChanges(desk, standing);
  });
}

/** Nothing when the copies say already what follows from the newer notes. */
export function copyChanges(desk: Desk, standing: DecisionStanding): readonly NoteChange[] {
  const { path } = standing.note;
  return editOf(desk, path, (text) => withCopies(text, standing), copyWords(standing));
}

export function withCopies(text: string, standing: DecisionStanding): string {
  const { supersededBy, status } = copiesOf(standing);
  const { decision } = standing.note;
  const linked = same(decision.supersededBy, supersededBy) ? text : setProperty(text, 'superseded_by', supersededBy);
  return decision.status === status ? linked : setProperty(linked, 'status', status);
}

function copyWords({ status, successors }: DecisionStanding): string {
  return `copies: ${status}, ${successors.length === 1 ? 'one successor' : `${successors.length} successors`}`;
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((link, at) => link === right[at]);
}
