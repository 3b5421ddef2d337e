import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Report } from '../core/model/evidence';
import type { RepoLocation } from '../core/model/git-state';
import type { Surroundings } from '../core/use-cases/check';
import { ReportReader } from '../git/report-reader';
import type { SimpleGitReader } from '../git/simple-git-reader';
import type { SourceToCheck } from './check-source';
import type { Arguments } from './command';
import { existingFolder, gitReader } from './compose';
import { nodeFileProbe } from './file-probe';
import { readSource } from './input';
import type { Io } from './io';
import { nodeRepoFiles } from './repo-files';

/** What lies around a handoff: the repositories that were named, or else the one that the file lies in. */
export async function surroundingsOf(source: SourceToCheck, args: Arguments, io: Io): Promise<Surroundings> {
  const named = args.texts('repo');
  const folders =
    named.length > 0
      ? await Promise.all(named.map((folder) => existingFolder(resolve(io.cwd, folder), folder)))
      : await around(source.file);
  const git = gitReader(io);
  const memory = await Promise.all(
    args.texts('memory').map(async (name) => ({ name, text: await readSource(name, io) })),
  );
  return {
    repos: folders.map((folder) => ({ folder })),
    tree: { lister: git, files: nodeRepoFiles },
    reports: (where) => reportsOf(git, where),
    ...(memory.length === 0 ? {} : { memory }),
  };
}

async function reportsOf(git: SimpleGitReader, where: RepoLocation): Promise<readonly Report[]> {
  const [state, since] = await Promise.all([git.state(where), git.since(where, undefined)]);
  if (state.kind !== 'repository') return [];
  return (await new ReportReader(nodeFileProbe).evidence(state, since)).reports;
}

/** The folder above a file that holds `.git`. */
async function around(file: string | undefined): Promise<readonly string[]> {
  if (file === undefined) return [];
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if ((await stat(join(folder, '.git')).catch(() => undefined)) !== undefined) return [folder];
    if (dirname(folder) === folder) return [];
  }
}
