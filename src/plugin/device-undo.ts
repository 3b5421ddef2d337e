import type { App } from 'obsidian';
import type { UndoMemory } from '../core/model/ports';
import { readUndoRecord, type UndoRecord } from '../core/model/undo-record';

const KEY = 'session-handoff-undo';
/** Characters; local storage is small and shared with everything else. */
const LARGEST = 500_000;

/**
 * The last action, in Obsidian's local storage: what this device wrote is no business of another one. What is too large
 * to lie there is remembered until Obsidian is closed.
 */
export class DeviceUndo implements UndoMemory {
  private recent: UndoRecord | undefined;

  constructor(private readonly app: App) {}

  read(): Promise<UndoRecord | undefined> {
    if (this.recent !== undefined) return Promise.resolve(this.recent);
    const stored: unknown = this.app.loadLocalStorage(KEY);
    return Promise.resolve(typeof stored === 'string' ? readUndoRecord(stored) : undefined);
  }

  write(record: UndoRecord): Promise<void> {
    this.recent = record;
    const text = JSON.stringify(record);
    // What an older action wrote must not come back when this one is too large to lie there.
    this.store(text.length > LARGEST ? null : text);
    return Promise.resolve();
  }

  forget(): Promise<void> {
    this.recent = undefined;
    this.store(null);
    return Promise.resolve();
  }

  private store(text: string | null): void {
    try {
      this.app.saveLocalStorage(KEY, text);
    } catch {
      // The device has no room left: the action is remembered as long as Obsidian is open.
    }
  }
}
