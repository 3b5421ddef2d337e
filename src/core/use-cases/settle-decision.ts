import { decisionStandings } from '../index/decision-relations';
import type { DecisionNote } from '../index/indexed-note';
import { HandoffError } from '../model/errors';
import { appendToList } from '../note/edit-section';
import { removeProperty, setProperty } from '../note/frontmatter';
import { inertLine, plainTitle } from '../note/inert';
import type { Acceptance } from './decide';
import { decisionCopies, withDecision } from './decision-copies';
import { editOf, type Desk, type PlannedRecords } from './desk';
import { findRecord } from './find-record';
import { refuseSecretsIn } from './refuse-secrets';

/** Accepts a proposed decision; one that was accepted by an option alone is confirmed. */
export function planAccept(desk: Desk, reference: string, accepted: Acceptance): PlannedRecords {
  const note = findRecord(desk, reference, 'decision');
  const { decision } = note;
  const common = { id: decision.id, path: note.path };
  refuseSettled(desk, note, ['proposed', 'accepted'], 'accepted');
  const isConfirmation = decision.acceptedVia !== undefined && accepted.via === undefined;
  if (decision.status === 'accepted' && !isConfirmation) {
    return { ...common, plan: { changes: [] }, words: ['It was accepted already.'] };
  }
  const edit = (text: string): string => {
    const set = setProperty(setProperty(text, 'status', 'accepted'), 'accepted_by', plainTitle(accepted.by));
    const via =
      accepted.via === undefined ? removeProperty(set, 'accepted_via') : setProperty(set, 'accepted_via', accepted.via);
    return setProperty(via, 'decided_by', 'user');
  };
  const next = withDecision(desk, note.path, {
    ...decision,
    status: 'accepted',
    acceptedBy: accepted.by,
    decidedBy: 'user',
  });
  const changes = [...editOf(desk, note.path, edit, 'accepted'), ...decisionCopies(next, [note.path])];
  return { ...common, plan: { changes }, words: [] };
}

/** Rejects a proposed decision; what it was to supersede stays in force. */
export function planReject(
  desk: Desk,
  reference: string,
  given: { readonly why?: string; readonly by?: string },
): PlannedRecords {
  refuseSecretsIn(given);
  const note = findRecord(desk, reference, 'decision');
  const { decision } = note;
  const common = { id: decision.id, path: note.path };
  refuseSettled(desk, note, ['proposed', 'rejected'], 'rejected');
  if (decision.status === 'rejected') return { ...common, plan: { changes: [] }, words: ['It was rejected already.'] };
  const who = given.by === undefined ? '' : ` by ${plainTitle(given.by)}`;
  const why = given.why === undefined ? '' : `: ${given.why}`;
  const line = inertLine(`${desk.today}: Rejected${who}${why}`, 'markdown');
  const edit = (text: string): string => appendToList(setProperty(text, 'status', 'rejected'), 'Log', line);
  const next = withDecision(desk, note.path, { ...decision, status: 'rejected' });
  const changes = [...editOf(desk, note.path, edit, 'rejected'), ...decisionCopies(next, [note.path])];
  return { ...common, plan: { changes }, words: [] };
}

function refuseSettled(desk: Desk, note: DecisionNote, allowed: readonly string[], wanted: string): void {
  const standings = decisionStandings(
    desk.index.all().filter((one) => one.type === 'decision'),
    (link) => desk.index.resolve(link),
  );
  const status = standings.get(note.path)?.status ?? note.decision.status;
  if (allowed.includes(status)) return;
  throw new HandoffError('refused', `${note.path} is ${status}; it cannot be ${wanted} any more.`, {
    path: note.path,
    fix: 'Write a new decision that supersedes it.',
  });
}
