import type { GitState, RepoLocation } from '../core/model/git-state';
import type { FileProbe } from './file-probe';
import type { OpenRepository } from './open-repository';
import type { StatusReading } from './read-status';
import { composeState } from './repository-state';
import { readRoots } from './roots';

/** Everything that is true of a repository at this moment. */
export async function readState(
  repository: OpenRepository,
  where: RepoLocation,
  files: FileProbe,
  reading: Promise<StatusReading>,
): Promise<GitState> {
  const { layout } = repository;
  const [status, roots, gitNames] = await Promise.all([
    reading,
    layout.shallow ? undefined : readRoots(repository.run),
    files.names(layout.gitDir),
  ]);
  if ('words' in status) return status;
  return composeState(repository, where, {
    status,
    roots: status.head === undefined ? undefined : roots,
    gitNames,
    shallow: layout.shallow,
    unsure: [],
    dirtySubmodules: status.entries.filter(({ submodule }) => submodule).map(({ path }) => path),
    notes: [],
  });
}
