import type { RepoLocation } from '../core/model/git-state';
import { problemOf } from './failure';
import type { FileProbe } from './file-probe';
import type { OpenRepository, Problem } from './open-repository';
import { outsideBookkeeping } from './pathspec';
import { parseStatus, statusArgs, type Status } from './status';
import { findUnsure } from './unsure';

/** A status, and which of its files are perhaps not changed at all. */
export interface CheckedStatus extends Status {
  readonly unsure: readonly string[];
}

export type StatusReading = CheckedStatus | Problem;

/** Where the repository stands and what is changed in it. A bare repository has only the first. */
export async function readStatus(
  repository: OpenRepository,
  where: RepoLocation,
  files: FileProbe,
): Promise<StatusReading> {
  if (repository.layout.bare) return readBare(repository);
  const outcome = await repository.run(statusArgs(outsideBookkeeping(where.subfolder, where.bookkeeping), true));
  if (!outcome.ok) return problemOf(outcome, where.folder);
  const status = parseStatus(outcome.out);
  return { ...status, unsure: await findUnsure(repository, status.entries, files) };
}

async function readBare({ run }: OpenRepository): Promise<StatusReading> {
  const [branch, head] = await Promise.all([
    run(['symbolic-ref', '--quiet', '--short', 'HEAD']),
    run(['rev-parse', '--quiet', '--verify', '--end-of-options', 'HEAD^{commit}']),
  ]);
  return {
    ...(branch.ok ? { branch: branch.out.trim() } : {}),
    ...(head.ok ? { head: head.out.trim() } : {}),
    stashes: 0,
    entries: [],
    untracked: [],
    conflicted: [],
    unsure: [],
  };
}
