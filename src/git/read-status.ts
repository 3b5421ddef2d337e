import type { RepoLocation } from '../core/model/git-state';
import { problemOf } from './failure';
import type { OpenRepository, Problem } from './open-repository';
import { outsideBookkeeping } from './pathspec';
import { parseStatus, statusArgs, type Status } from './status';

export type StatusReading = Status | Problem;

/** Where the repository stands and what is changed in it. A bare repository has only the first. */
export async function readStatus(repository: OpenRepository, where: RepoLocation): Promise<StatusReading> {
  if (repository.layout.bare) return readBare(repository);
  const outcome = await repository.run(statusArgs(outsideBookkeeping(where.subfolder, where.bookkeeping), true));
  return outcome.ok ? parseStatus(outcome.out) : problemOf(outcome, where.folder);
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
  };
}
