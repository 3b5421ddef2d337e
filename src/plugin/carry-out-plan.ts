import { Notice } from 'obsidian';
import type { Desk, PlannedRecords } from '../core/use-cases/desk';
import { applyChanges } from './apply-changes';
import { type Context, portsOf } from './context';
import { reportProblems } from './report';

/** All notes as they are now, limited to the project of that name when one is given. */
export async function deskFor(context: Context, project?: string): Promise<Desk> {
  const [{ openDesk }, ports] = await Promise.all([import('../core/use-cases/desk'), portsOf(context)]);
  return openDesk(ports, project);
}

/** Makes what was planned, as one step that can be taken back, and says what was done and what follows from it. */
export async function carryOutPlan(
  context: Context,
  what: string,
  planned: PlannedRecords,
  done: string,
): Promise<void> {
  const { problems } = await applyChanges(context, what, planned.plan);
  new Notice([...(planned.plan.changes.length > 0 ? [done] : []), ...planned.words].join('\n'));
  reportProblems(problems);
}
