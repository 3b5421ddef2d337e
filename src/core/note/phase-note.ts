import { PHASE_STATUSES, type Phase, type PhaseStatus, type PhaseTask } from '../model/phase';
import { renderProperties } from './frontmatter';
import { renderRecordBody, renderTasks, sectionTasks, sectionText } from './record-body';
import { present } from './record-properties';
import { NOTE_FORMAT, RecordReader, type Given, type ParsedRecord } from './record-reader';

const STATUS_SYNONYMS: Readonly<Record<string, PhaseStatus>> = {
  todo: 'planned',
  'not-started': 'planned',
  upcoming: 'planned',
  current: 'active',
  'in-progress': 'active',
  complete: 'done',
  completed: 'done',
  finished: 'done',
  abandoned: 'retired',
  cancelled: 'retired',
};

/** A new phase note. */
export function renderPhase(phase: Phase): string {
  const properties = renderProperties([
    ['id', phase.id],
    ['type', 'phase'],
    ['format', NOTE_FORMAT],
    ['aliases', [phase.title]],
    ['number', phase.number],
    ['status', phase.status],
    ['project', phase.project],
    ['target', phase.target],
    ['started_on', phase.startedOn],
    ['finished_on', phase.finishedOn],
    ['cssclasses', ['session-handoff']],
  ]);
  const body = renderRecordBody(phase.title, [
    ['Goal', phase.goal ?? ''],
    ['Deliverables', renderTasks(phase.deliverables ?? [])],
    ['Success criteria', renderTasks(phase.criteria ?? [])],
  ]);
  return properties + body;
}

/** Reads a phase note of ours, of another tool, or half broken; never throws. */
export function readPhase(text: string, given: Given = {}): ParsedRecord<Phase> {
  const note = new RecordReader(text, given);
  const goal = sectionText(note.body, 'goal', 'objective', 'goals');
  const value: Phase = {
    id: note.required('id'),
    title: note.title(),
    status: note.oneOf('status', PHASE_STATUSES, STATUS_SYNONYMS, 'planned'),
    project: note.optional('project') ?? '',
    ...present({
      number: note.number('number'),
      target: note.optional('target'),
      startedOn: note.optional('started_on'),
      finishedOn: note.optional('finished_on'),
      goal: goal === '' ? undefined : goal,
      deliverables: filled(sectionTasks(note.body, 'deliverables')),
      criteria: filled(sectionTasks(note.body, 'success criteria', 'criteria', 'acceptance criteria')),
    }),
  };
  return { value, problems: note.problems };
}

function filled(tasks: readonly PhaseTask[]): readonly PhaseTask[] | undefined {
  return tasks.length === 0 ? undefined : tasks;
}
