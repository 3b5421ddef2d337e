import type { ProjectIndex } from './snapshot';

/** What people call the project: the title of its note, else the name of its folder. */
export function projectName(project: ProjectIndex): string {
  return project.project?.project.title ?? project.folder.slice(project.folder.lastIndexOf('/') + 1);
}
