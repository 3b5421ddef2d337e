import { Platform } from 'obsidian';
import type { DeviceMemory, HistoryReader } from '../core/model/ports';
import { GitHistoryReader } from '../git/history-reader';
import { fileProbe } from './desktop-git';

/** Reads the past of repositories with the git of this device. Only ever loaded on a desktop. */
export async function desktopHistory(
  binary: string | undefined,
  memory: DeviceMemory,
): Promise<HistoryReader | undefined> {
  if (Platform.isDesktop && Platform.isDesktopApp) {
    const [files, { env }] = await Promise.all([fileProbe(), import('node:process')]);
    if (files === undefined) return undefined;
    return new GitHistoryReader({ files, environment: env, memory, ...(binary === undefined ? {} : { binary }) });
  }
  return undefined;
}
