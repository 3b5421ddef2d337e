import { projectName } from '../core/index/project-name';
import type { IndexSnapshot, ProjectIndex } from '../core/index/snapshot';
import { HandoffError } from '../core/model/errors';
import { loadIndex } from '../core/use-cases/load-index';
import { noteCache, type OpenVault } from './compose';
import type { Io } from './io';

/** Everything that the notes of a vault say. */
export async function openIndex(vault: OpenVault, io: Io): Promise<IndexSnapshot> {
  const cache = noteCache(vault, io);
  const index = await loadIndex(vault.store, vault.settings.folder, undefined, cache === undefined ? {} : { cache });
  return index.snapshot();
}

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
