import type { Plan } from '../core/model/plan';
import type { AppliedPlan } from '../core/use-cases/apply-plan';
import type { Context } from './context';

/** Makes the changes of a plan. The index knows them at once: Obsidian reports them only a moment later. */
export async function applyChanges(context: Context, plan: Plan): Promise<AppliedPlan> {
  const { applyPlan } = await import('../core/use-cases/apply-plan');
  const applied = await applyPlan(context.store, plan);
  context.index.readAgain(applied.written);
  return applied;
}
