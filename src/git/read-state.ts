import type { GitState, RepoLocation } from '../core/model/git-state';
import type { FileProbe } from './file-probe';
import type { OpenRepository } from './open-repository';
import type { StatusReading } from './read-status';
import type { RepositoryMemory } from './repository-memory';
import { composeState } from './repository-state';
import { readRoots } from './roots';
import type { Status } from './status';

/** A question about one repository at one moment, and what is needed to answer it. */
export interface StateQuestion {
  readonly repository: OpenRepository;
  readonly where: RepoLocation;
  readonly files: FileProbe;
  readonly memory: RepositoryMemory;
  readonly status: Promise<StatusReading>;
}

/** Everything that is true of a repository at this moment. */
export async function readState(question: StateQuestion): Promise<GitState> {
  const { repository, where, files, memory } = question;
  const { layout } = repository;
  const [status, roots, gitNames] = await Promise.all([
    question.status,
    layout.shallow ? undefined : readRoots(repository, memory, question.status.then(headOf)),
    files.names(layout.gitDir),
  ]);
  if ('words' in status) return status;
  return composeState(repository, where, {
    status,
    roots,
    gitNames,
    shallow: layout.shallow,
    unsure: [],
    dirtySubmodules: status.entries.filter(({ submodule }) => submodule).map(({ path }) => path),
    notes: [],
  });
}

function headOf(reading: StatusReading): Status['head'] {
  return 'words' in reading ? undefined : reading.head;
}
