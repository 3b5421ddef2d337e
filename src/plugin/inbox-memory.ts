import type { App } from 'obsidian';

const KEY = 'session-handoff-inbox';
/** Hashes that are kept of each kind: those that were forgotten may be offered once more. */
const MOST = 2000;

type Kind = 'offered' | 'dismissed';

/** What of the handoffs in repositories this device has offered, and what its person does not want to be offered. */
export class InboxMemory {
  constructor(private readonly app: App) {}

  has(kind: Kind, hash: string): boolean {
    return this.of(kind).includes(hash);
  }

  of(kind: Kind): readonly string[] {
    const stored: unknown = this.app.loadLocalStorage(KEY);
    if (typeof stored !== 'object' || stored === null) return [];
    const hashes: unknown = Reflect.get(stored, kind);
    return Array.isArray(hashes) ? hashes.filter((one) => typeof one === 'string') : [];
  }

  add(kind: Kind, hashes: readonly string[]): void {
    const own = { offered: this.of('offered'), dismissed: this.of('dismissed') };
    const all = [...new Set([...own[kind], ...hashes])].slice(-MOST);
    this.app.saveLocalStorage(KEY, { ...own, [kind]: all });
  }
}
