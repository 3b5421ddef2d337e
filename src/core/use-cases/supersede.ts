import { wayBack } from '../index/decision-relations';
import type { DecisionNote } from '../index/indexed-note';
import { HandoffError } from '../model/errors';
import { setProperty } from '../note/frontmatter';
import { linkTo } from '../note/wikilink';
import { decisionCopies, standingsOf, withDecision } from './decision-copies';
import { editOf, type Desk, type PlannedRecords } from './desk';
import { findRecord } from './find-record';

/** Says on the newer decision that it supersedes the older one, and copies that onto the older one. */
export function planSupersede(desk: Desk, older: string, newer: string): PlannedRecords {
  const [old, next] = twoDecisions(desk, older, newer);
  const common = { id: next.decision.id, path: next.path };
  refuseStatus(next, ['rejected', 'deprecated']);
  const isSaid = next.decision.supersedes.some((link) => desk.index.resolve(link) === old.path);
  const supersedes = isSaid ? next.decision.supersedes : [...next.decision.supersedes, linkTo(old.path)];
  const after = withDecision(desk, next.path, { ...next.decision, supersedes });
  const cycle = wayBack(next.path, standingsOf(after));
  if (cycle !== undefined) throw circle(cycle);
  const edit = (text: string): string => setProperty(text, 'supersedes', supersedes);
  const changes = [
    ...(isSaid ? [] : editOf(desk, next.path, edit, `supersedes ${old.decision.title}`)),
    ...decisionCopies(after, [next.path]),
  ];
  const successors = standingsOf(after).get(old.path)?.replacedBy ?? [];
  const words = [
    ...(changes.length === 0 ? ['That was said already.'] : []),
    ...(next.decision.status === 'proposed' && old.decision.status === 'accepted'
      ? ['The older decision stays in force until the newer one is accepted.']
      : []),
    ...(successors.length > 1 ? [`It has ${successors.length} successors now, a fork: ${successors.join(', ')}.`] : []),
  ];
  return { ...common, plan: { changes }, words };
}

/** Says on the newer decision that it amends the older one, which stays in force. */
export function planAmend(desk: Desk, older: string, newer: string): PlannedRecords {
  const [old, next] = twoDecisions(desk, older, newer);
  const isSaid = next.decision.amends.some((link) => desk.index.resolve(link) === old.path);
  const edit = (text: string): string => setProperty(text, 'amends', [...next.decision.amends, linkTo(old.path)]);
  const changes = isSaid ? [] : editOf(desk, next.path, edit, `amends ${old.decision.title}`);
  const words = isSaid ? ['That was said already.'] : [];
  return { id: next.decision.id, path: next.path, plan: { changes }, words };
}

function twoDecisions(desk: Desk, older: string, newer: string): readonly [DecisionNote, DecisionNote] {
  const old = findRecord(desk, older, 'decision');
  const next = findRecord(desk, newer, 'decision');
  if (old.path !== next.path) return [old, next];
  throw new HandoffError('bad-input', `${old.path} cannot supersede or amend itself.`, {
    path: old.path,
    fix: 'Name two different decisions.',
  });
}

function refuseStatus({ path, decision }: DecisionNote, refused: readonly string[]): void {
  if (!refused.includes(decision.status)) return;
  throw new HandoffError('refused', `${path} is ${decision.status}; it cannot supersede another decision.`, {
    path,
    fix: 'Name a decision that is proposed or accepted.',
  });
}

function circle(cycle: readonly string[]): HandoffError {
  return new HandoffError('refused', 'The decisions would supersede each other in a circle.', {
    candidates: [...cycle, ...cycle.slice(0, 1)],
    fix: 'Take the wrong link out of "supersedes" in one of them first.',
  });
}
