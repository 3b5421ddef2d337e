import type { HandoffIndex, ProjectIndex } from '../core/index/handoff-index';
import { projectName } from '../core/index/project-name';
import type { Profile } from '../core/model/handoff';
import type { PlannedHandoff } from '../core/use-cases/create-handoff';
import { type Context, portsOf } from './context';
import { reposHere } from './repositories';

export interface HandoffToPlan {
  readonly project: string;
  readonly profile: Profile;
  readonly title: string;
  /** Markdown or JSON; empty when the author says nothing. */
  readonly words: string;
  readonly previous: readonly string[];
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
  const known = projectsOf(index).find((project) => projectName(project) === wanted.project);
  return planNewHandoff(ports, {
    project: wanted.project,
    repos: known === undefined ? [] : reposHere(context, known),
    previous: wanted.previous,
    join: false,
    profile: wanted.profile,
    ...(wanted.title === '' ? {} : { title: wanted.title }),
    words: readWords(wanted.words),
    force: wanted.force,
  });
}

export function projectsOf(index: HandoffIndex): readonly ProjectIndex[] {
  return index.folders().map((folder) => index.project(folder));
}

export function profileOf(context: Context, project: ProjectIndex | undefined): Profile {
  return project?.project?.project.profile ?? context.settings().defaultProfile;
}
