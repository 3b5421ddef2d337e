import { Notice, type App } from 'obsidian';
import { en } from '../locales/en';
import type { FormDraft, FormValues } from '../views/records/record-form';

const KEY = 'session-handoff-forms';
/** Forms whose words are kept. */
const MOST = 10;

type Entry = readonly [form: string, values: FormValues];

/** What was typed into a form that was left, on this device; the form is known by its name and what it is about. */
export function formDraft(app: App, form: string): FormDraft {
  const all = (): readonly Entry[] => {
    const raw: unknown = app.loadLocalStorage(KEY);
    return Array.isArray(raw) ? raw.filter(isEntry) : [];
  };
  return {
    read: () => all().find(([name]) => name === form)?.[1],
    store: (values) => {
      const before = all();
      const others = before.filter(([name]) => name !== form);
      if (values === undefined && others.length === before.length) return;
      const own: readonly Entry[] = values === undefined ? [] : [[form, values]];
      try {
        app.saveLocalStorage(KEY, [...own, ...others].slice(0, MOST));
      } catch {
        // The storage of a browser is small.
        new Notice(en.plugin.draftTooLong);
      }
    },
  };
}

function isEntry(entry: unknown): entry is Entry {
  if (!Array.isArray(entry)) return false;
  const [form, values] = entry as readonly unknown[];
  if (typeof form !== 'string' || typeof values !== 'object' || values === null) return false;
  return Object.values(values).every((value) => typeof value === 'string');
}
