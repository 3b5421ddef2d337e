import type { App } from 'obsidian';
import type { HandoffIndex } from '../core/index/handoff-index';
import type { NoteCache } from '../core/index/note-cache';
import { ReadingStopped } from '../core/model/errors';
import { build } from '../core/model/build';
import type { NoteStore } from '../core/model/ports';
import type { Properties } from '../core/note/frontmatter';
import { en } from '../locales/en';
import { ProgressNotice } from './progress-notice';

const KEY = 'session-handoff-notes';

/** Reads the notes below the handoff folder: properties come from the metadata cache, texts only of what changed. Rejects with `ReadingStopped`. */
export async function readVault(app: App, store: NoteStore, root: string): Promise<HandoffIndex> {
  const [{ loadIndex }, cache] = await Promise.all([import('../core/use-cases/load-index'), databaseOf(app)]);
  // A view that was open when the app closed asks before the vault knows its notes.
  await new Promise<void>((resolve) => {
    app.workspace.onLayoutReady(resolve);
  });
  const progress = new ProgressNotice(true);
  return loadIndex(store, root, root, {
    ...(cache === undefined ? {} : { cache }),
    properties: (path) => propertiesAt(app, path),
    pause: (done, of) =>
      progress.step(en.plugin.reading(done, of)) ? pause() : Promise.reject(new ReadingStopped(done, of)),
  }).finally(progress.end);
}

/** What the metadata cache knows of the properties of a note; `undefined` when it has none or cannot read them. */
export function propertiesAt(app: App, path: string): Properties | undefined {
  const file = app.vault.getFileByPath(path);
  return file === null ? undefined : app.metadataCache.getFileCache(file)?.frontmatter;
}

export function pause(): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve);
  });
}

async function databaseOf(app: App): Promise<NoteCache | undefined> {
  if (build === undefined) return undefined;
  const { NoteDatabase } = await import('./note-database');
  const known: unknown = app.loadLocalStorage(KEY);
  const id = typeof known === 'string' ? known : crypto.randomUUID();
  if (id !== known) app.saveLocalStorage(KEY, id);
  return new NoteDatabase(`session-handoff-${id}`, build);
}
