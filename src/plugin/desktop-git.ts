import { Platform } from 'obsidian';
import type { FileLister, GitReader, RepoFiles } from '../core/model/ports';
import type { FileFacts, FileProbe } from '../git/file-probe';
import { SimpleGitReader } from '../git/simple-git-reader';

/** Reads repositories with the git of this device. Only ever loaded on a desktop. */
export async function desktopGit(binary: string | undefined): Promise<(GitReader & FileLister) | undefined> {
  if (Platform.isDesktop && Platform.isDesktopApp) {
    const [files, { env }] = await Promise.all([fileProbe(), import('node:process')]);
    if (files === undefined) return undefined;
    return new SimpleGitReader({ files, environment: env, ...(binary === undefined ? {} : { binary }) });
  }
  return undefined;
}

const LARGEST = 1_000_000;

/** Text files below a root; what leads out of it is not looked at. */
export async function desktopRepoFiles(): Promise<RepoFiles | undefined> {
  const files = await fileProbe();
  if (files === undefined) return undefined;
  return {
    read: async (root, path) => {
      if (/^[\\/]|^[A-Za-z]:/.test(path) || path.split(/[\\/]/).includes('..')) return undefined;
      const text = await files.read(`${root}/${path}`, LARGEST);
      return text?.includes('\0') === true ? undefined : text;
    },
  };
}

/** The few facts about files that git does not tell; `undefined` where there is no Node. */
export async function fileProbe(): Promise<FileProbe | undefined> {
  if (Platform.isDesktop && Platform.isDesktopApp) {
    const { readdir, readFile, stat } = await import('node:fs/promises');
    const factsOf = async (path: string): Promise<FileFacts> => {
      const facts = await stat(path);
      const kind = facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other';
      return { kind, modified: facts.mtimeMs, size: facts.size };
    };
    return {
      stat: (path) => factsOf(path).catch(hiddenOrAbsent),
      read: async (path, limit) => {
        const facts = await factsOf(path).catch(() => undefined);
        if (facts === undefined || facts.size > limit) return undefined;
        return readFile(path, 'utf8').catch(() => undefined);
      },
      names: (folder) => readdir(folder).catch(() => []),
    };
  }
  return undefined;
}

function hiddenOrAbsent(error: unknown): FileFacts | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EACCES' || code === 'EPERM' ? { kind: 'hidden', modified: 0, size: 0 } : undefined;
}
