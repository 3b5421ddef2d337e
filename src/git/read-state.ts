import type { GitState, RepoLocation } from '../core/model/git-state';
import type { RepositoryProgram } from '../core/model/repository-program';
import type { FileProbe } from './file-probe';
import { withChangedBlocks } from './memory-files';
import type { OpenRepository } from './open-repository';
import type { StatusReading } from './read-status';
import { composeState } from './repository-state';
import type { RememberedRoots } from './remembered-roots';
import { readRoots } from './roots';
import type { GitOutcome } from './run-git';
import type { Status } from './status';
import { findDirtySubmodules, type LooksDirty } from './submodules';

/** Bytes. */
const SHORT_FILE = 4096;

/** A question about one repository at one moment, and what is needed to answer it. */
export interface StateQuestion {
  readonly repository: OpenRepository;
  readonly where: RepoLocation;
  readonly files: FileProbe;
  readonly remembered: RememberedRoots;
  /** Roots of the history, when they were asked for early. */
  readonly early: Promise<GitOutcome> | undefined;
  readonly programs: readonly RepositoryProgram[];
  readonly status: Promise<StatusReading>;
  readonly looksDirty: LooksDirty;
}

/** Everything that is true of a repository at this moment. */
export async function readState(question: StateQuestion): Promise<GitState> {
  const { repository, where, files } = question;
  const { layout } = repository;
  const [status, roots, gitNames] = await Promise.all([
    question.status,
    layout.shallow ? undefined : rootsOf(question),
    files.names(layout.gitDir),
  ]);
  if ('words' in status) return status;
  const moved = status.entries.filter(({ submodule }) => submodule).map(({ path }) => path);
  const submodules = await findDirtySubmodules(repository, where.subfolder ?? '', files, question.looksDirty);
  const changed = [
    ...status.entries.map(({ path, headBlob }) => ({ path, oldBlob: headBlob })),
    ...status.untracked.map((path) => ({ path })),
  ];
  return composeState(repository, await withChangedBlocks(where, repository, files, changed), {
    status,
    roots,
    gitNames,
    shallow: layout.shallow,
    programs: question.programs,
    dirtySubmodules: [...new Set([...moved, ...submodules.dirty])],
    notes: [...submodules.notes, ...(await rebaseNote(layout.gitDir, files))],
  });
}

function rootsOf({
  repository,
  where,
  remembered,
  early,
  status,
}: StateQuestion): Promise<readonly string[] | undefined> {
  return readRoots({ folder: where.folder, run: repository.run, remembered, head: status.then(headOf), early });
}

/** While a rebase runs HEAD is detached; which branch it is about stands in a file. */
async function rebaseNote(gitDir: string, files: FileProbe): Promise<readonly string[]> {
  const names = await Promise.all(
    ['rebase-merge', 'rebase-apply'].map((folder) => files.read(`${gitDir}/${folder}/head-name`, SHORT_FILE)),
  );
  const branch = names
    .find((name) => name !== undefined)
    ?.trim()
    .replace('refs/heads/', '');
  return branch === undefined ? [] : [`A rebase of ${branch} is under way.`];
}

function headOf(reading: StatusReading): Status['head'] {
  return 'words' in reading ? undefined : reading.head;
}
