import { basename, resolve } from 'node:path';
import { HandoffError } from '../core/model/errors';
import type { Settings } from '../core/model/settings';
import type { CandidateRepo } from '../core/use-cases/place-repo';
import type { DriftPorts } from '../core/use-cases/drift-question';
import { GitHistory } from '../git/git-history';
import { ReportReader } from '../git/report-reader';
import { gitReader, linkedRepos, type OpenVault } from './compose';
import { nodeFileProbe } from './file-probe';
import type { Io } from './io';

/**
 * Repositories that were named, also those that are not there any more: that is something to tell. Without any, the
 * folder around the person, which counts only when it is a repository of the project.
 */
export async function candidateRepos(
  folders: readonly string[],
  vault: OpenVault,
  settings: Settings,
  io: Io,
): Promise<readonly CandidateRepo[]> {
  const named = folders.length > 0;
  const wanted = named ? folders : ['.'];
  const found = await Promise.all(
    wanted.map(async (folder) => {
      try {
        return await linkedRepos([folder], vault, settings, io);
      } catch (error) {
        if (!(error instanceof HandoffError)) throw error;
        return [{ name: basename(folder), where: { folder: resolve(io.cwd, folder) } }];
      }
    }),
  );
  return found.flat().map((repo) => ({ ...repo, named }));
}

/** Everything that can be asked of a repository on this device. */
export function driftReaders(io: Io): Pick<DriftPorts, 'git' | 'history' | 'evidence'> {
  const git = gitReader(io);
  return { git, history: new GitHistory(git), evidence: new ReportReader(nodeFileProbe) };
}
