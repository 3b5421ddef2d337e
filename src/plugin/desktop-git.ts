import { Platform } from 'obsidian';
import type { DeviceMemory, GitReader } from '../core/model/ports';
import type { FileProbe } from '../git/file-probe';
import { fileProbeOver } from '../git/node-file-probe';
import { SimpleGitReader } from '../git/simple-git-reader';

/** Reads repositories with the git of this device. Only ever loaded on a desktop. */
export async function desktopGit(binary: string | undefined, memory: DeviceMemory): Promise<GitReader | undefined> {
  if (Platform.isDesktop && Platform.isDesktopApp) {
    const [files, { env }] = await Promise.all([fileProbe(), import('node:process')]);
    if (files === undefined) return undefined;
    return new SimpleGitReader({ files, environment: env, memory, ...(binary === undefined ? {} : { binary }) });
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
