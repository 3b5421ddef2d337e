import { HandoffError } from '../model/errors';
import { projectName } from './project-name';
import type { IndexSnapshot, ProjectIndex } from './snapshot';

/** All projects, or the one that is named by its title or folder. Throws `not-found`. */
export function selectedProjects(snapshot: IndexSnapshot, name: string | undefined): readonly ProjectIndex[] {
  const all = snapshot.folders().map((folder) => snapshot.project(folder));
  if (name === undefined) return all;
  const found = all.filter((project) => projectName(project) === name || project.folder.endsWith(`/${name}`));
  if (found.length > 0) return found;
  throw new HandoffError('not-found', `There is no project "${name}" in this vault.`, {
    candidates: all.map(projectName),
    fix: 'Name one of the projects, or leave --project out.',
  });
}
