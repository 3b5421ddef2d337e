import { Notice } from 'obsidian';
import { projectName } from '../../core/index/project-name';
import type { Desk, PlannedRecords } from '../../core/use-cases/desk';
import { applyChanges } from '../apply-changes';
import { type Context, portsOf } from '../context';
import { reportProblems } from '../report';

/** Whoever sits before the app, by whom `accepted_by` is meant when no name is known. */
export const A_PERSON = 'user';

/** All notes as they are now, limited to the project in whose folder a note lies, or to the one of that name. */
export async function deskFor(context: Context, project?: string): Promise<Desk> {
  const [{ openDesk }, ports] = await Promise.all([import('../../core/use-cases/desk'), portsOf(context)]);
  return openDesk(ports, project);
}

/** Name of the project in whose folder a note lies; `undefined` elsewhere. */
export async function projectAt(context: Context, path: string): Promise<string | undefined> {
  const index = await context.index.current();
  const folder = index.folders().find((one) => path.startsWith(`${one}/`));
  return folder === undefined ? undefined : projectName(index.project(folder));
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
