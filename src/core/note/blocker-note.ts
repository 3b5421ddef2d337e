import {
  BLOCKER_KINDS,
  BLOCKER_STATUSES,
  SEVERITIES,
  type Blocker,
  type BlockerKind,
  type BlockerStatus,
  type Severity,
} from '../model/blocker';
import { renderProperties } from './frontmatter';
import { renderList, renderRecordBody, sectionList, sectionText } from './record-body';
import { present } from './record-properties';
import { NOTE_FORMAT, RecordReader, type Given, type ParsedRecord } from './record-reader';

const STATUS_SYNONYMS: Readonly<Record<string, BlockerStatus>> = {
  active: 'open',
  blocked: 'open',
  new: 'open',
  waiting: 'open',
  'in-progress': 'open',
  closed: 'resolved',
  done: 'resolved',
  fixed: 'resolved',
  cancelled: 'dropped',
  canceled: 'dropped',
  wontfix: 'dropped',
};

const SEVERITY_SYNONYMS: Readonly<Record<string, Severity>> = {
  blocker: 'critical',
  high: 'critical',
  p0: 'critical',
  major: 'important',
  medium: 'important',
  normal: 'important',
  p1: 'important',
  low: 'minor',
  trivial: 'minor',
  p2: 'minor',
};

const KIND_SYNONYMS: Readonly<Record<string, BlockerKind>> = { people: 'human', decision: 'human', tech: 'technical' };

/** A new blocker note. */
export function renderBlocker(blocker: Blocker): string {
  const properties = renderProperties([
    ['id', blocker.id],
    ['type', 'blocker'],
    ['format', NOTE_FORMAT],
    ['aliases', [blocker.title]],
    ['project', blocker.project],
    ['phase', blocker.phase],
    ['severity', blocker.severity],
    ['kind', blocker.kind],
    ['owner', blocker.owner],
    ['waiting_on', blocker.waitingOn],
    ['expected_on', blocker.expectedOn],
    ['raised_in', blocker.raisedIn],
    ['raised_on', blocker.raisedOn],
    ['cssclasses', ['session-handoff']],
    ['status', blocker.status],
    ['resolved_in', blocker.resolvedIn],
    ['resolved_on', blocker.resolvedOn],
    ['resolved_by', blocker.resolvedBy],
  ]);
  const { log = [] } = blocker;
  const body = renderRecordBody(blocker.title, [
    ['Impact', blocker.impact],
    ['Way out', blocker.wayOut],
    ...(log.length > 0 ? [['Log', renderList(log)] as const] : []),
  ]);
  return properties + body;
}

/** Reads a blocker note of ours, of another tool, or half broken; never throws. */
export function readBlocker(text: string, given: Given = {}): ParsedRecord<Blocker> {
  const note = new RecordReader(text, given);
  const log = sectionList(note.body, 'log', 'history');
  const value: Blocker = {
    id: note.required('id'),
    title: note.title(),
    status: note.oneOf('status', BLOCKER_STATUSES, STATUS_SYNONYMS, 'open'),
    severity: note.oneOf('severity', SEVERITIES, SEVERITY_SYNONYMS, 'important'),
    kind: note.oneOf('kind', BLOCKER_KINDS, KIND_SYNONYMS, 'technical'),
    project: note.optional('project') ?? '',
    raisedOn: note.optional('raised_on') ?? '',
    impact: sectionText(note.body, 'impact', 'what is blocked'),
    wayOut: sectionText(note.body, 'way out', 'workaround', 'resolution', 'next step'),
    ...present({
      owner: note.optional('owner'),
      waitingOn: note.optional('waiting_on'),
      expectedOn: note.optional('expected_on'),
      raisedIn: note.optional('raised_in'),
      phase: note.optional('phase'),
      resolvedIn: note.optional('resolved_in'),
      resolvedOn: note.optional('resolved_on'),
      resolvedBy: note.optional('resolved_by'),
      log: log.length === 0 ? undefined : log,
    }),
  };
  return { value, problems: note.problems };
}
