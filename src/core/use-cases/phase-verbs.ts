import { phaseProgress, type PhaseProgress } from '../index/phase-progress';
import type { PhaseNote } from '../index/indexed-note';
import { HandoffError } from '../model/errors';
import type { Phase, PhaseTask } from '../model/phase';
import { setProperty } from '../note/frontmatter';
import { replaceRegion } from '../note/edit-section';
import { inertLine, inertText, plainTitle } from '../note/inert';
import { renderPhase } from '../note/phase-note';
import { present } from '../note/record-properties';
import { editOf, oneProject, projectOfPath, type Desk, type PlannedRecords } from './desk';
import { findRecord } from './find-record';
import { givenTitle, projectLinkOf } from './new-record';
import { recordPath } from './note-paths';
import { phaseRollup } from './phase-rollup';
import { refuseSecretsIn } from './refuse-secrets';

export interface GivenPhase {
  readonly title: string;
  readonly number?: number;
  readonly target?: string;
  readonly goal?: string;
  readonly deliverables: readonly string[];
  readonly criteria: readonly string[];
}

/** A new planned phase. */
export function planPhase(desk: Desk, given: GivenPhase): PlannedRecords {
  refuseSecretsIn(given);
  const project = oneProject(desk);
  const title = givenTitle(given.title);
  const id = desk.ports.ids.next('phase');
  const path = recordPath(desk.ports, project.folder, 'phase', { id, title });
  const phase: Phase = {
    id,
    title,
    status: 'planned',
    project: projectLinkOf(project),
    deliverables: given.deliverables.map(openTask),
    criteria: given.criteria.map(openTask),
    ...present({
      number: given.number,
      target: given.target === undefined ? undefined : plainTitle(given.target),
      goal: given.goal === undefined ? undefined : inertText(given.goal),
    }),
  };
  const plan = { changes: [{ kind: 'create' as const, path, text: renderPhase(phase), why: 'new phase' }] };
  return { plan, id, path, words: [] };
}

export function planPhaseStart(desk: Desk, reference: string): PlannedRecords {
  const note = findRecord(desk, reference, 'phase');
  refuseEnded(note, ['planned', 'active'], 'started');
  const others = projectOfPath(desk, note.path).phases.filter(
    (other) => other.path !== note.path && other.phase.status === 'active',
  );
  const words = others.map((other) => `"${other.phase.title}" is active too.`);
  return statusChange(desk, note, 'active', 'started_on', words);
}

/** Ends an active phase. Refuses while something is left of it, unless `anyway`. */
export function planPhaseFinish(desk: Desk, reference: string, anyway: boolean): PlannedRecords {
  const note = findRecord(desk, reference, 'phase');
  refuseEnded(note, ['planned', 'active', 'done'], 'finished');
  const progress = phaseProgress(projectOfPath(desk, note.path), note, (link) => desk.index.resolve(link));
  const left = whatIsLeft(progress);
  if (left.length > 0 && note.phase.status !== 'done' && !anyway) {
    throw new HandoffError('refused', `The phase "${note.phase.title}" is not finished.`, {
      path: note.path,
      candidates: left,
      fix: 'Tick, drop or resolve these first, or use --force.',
    });
  }
  return statusChange(desk, note, 'done', 'finished_on', left);
}

/** Writes the generated region of a phase note again: its handoffs, decisions and blockers as they stand. */
export function planPhaseRollup(desk: Desk, reference: string): PlannedRecords {
  const note = findRecord(desk, reference, 'phase');
  const region = phaseRollup(desk, note);
  const changes = editOf(desk, note.path, (text) => replaceRegion(text, 'rollup', region), 'roll-up');
  return {
    id: note.phase.id,
    path: note.path,
    plan: { changes },
    words: changes.length === 0 ? ['It is up to date.'] : [],
  };
}

export function whatIsLeft(progress: PhaseProgress): readonly string[] {
  return [
    ...progress.left.map((task) => `not ticked: ${task.text}`),
    ...progress.critical.map((note) => `critical blocker: ${note.blocker.title} (${note.path})`),
  ];
}

function statusChange(
  desk: Desk,
  note: PhaseNote,
  status: 'active' | 'done',
  date: string,
  words: readonly string[],
): PlannedRecords {
  const common = { id: note.phase.id, path: note.path };
  if (note.phase.status === status) return { ...common, plan: { changes: [] }, words: [`It is ${status} already.`] };
  const edit = (text: string): string => setProperty(setProperty(text, 'status', status), date, desk.today);
  return { ...common, plan: { changes: editOf(desk, note.path, edit, status) }, words };
}

function refuseEnded({ path, phase }: PhaseNote, allowed: readonly string[], wanted: string): void {
  if (allowed.includes(phase.status)) return;
  throw new HandoffError('refused', `${path} is ${phase.status}; it cannot be ${wanted} any more.`, {
    path,
    fix: 'Make a new phase.',
  });
}

function openTask(text: string): PhaseTask {
  return { text: inertLine(text, 'markdown'), status: 'open' };
}
