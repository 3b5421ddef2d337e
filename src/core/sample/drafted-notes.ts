import { HandoffError } from '../model/errors';
import type { NoteFile, NoteStore } from '../model/ports';
import { isBelow } from '../model/vault-path';

/** Notes that are not written yet: verbs that build on each other run over them, and a plan takes what came of it. */
export class DraftedNotes implements NoteStore {
  /** Texts by path, in the order in which they were made. */
  readonly texts = new Map<string, string>();

  list(folder: string): Promise<readonly NoteFile[]> {
    const paths = [...this.texts.keys()].filter((path) => isBelow(path, folder)).sort();
    return Promise.resolve(paths.map((path) => ({ path, modified: 0, size: this.texts.get(path)?.length ?? 0 })));
  }

  read(path: string): Promise<string> {
    const text = this.texts.get(path);
    if (text !== undefined) return Promise.resolve(text);
    return Promise.reject(new HandoffError('not-found', `There is no note ${path}.`, { path }));
  }

  create(path: string, text: string): Promise<void> {
    if (this.texts.has(path)) {
      return Promise.reject(new HandoffError('exists', `There is already a note ${path}.`, { path }));
    }
    this.texts.set(path, text);
    return Promise.resolve();
  }

  async edit(path: string, edit: (text: string) => string): Promise<string> {
    const after = edit(await this.read(path));
    this.texts.set(path, after);
    return after;
  }

  names(folder: string): Promise<readonly string[]> {
    const below = [...this.texts.keys()].filter((path) => isBelow(path, folder));
    const names = below.map((path) => path.slice(folder === '' ? 0 : folder.length + 1).replace(/\/.*$/s, ''));
    return Promise.resolve([...new Set(names)].sort());
  }
}
