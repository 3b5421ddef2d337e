import type { ProjectIndex } from '../core/index/handoff-index';
import type { Context } from './context';
import { gitRemark } from './git';
import { reposHere } from './repositories';

/** Projects with a repository that can be read on this device; none on a phone. */
export function linkedProjects(context: Context, projects: readonly ProjectIndex[]): readonly ProjectIndex[] {
  if (gitRemark() !== undefined) return [];
  return projects.filter((project) => reposHere(context, project).length > 0);
}
