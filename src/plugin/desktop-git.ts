import { Platform } from 'obsidian';
import type { DeviceMemory, FileLister, GitReader, RepoFiles } from '../core/model/ports';
import type { FileProbe } from '../git/file-probe';
import { readHeadFiles, type HeadFiles } from '../git/head-files';
import { nearRepositories } from '../git/near-repositories';
import { fileProbeOver } from '../git/node-file-probe';
import { SimpleGitReader } from '../git/simple-git-reader';
import { workTreeFiles } from '../git/work-tree-files';

/** Reads repositories with the git of this device. Only ever loaded on a desktop. */
export async function desktopGit(
  binary: string | undefined,
  memory: DeviceMemory,
): Promise<(GitReader & FileLister) | undefined> {
  if (Platform.isDesktop && Platform.isDesktopApp) {
    const [files, { env }] = await Promise.all([fileProbe(), import('node:process')]);
    if (files === undefined) return undefined;
    return new SimpleGitReader({ files, environment: env, memory, ...(binary === undefined ? {} : { binary }) });
  }
  return undefined;
}

/** Text files below a root; what leads out of it, also by a link, is not looked at. */
export async function desktopRepoFiles(): Promise<RepoFiles | undefined> {
  if (Platform.isDesktop && Platform.isDesktopApp) {
    const [files, { realpath }] = await Promise.all([fileProbe(), import('node:fs/promises')]);
    return files === undefined ? undefined : workTreeFiles(files, realpath);
  }
  return undefined;
}

/** The few facts about files that git does not tell; `undefined` where there is no Node. */
export async function fileProbe(): Promise<FileProbe | undefined> {
  if (Platform.isDesktop && Platform.isDesktopApp) {
    const { readdir, readFile, realpath, stat } = await import('node:fs/promises');
    return fileProbeOver({ readdir, readFile, realpath, stat });
  }
  return undefined;
}

/** Where HEAD of the repository above a folder points; nothing is started for it. */
export async function headFilesHere(folder: string): Promise<HeadFiles | undefined> {
  const files = await fileProbe();
  return files === undefined ? undefined : readHeadFiles(files, folder);
}

/** Folders at and beside a place that look like repositories; nothing is started for it. */
export async function repositoriesNear(place: string): Promise<readonly string[]> {
  const files = await fileProbe();
  return files === undefined ? [] : nearRepositories(files, place);
}
