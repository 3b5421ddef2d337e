import type { App } from 'obsidian';
import type { Settings } from '../core/model/settings';
import { ObsidianNoteStore } from '../vault/obsidian-note-store';
import type { Context } from './context';
import { DailyNote } from './daily-note';
import { DeviceFacts } from './device-facts';
import { DeviceUndo } from './device-undo';
import { LiveIndex } from './live-index';
import { OpenWindows } from './open-windows';

/** Puts together what the actions work with; reads nothing yet. */
export function compose(app: App, settings: () => Settings): Context {
  const store = new ObsidianNoteStore(app);
  const index = new LiveIndex(app, store, () => settings().folder);
  const daily = new DailyNote(app, index, settings);
  const [device, undo, windows] = [new DeviceFacts(app), new DeviceUndo(app), new OpenWindows(app)];
  return { app, store, index, settings, daily, windows, device, undo };
}
