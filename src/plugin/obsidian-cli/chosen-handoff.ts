import { selectedProjects } from '../../core/index/selected-projects';
import type { IndexSnapshot, ProjectIndex } from '../../core/index/snapshot';
import { headToResume, namedHandoff, onlyProject, type ChosenHandoff } from '../../core/use-cases/choose-handoff';
import type { Context } from '../context';
import { candidatesHere, driftPorts } from '../drift-ports';
import type { Parameters } from './parameters';

/** The handoff that is named, else the one to go on from. Throws `not-found`, or `ambiguous` with the candidates. */
export async function chosenHandoff(
  context: Context,
  snapshot: IndexSnapshot,
  given: Parameters,
): Promise<ChosenHandoff> {
  const projects = selectedProjects(snapshot, given.text('project'));
  const named = given.text('handoff');
  if (named !== undefined) return namedHandoff(snapshot, projects, named);
  const project: ProjectIndex = onlyProject(projects);
  const { git } = await driftPorts(context);
  return { project, head: await headToResume(git, project, candidatesHere(context, project)) };
}
