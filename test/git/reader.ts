import { nodeFileProbe } from '../../src/cli/file-probe';
import { SimpleGitReader } from '../../src/git/simple-git-reader';
import type { GitReaderOptions } from '../../src/git/open-repository';
import { tempFolder } from '../support/temp-repo';
import type { RepositoryState, SinceCommit } from '../../src/core/model/git-state';
import type { TempRepo } from '../support/temp-repo';

/** A reader as the command line makes it, but with a home of its own. */
export function reader(options: Partial<GitReaderOptions> & { home?: string } = {}): SimpleGitReader {
  const { home, ...rest } = options;
  const environment = { PATH: process.env['PATH'], HOME: home ?? tempFolder('handoff-home-') };
  return new SimpleGitReader({ files: nodeFileProbe, environment, ...rest });
}

export async function stateOf(repo: TempRepo, more: { subfolder?: string; bookkeeping?: string[] } = {}) {
  const state = await reader({ home: repo.home }).state({ folder: repo.folder, ...more });
  if (state.kind !== 'repository') throw new Error(`${state.kind}: ${state.words}`);
  return state satisfies RepositoryState;
}

export type Since = Extract<SinceCommit, { kind: 'since' }>;

export async function sinceOf(
  repo: TempRepo,
  commit: string | undefined,
  more: { subfolder?: string; bookkeeping?: string[] } = {},
): Promise<Since> {
  const since = await reader({ home: repo.home }).since({ folder: repo.folder, ...more }, commit);
  if (since.kind !== 'since') throw new Error(since.words);
  return since;
}
