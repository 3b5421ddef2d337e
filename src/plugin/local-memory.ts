import type { App } from 'obsidian';
import type { DeviceMemory, DeviceTopic } from '../core/model/ports';

/** What this device remembers, in Obsidian's local storage, which no vault and no sync takes elsewhere. */
export class LocalMemory implements DeviceMemory {
  constructor(private readonly app: App) {}

  recall(topic: DeviceTopic, folder: string): Promise<string | undefined> {
    return Promise.resolve(this.texts(topic).get(folder));
  }

  remember(topic: DeviceTopic, folder: string, text: string): Promise<void> {
    return this.change(topic, (texts) => texts.set(folder, text));
  }

  async forget(topic: DeviceTopic, folder: string): Promise<boolean> {
    const isThere = this.texts(topic).has(folder);
    if (isThere) await this.change(topic, (texts) => texts.delete(folder));
    return isThere;
  }

  private change(topic: DeviceTopic, edit: (texts: Map<string, string>) => unknown): Promise<void> {
    const texts = this.texts(topic);
    edit(texts);
    this.app.saveLocalStorage(keyOf(topic), Object.fromEntries(texts));
    return Promise.resolve();
  }

  private texts(topic: DeviceTopic): Map<string, string> {
    const stored: unknown = this.app.loadLocalStorage(keyOf(topic));
    if (typeof stored !== 'object' || stored === null) return new Map();
    return new Map(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  }
}

function keyOf(topic: DeviceTopic): string {
  return `session-handoff-${topic}`;
}
