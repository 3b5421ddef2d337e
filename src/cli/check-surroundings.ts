import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readPropertyTypes } from '../core/check/property-types';
import type { Surroundings } from '../core/use-cases/check';
import { reportsIn } from '../core/use-cases/read-reports';
import { ReportReader } from '../git/report-reader';
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
  const reader = new ReportReader(nodeFileProbe);
  const memory = await Promise.all(
    args.texts('memory').map(async (name) => ({ name, text: await readSource(name, io) })),
  );
  return {
    repos: folders.map((folder) => ({ folder })),
    tree: { lister: git, files: nodeRepoFiles },
    reports: (where, globs) => reportsIn(git, reader, where, globs),
    ...(memory.length === 0 ? {} : { memory }),
    ...(await typesOf(source)),
  };
}

/** What Obsidian keeps of the properties of the vault. */
async function typesOf({ vault }: SourceToCheck): Promise<Pick<Surroundings, 'propertyTypes'>> {
  if (vault === undefined) return {};
  const types = await readFile(join(vault.folder, '.obsidian', 'types.json'), 'utf8').catch(() => undefined);
  return types === undefined ? {} : { propertyTypes: readPropertyTypes(types) };
}

/** The folder above a file that holds `.git`. */
async function around(file: string | undefined): Promise<readonly string[]> {
  if (file === undefined) return [];
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if ((await stat(join(folder, '.git')).catch(() => undefined)) !== undefined) return [folder];
    if (dirname(folder) === folder) return [];
  }
}
