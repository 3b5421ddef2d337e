import type { HandoffIndex, ProjectIndex } from '../core/index/handoff-index';
import { projectName } from '../core/index/project-name';
import { HandoffError } from '../core/model/errors';
import type { Profile } from '../core/model/handoff';
import type { GivenOutcome, Words } from '../core/model/words';
import type { NewHandoffRequest, PlannedHandoff } from '../core/use-cases/create-handoff';
import { en } from '../locales/en-next';
import { type Context, portsOf } from './context';
import { reposHere } from './repositories';

type Asked = Omit<NewHandoffRequest, 'project' | 'repos' | 'previous' | 'title' | 'words' | 'template' | 'force'>;

/** A handoff as a person or a link asks for it: everything that the core can, in the app's terms. */
export interface HandoffToPlan extends Partial<Asked> {
  readonly project: string;
  /** Made from the work when empty. */
  readonly title: string;
  /** Markdown or JSON, or words already read; empty when the author says nothing. */
  readonly words: string | Words;
  /** How carried items end, beside what the words say. */
  readonly outcomes?: readonly GivenOutcome[];
  /** Vault path of a template, instead of what the project and the settings say. */
  readonly template?: string;
  readonly previous: readonly string[];
  /** Write even when there is nothing new. */
  readonly force: boolean;
}

/** Works out a handoff with what lies on this device. Throws `HandoffError`. */
export async function planHandoff(context: Context, wanted: HandoffToPlan): Promise<PlannedHandoff> {
  const [{ planNewHandoff }, { readWords }, ports, index] = await Promise.all([
    import('../core/use-cases/create-handoff'),
    import('../core/use-cases/read-words'),
    portsOf(context),
    context.index.current(),
  ]);
  const { project, title, words, outcomes = [], template, ...asked } = wanted;
  const known = projectsOf(index).find((one) => projectName(one) === project);
  const said = typeof words === 'string' ? readWords(words) : words;
  return planNewHandoff(ports, {
    join: false,
    ...asked,
    project,
    repos: known === undefined ? [] : reposHere(context, known),
    words: { ...said, outcomes: [...said.outcomes, ...outcomes] },
    ...(title === '' ? {} : { title }),
    ...(template === undefined ? {} : { template: await namedTemplate(context, template) }),
  });
}

async function namedTemplate(context: Context, path: string): Promise<NonNullable<NewHandoffRequest['template']>> {
  const { templateAt } = await import('../core/use-cases/choose-template');
  const template = await templateAt(context.store, path);
  if (template !== undefined) return template;
  throw new HandoffError('not-found', en.project.noTemplate, { path });
}

export function projectsOf(index: HandoffIndex): readonly ProjectIndex[] {
  return index.folders().map((folder) => index.project(folder));
}

export function profileOf(context: Context, project: ProjectIndex | undefined): Profile {
  return project?.project?.project.profile ?? context.settings().defaultProfile;
}
