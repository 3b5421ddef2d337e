import type { HandoffIndex, ProjectIndex } from '../core/index/handoff-index';
import { projectName } from '../core/index/project-name';
import type { Profile } from '../core/model/handoff';
import type { KnownHandoffRequest, NewHandoffRequest, PlannedHandoff } from '../core/use-cases/create-handoff';
import type { Known } from '../core/use-cases/known-project';
import type { LinkedRepo } from '../core/use-cases/look-at-repos';
import { type Context, portsOf } from './context';
import { reposHere } from './repositories';

/** Looks at a project with what lies on this device. Throws `HandoffError`. */
export async function lookFor(
  context: Context,
  { project, previous }: Pick<NewHandoffRequest, 'project' | 'previous'>,
): Promise<Known> {
  const [{ lookAround }, ports, repos] = await Promise.all([
    import('../core/use-cases/look-around'),
    portsOf(context),
    reposOf(context, project),
  ]);
  return lookAround(ports, { project, previous, repos, join: false });
}

/** Works a handoff out from what was seen. Throws `HandoffError`. */
export async function planFor(context: Context, request: KnownHandoffRequest, known: Known): Promise<PlannedHandoff> {
  const [{ planKnown }, ports] = await Promise.all([import('../core/use-cases/create-handoff'), portsOf(context)]);
  return planKnown(ports, request, known);
}

async function reposOf(context: Context, name: string): Promise<readonly LinkedRepo[]> {
  const known = projectsOf(await context.index.current()).find((project) => projectName(project) === name);
  return known === undefined ? [] : reposHere(context, known);
}

export function projectsOf(index: HandoffIndex): readonly ProjectIndex[] {
  return index.folders().map((folder) => index.project(folder));
}

export function profileOf(context: Context, project: ProjectIndex | undefined): Profile {
  return project?.project?.project.profile ?? context.settings().defaultProfile;
}
