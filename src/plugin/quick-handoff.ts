import { Notice } from 'obsidian';
import { projectName } from '../core/index/project-name';
import { HandoffError } from '../core/model/errors';
import { en } from '../locales/en';
import { ChooseModal } from '../views/choose';
import type { Context } from './context';
import { openHandoffWindow } from './new-handoff';
import { lookFor, planFor, projectsOf } from './plan-handoff';
import { chooseProject } from './choose-project';
import { waitFor } from './progress-notice';
import { reportError } from './report';
import { writeHandoff } from './write-handoff';

/** Writes what git and the previous handoff say, at once; asks only what it cannot know. */
export async function quickHandoff(context: Context): Promise<void> {
  const projects = projectsOf(await context.index.current());
  if (projects.length === 0) {
    await openHandoffWindow(context);
    return;
  }
  chooseProject(context, projects, (project) => writeQuickly(context, projectName(project), []));
}

async function writeQuickly(context: Context, project: string, previous: readonly string[]): Promise<void> {
  try {
    const { NO_WORDS } = await import('../core/model/words');
    const wanted = { project, profile: 'quick', words: NO_WORDS, previous, join: false, force: false } as const;
    const known = await waitFor(en.handoffWindow.working, lookFor(context, wanted));
    if (known === undefined) return;
    const planned = await planFor(context, wanted, known);
    if (planned.reason === undefined) await writeHandoff(context, planned, known);
    else new Notice(planned.reason);
  } catch (error) {
    if (!(error instanceof HandoffError) || error.code !== 'ambiguous' || previous.length > 0) throw error;
    const { candidates = [] } = error.details;
    const again = (choice: string): void => void writeQuickly(context, project, [choice]).catch(reportError);
    context.windows.show(new ChooseModal(context.app, candidates, again, en.plugin.choosePrevious));
  }
}
