import type { Phase, PhaseTask } from '../model/phase';
import type { TestResult } from '../model/handoff';
import { isOpen } from '../model/item';
import { inertLine } from '../note/inert';
import { bullets, proseSection, type Draft } from './template';

/** A phase note with the link to it. */
export interface CurrentPhase {
  readonly link: string;
  readonly phase: Phase;
}

export interface PhaseFacts {
  readonly tests: TestResult | undefined;
  readonly criticalBlockers: number;
  readonly openItems: number;
}

/** Deliverables, criteria and the sign-off of a phase: facts where there are any, questions where there are none. */
export function phaseCompletion(current: CurrentPhase | undefined, facts: PhaseFacts): Draft {
  if (current === undefined) {
    return proseSection(
      'phase-completion',
      'There is no active phase note, so deliverables and criteria are not known.',
    );
  }
  const { deliverables = [], criteria = [] } = current.phase;
  const signOff: readonly (readonly [string, boolean | undefined])[] = [
    ['All deliverables done', allDone(deliverables)],
    ['All success criteria met', allDone(criteria)],
    ['Tests pass', facts.tests === 'passed' ? true : facts.tests === 'failed' ? false : undefined],
    ['No critical blockers', facts.criticalBlockers === 0],
    ['Nothing left open', facts.openItems === 0],
    ['Documentation up to date', undefined],
  ];
  const lines = [
    `Phase: ${current.link}`,
    ...deliverables.map((task) => `Deliverable ${stateOf(task)}: ${task.text}`),
    ...criteria.map((task) => `Criterion ${isOpen(task.status) ? 'not met' : 'met'}: ${task.text}`),
    ...signOff.map(
      ([what, so]) => `Sign-off, ${inertLine(what)}: ${so === undefined ? 'to be confirmed' : so ? 'yes' : 'no'}`,
    ),
  ];
  return proseSection('phase-completion', bullets(lines));
}

/** Share of ticked deliverables in percent; `undefined` without any. */
export function phaseProgress(phase: Phase | undefined): number | undefined {
  const counted = (phase?.deliverables ?? []).filter((task) => task.status !== 'dropped');
  if (counted.length === 0) return undefined;
  return Math.round((100 * counted.filter((task) => task.status === 'done').length) / counted.length);
}

function allDone(tasks: readonly PhaseTask[]): boolean | undefined {
  return tasks.length === 0 ? undefined : tasks.every((task) => !isOpen(task.status));
}

function stateOf(task: PhaseTask): string {
  return { open: 'open', 'in-progress': 'in progress', done: 'done', dropped: 'dropped' }[task.status];
}
