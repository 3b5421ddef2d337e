import { Notice } from 'obsidian';
import type { BriefForm } from '../core/brief/brief';
import type { ProjectIndex } from '../core/index/handoff-index';
import { projectName } from '../core/index/project-name';
import { HandoffError } from '../core/model/errors';
import type { ChosenHandoff } from '../core/use-cases/choose-handoff';
import type { Resumed } from '../core/use-cases/resume';
import { en } from '../locales/en';
import { ChooseModal } from '../views/choose';
import { chooseProject } from './choose-project';
import type { Context } from './context';
import { candidatesHere, driftPorts } from './drift-ports';
import { projectsOf } from './plan-handoff';
import { reportError } from './report';

export type CopiedForm = BriefForm | 'json';

/** Puts what the next session should be given on the clipboard: of the named project, or of one that is chosen. */
export async function copyResume(context: Context, folder?: string, form: CopiedForm = 'markdown'): Promise<void> {
  const index = await context.index.current();
  const copy = (project: ProjectIndex): Promise<void> => copyOf(context, project, form);
  if (folder !== undefined) await copy(index.project(folder));
  else chooseProject(context, projectsOf(index), copy);
}

/** Of several handoffs that could be gone on from the person chooses; nobody guesses. */
async function copyOf(context: Context, project: ProjectIndex, form: CopiedForm): Promise<void> {
  if (project.chain.heads.length === 0) {
    new Notice(en.resume.nothing(projectName(project)));
    return;
  }
  const { headToResume, namedHandoff } = await import('../core/use-cases/choose-handoff');
  const { git } = await driftPorts(context);
  try {
    const head = await headToResume(git, project, candidatesHere(context, project));
    await copyHandoff(context, { project, head }, form);
  } catch (error) {
    if (!(error instanceof HandoffError) || error.code !== 'ambiguous') throw error;
    const index = await context.index.current();
    const chosen = (path: string): void =>
      void copyHandoff(context, namedHandoff(index, [project], path), form).catch(reportError);
    context.windows.show(new ChooseModal(context.app, error.details.candidates ?? [], chosen, en.resume.choose));
  }
}

async function copyHandoff(context: Context, chosen: ChosenHandoff, form: CopiedForm): Promise<void> {
  const { resumeHandoff } = await import('../core/use-cases/resume');
  const resumed = await resumeHandoff(
    { ...(await driftPorts(context)), store: context.store },
    await context.index.current(),
    chosen,
    candidatesHere(context, chosen.project),
  );
  const { text, tokens } = await written(resumed, form, Number(context.settings().briefBudget));
  await navigator.clipboard.writeText(text);
  new Notice(`${en.resume.copied(resumed.source.title, tokens)}\n${resumed.drift.summary}`);
}

async function written(
  resumed: Resumed,
  form: CopiedForm,
  budget: number,
): Promise<{ readonly text: string; readonly tokens: number }> {
  const [{ composeBrief }, { briefJson, briefCommand }] = await Promise.all([
    import('../core/brief/compose-brief'),
    import('../core/brief/brief-json'),
  ]);
  const call = `session-handoff resume --vault DIR --handoff ${resumed.source.reference}`;
  const more = (budget: number): string => `${call} --budget ${budget}`;
  if (form === 'command') return briefCommand(resumed.source, call);
  const brief = composeBrief(resumed.source, form === 'prompt' ? 'prompt' : 'markdown', budget, more);
  if (form !== 'json') return brief;
  return { ...brief, text: `${JSON.stringify(briefJson(resumed, brief, call), undefined, 2)}\n` };
}
