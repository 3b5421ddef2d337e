import { Notice } from 'obsidian';
import type { PlannedHandoff } from '../core/use-cases/create-handoff';
import { en } from '../locales/en';
import { applyChanges } from './apply-changes';
import type { Context } from './context';
import { reportError, reportProblems } from './report';

/** Makes the plan's changes, opens the new note, and says what could not be done. */
export async function writeHandoff(context: Context, planned: PlannedHandoff): Promise<void> {
  const { problems } = await applyChanges(context, planned.plan);
  new Notice(en.plugin.wrote(planned.path));
  reportProblems(problems);
  await context.daily.link().catch(reportError);
  await context.app.workspace.openLinkText(planned.path, '', 'tab');
}
