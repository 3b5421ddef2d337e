import type { Plan } from '../core/model/plan';
import type { AppliedPlan } from '../core/use-cases/apply-plan';
import { appClock } from './clock';
import type { Context } from './context';

/**
 * Makes the changes of a plan so that they can be taken back; `what` is the verb. The index knows them at once: Obsidian
 * reports them only a moment later.
 */
export async function applyChanges(context: Context, what: string, plan: Plan): Promise<AppliedPlan> {
  const { carryOut } = await import('../core/use-cases/carry-out');
  const applied = await carryOut({ store: context.store, undo: context.undo, clock: appClock }, { what, plan });
  context.index.readAgain(applied.written);
  return applied;
}
