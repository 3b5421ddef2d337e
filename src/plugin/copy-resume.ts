import { FileSystemAdapter, Notice } from 'obsidian';
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
import { waitFor } from './progress-notice';
import { reportError } from './report';

export type CopiedForm = BriefForm | 'agent' | 'json';

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
  const [ports, index] = await Promise.all([driftPorts(context), context.index.current()]);
  const looking = resumeHandoff(
    { ...ports, store: context.store },
    index,
    chosen,
    candidatesHere(context, chosen.project),
  );
  const resumed = await waitFor(en.resume.working, looking);
  if (resumed === undefined) return;
  const { text, said } = await written(context, resumed, form);
  await navigator.clipboard.writeText(text);
  new Notice(`${said}\n${resumed.drift.summary}`);
}

interface Copied {
  readonly text: string;
  readonly said: string;
}

async function written(context: Context, resumed: Resumed, form: CopiedForm): Promise<Copied> {
  const { title } = resumed.source;
  if (form === 'agent') {
    const { agentCommandOf } = await import('../core/use-cases/resume');
    const { agent, text } = agentCommandOf(resumed);
    return { text, said: en.resume.copiedAgent(agent, title) };
  }
  const { text, tokens } = await briefIn(context, resumed, form);
  return { text, said: en.resume.copied(title, tokens) };
}

async function briefIn(
  context: Context,
  resumed: Resumed,
  form: BriefForm | 'json',
): Promise<{ readonly text: string; readonly tokens: number }> {
  const [{ composeBrief }, { briefJson, briefCommand }, { folderWord }] = await Promise.all([
    import('../core/brief/compose-brief'),
    import('../core/brief/brief-json'),
    import('../core/brief/shell-word'),
  ]);
  const callIn = (vault: string): string =>
    `session-handoff resume --vault ${vault} --handoff ${resumed.source.reference}`;
  // The one line is for a program on this device; whatever else is copied may go anywhere.
  if (form === 'command') {
    const { adapter } = context.app.vault;
    const folder = adapter instanceof FileSystemAdapter ? folderWord(adapter.getBasePath()) : undefined;
    return briefCommand(resumed.source, callIn(folder ?? 'DIR'));
  }
  const call = callIn('DIR');
  const more = (budget: number): string => `${call} --budget ${budget}`;
  const budget = Number(context.settings().briefBudget);
  const brief = composeBrief(resumed.source, form === 'prompt' ? 'prompt' : 'markdown', budget, more);
  if (form !== 'json') return brief;
  return { ...brief, text: `${JSON.stringify(briefJson(resumed, brief, call), undefined, 2)}\n` };
}
