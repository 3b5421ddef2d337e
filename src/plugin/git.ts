import { Platform } from 'obsidian';
import type { GitReader } from '../core/model/ports';

/** Git where it can run; `undefined` on phones and tablets. simple-git is evaluated here for the first time. */
export async function gitOf(binary: string | undefined): Promise<GitReader | undefined> {
  if (!(Platform.isDesktop && Platform.isDesktopApp)) return undefined;
  const { desktopGit } = await import('./desktop-git');
  return desktopGit(binary);
}
