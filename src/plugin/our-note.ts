import type { TAbstractFile, TFile } from 'obsidian';
import { isBelow } from '../core/model/vault-path';
import type { Context } from './context';

const TYPES = ['handoff', 'decision', 'blocker', 'phase'] as const;
export type OurType = (typeof TYPES)[number];

/** A note of ours as the app knows it already; nothing is read. */
export interface OurNote {
  readonly file: TFile;
  readonly path: string;
  readonly type: OurType;
  readonly title: string;
  /** As its property says; empty when it says none. */
  readonly status: string;
  /** A decision that was accepted where nobody could be asked. */
  readonly isToConfirm: boolean;
}

/** `undefined` for files that are none of ours, or of another kind. */
export function ourNote(context: Context, file: TAbstractFile | null): OurNote | undefined {
  if (file === null || !isBelow(file.path, context.settings().folder)) return undefined;
  const note = context.app.vault.getFileByPath(file.path);
  const properties = note === null ? undefined : context.app.metadataCache.getFileCache(note)?.frontmatter;
  const type = TYPES.find((one) => one === properties?.['type']);
  if (note === null || type === undefined) return undefined;
  const [status, aliases] = [properties?.['status'] as unknown, properties?.['aliases'] as unknown];
  const [title] = (Array.isArray(aliases) ? aliases : [aliases]) as readonly unknown[];
  return {
    file: note,
    path: note.path,
    type,
    title: typeof title === 'string' ? title : note.basename,
    status: typeof status === 'string' ? status : '',
    isToConfirm: properties?.['accepted_via'] !== undefined,
  };
}

/** The open note when it is one of ours. */
export function activeNote(context: Context): OurNote | undefined {
  return ourNote(context, context.app.workspace.getActiveFile());
}
