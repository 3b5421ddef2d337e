import type { App } from 'obsidian';
import type { Settings } from '../core/model/settings';
import { ObsidianNoteStore } from '../vault/obsidian-note-store';
import type { Context } from './context';
import { DailyNote } from './daily-note';
import { DeviceFacts } from './device-facts';
import { LiveIndex } from './live-index';

/** Puts together what the actions work with; reads nothing yet. */
export function compose(app: App, settings: () => Settings): Context {
  const store = new ObsidianNoteStore(app.vault);
  const index = new LiveIndex(app, store, () => settings().folder);
  const daily = new DailyNote(app, index, settings);
  return { app, store, index, settings, daily, device: new DeviceFacts(app) };
}
