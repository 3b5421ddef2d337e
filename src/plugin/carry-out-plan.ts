import type { UndoStep } from '../core/model/plan';
import type { Desk, PlannedRecords } from '../core/use-cases/desk';
import { applyChanges } from './apply-changes';
import { appClock } from './clock';
import { type Context, portsOf } from './context';
import { reportError, reportProblems } from './report';
import { sayWithUndo } from './undo-notice';

/** What is made from the notes as the plan before it left them. */
export type LaterPlan = () => Promise<Pick<PlannedRecords, 'plan'>>;

/** All notes as they are now, limited to the project of that name when one is given. */
export async function deskFor(context: Context, project?: string): Promise<Desk> {
  const [{ openDesk }, ports] = await Promise.all([import('../core/use-cases/desk'), portsOf(context)]);
  return openDesk(ports, project);
}

/**
 * Makes what was planned, says what was done and what follows from it, and offers to take it back. What comes `later`
 * belongs to the same action: it is taken back with it, and what of it is refused is said and holds nothing else up.
 */
export async function carryOutPlan(
  context: Context,
  what: string,
  planned: Pick<PlannedRecords, 'plan' | 'words'>,
  done: string,
  later: readonly LaterPlan[] = [],
): Promise<void> {
  const { problems, steps } = await applyChanges(context, what, planned.plan);
  const more = await carryOutLater(context, what, later);
  const all = more.length === 0 ? steps : [...steps, ...more];
  if (more.length > 0) await context.undo.write({ format: 1, at: appClock.now().local, what, steps: all });
  const didSomething = planned.plan.changes.length > 0;
  sayWithUndo(context, [...(didSomething ? [done] : []), ...planned.words].join('\n'), all);
  reportProblems(problems);
}

async function carryOutLater(
  context: Context,
  what: string,
  later: readonly LaterPlan[],
): Promise<readonly UndoStep[]> {
  const steps: UndoStep[] = [];
  for (const make of later) {
    try {
      const applied = await applyChanges(context, what, (await make()).plan);
      steps.push(...applied.steps);
      reportProblems(applied.problems);
    } catch (error) {
      reportError(error);
    }
  }
  return steps;
}
