import type { TFile } from 'obsidian';
import { isBelow } from '../core/model/vault-path';
import type { Context } from './context';

export type ActiveType = 'handoff' | 'decision' | 'blocker' | 'phase';

/** The open note when it is one of ours of those kinds; told from what the app knows already, nothing is read. */
export function activeNote(context: Context, ...types: readonly ActiveType[]): TFile | undefined {
  const { workspace, metadataCache } = context.app;
  const file = workspace.getActiveFile();
  if (file === null || !isBelow(file.path, context.settings().folder)) return undefined;
  const type: unknown = metadataCache.getFileCache(file)?.frontmatter?.['type'];
  return types.some((one) => one === type) ? file : undefined;
}
