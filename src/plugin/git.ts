import { Platform } from 'obsidian';
import type { FileLister, GitReader, RepoFiles } from '../core/model/ports';
import { en } from '../locales/en';

/** Git where it can run; `undefined` on phones and tablets. simple-git is evaluated here for the first time. */
export async function gitOf(binary: string | undefined): Promise<(GitReader & FileLister) | undefined> {
  if (!(Platform.isDesktop && Platform.isDesktopApp)) return undefined;
  const { desktopGit } = await import('./desktop-git');
  return desktopGit(binary);
}

/** Why git is not asked, in one line; `undefined` where it can run. */
export function gitRemark(): string | undefined {
  return Platform.isDesktop && Platform.isDesktopApp ? undefined : en.plugin.noGitHere;
}

/** True when a file lies there that could be git. */
export async function isProgram(path: string): Promise<boolean> {
  if (!(Platform.isDesktop && Platform.isDesktopApp)) return false;
  const { fileProbe } = await import('./desktop-git');
  const facts = await (await fileProbe())?.stat(path);
  return facts?.kind === 'file';
}

/** Files of a work tree, where they can be read. */
export async function repoFilesHere(): Promise<RepoFiles | undefined> {
  if (!(Platform.isDesktop && Platform.isDesktopApp)) return undefined;
  const { desktopRepoFiles } = await import('./desktop-git');
  return desktopRepoFiles();
}
