import { DECISION_STATUSES, type DecidedBy, type Decision, type DecisionStatus } from '../model/decision';
import { renderProperties } from './frontmatter';
import { renderList, renderRecordBody, sectionList, sectionText } from './record-body';
import { present } from './record-properties';
import { NOTE_FORMAT, RecordReader, type Given, type ParsedRecord } from './record-reader';

/** Names that other tools give to the same states. */
const STATUS_SYNONYMS: Readonly<Record<string, DecisionStatus>> = {
  open: 'proposed',
  draft: 'proposed',
  pending: 'proposed',
  'under-review': 'proposed',
  approved: 'accepted',
  decided: 'accepted',
  active: 'accepted',
  final: 'accepted',
  'in-force': 'accepted',
  declined: 'rejected',
  withdrawn: 'rejected',
  obsolete: 'deprecated',
  retired: 'deprecated',
  replaced: 'superseded',
};

const DECIDED_BY: readonly DecidedBy[] = ['user', 'agent', 'inferred'];
const DECIDED_BY_SYNONYMS: Readonly<Record<string, DecidedBy>> = { human: 'user', person: 'user', ai: 'agent' };

/** A new decision note. */
export function renderDecision(decision: Decision): string {
  const properties = renderProperties([
    ['id', decision.id],
    ['type', 'decision'],
    ['format', NOTE_FORMAT],
    ['aliases', [decision.title]],
    ['status', decision.status],
    ['accepted_by', decision.acceptedBy],
    ['accepted_via', decision.acceptedVia],
    ['decided_by', decision.decidedBy],
    ['decided_on', decision.decidedOn],
    ['decided_in', decision.decidedIn],
    ['project', decision.project],
    ['phase', decision.phase],
    ['supersedes', decision.supersedes],
    ['amends', decision.amends],
    ['files', decision.files],
    ['reviewed_commit', decision.reviewedCommit],
    ['reviewed_on', decision.reviewedOn],
    ['cssclasses', ['session-handoff']],
    ['superseded_by', decision.supersededBy],
  ]);
  const { choice = '', consequences = '', log = [], options } = decision;
  const body = renderRecordBody(decision.title, [
    ['Why', decision.why],
    ...(options.length > 0 ? [['Options', renderList(options)] as const] : []),
    ...(choice === '' ? [] : [['Decision', choice] as const]),
    ...(consequences === '' ? [] : [['Consequences', consequences] as const]),
    ...(log.length > 0 ? [['Log', renderList(log)] as const] : []),
  ]);
  return properties + body;
}

/** Reads a decision note of ours, of another tool, or half broken; never throws. */
export function readDecision(text: string, given: Given = {}): ParsedRecord<Decision> {
  const note = new RecordReader(text, given);
  const consequences = sectionText(note.body, 'consequences', 'outcome', 'implications');
  const choice = sectionText(note.body, 'decision', 'decision outcome');
  const log = sectionList(note.body, 'log', 'history');
  const value: Decision = {
    id: note.required('id'),
    title: note.title(),
    status: note.oneOf('status', DECISION_STATUSES, STATUS_SYNONYMS, 'proposed'),
    decidedBy: note.oneOf('decided_by', DECIDED_BY, DECIDED_BY_SYNONYMS, 'inferred'),
    decidedOn: note.optional('decided_on') ?? note.optional('date') ?? '',
    project: note.optional('project') ?? '',
    supersedes: note.list('supersedes'),
    supersededBy: note.list('superseded_by'),
    amends: note.list('amends'),
    files: note.list('files'),
    why: sectionText(note.body, 'why', 'rationale', 'reason', 'context', 'context and problem statement'),
    options: sectionList(note.body, 'options', 'alternatives', 'considered options', 'options considered'),
    ...present({
      decidedIn: note.optional('decided_in'),
      phase: note.optional('phase'),
      acceptedBy: note.optional('accepted_by'),
      acceptedVia: note.optional('accepted_via'),
      reviewedCommit: note.optional('reviewed_commit'),
      reviewedOn: note.optional('reviewed_on'),
      choice: choice === '' ? undefined : choice,
      consequences: consequences === '' ? undefined : consequences,
      log: log.length === 0 ? undefined : log,
    }),
  };
  return { value, problems: note.problems };
}
