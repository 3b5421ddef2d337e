import { Platform } from 'obsidian';
import type { GitWriter } from '../core/model/git-writer';
import { SimpleGitWriter } from '../git/git-writer';
import { fileProbe } from './desktop-git';

/** Makes commits with the git of this device; apart from every reader. Only ever loaded on a desktop. */
export async function desktopWriter(binary: string | undefined): Promise<GitWriter | undefined> {
  if (Platform.isDesktop && Platform.isDesktopApp) {
    const [files, { env }] = await Promise.all([fileProbe(), import('node:process')]);
    if (files === undefined) return undefined;
    return new SimpleGitWriter({ files, environment: env, ...(binary === undefined ? {} : { binary }) });
  }
  return undefined;
}
