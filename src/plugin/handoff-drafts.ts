import { type App, Notice } from 'obsidian';
import { en } from '../locales/en';
import { type Draft, isEmptyDraft, readDraft } from '../views/handoff-window/draft';

const KEY = 'session-handoff-drafts';
/** Projects whose unfinished handoffs are kept. */
const MOST = 10;

/** What was typed for handoffs that are not written yet, on this device, by project. */
export class HandoffDrafts {
  constructor(private readonly app: App) {}

  readonly read = (project: string): Draft => readDraft(this.all().find(([name]) => name === project)?.[1]);

  readonly store = (project: string, draft: Draft): void => {
    const others = this.all().filter(([name]) => name !== project);
    const own: readonly (readonly [string, unknown])[] = isEmptyDraft(draft) ? [] : [[project, draft]];
    if (own.length + others.length === 0 && this.all().length === 0) return;
    try {
      this.app.saveLocalStorage(KEY, [...own, ...others].slice(0, MOST));
    } catch {
      // The storage of a browser is small; what was typed is still in the window.
      new Notice(en.plugin.draftTooLong);
    }
  };

  private all(): readonly (readonly [string, unknown])[] {
    const raw: unknown = this.app.loadLocalStorage(KEY);
    if (!Array.isArray(raw)) return [];
    return raw.filter((entry): entry is [string, unknown] => Array.isArray(entry) && typeof entry[0] === 'string');
  }
}
