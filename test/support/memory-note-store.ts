import { HandoffError } from '../../src/core/model/errors';
import type { NoteFile, NoteMover, NoteRemover, NoteStore } from '../../src/core/model/ports';
import { foldedName, isBelow, vaultPath } from '../../src/core/model/vault-path';

/** A vault in memory. Counts what it is asked, so that tests can bound it. */
export class MemoryNoteStore implements NoteStore, NoteMover, NoteRemover {
  readonly notes = new Map<string, string>();
  reads = 0;

  constructor(notes: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(notes)) this.notes.set(vaultPath(path), text);
  }

  list(folder: string): Promise<readonly NoteFile[]> {
    const below = folder === '' ? '' : vaultPath(folder);
    const paths = [...this.notes.keys()].filter((path) => isBelow(path, below) && /\.md$/i.test(path));
    const files = paths.sort().map((path) => ({ path, modified: 0, size: Buffer.byteLength(this.notes.get(path)!) }));
    return Promise.resolve(files);
  }

  read(path: string): Promise<string> {
    this.reads += 1;
    return this.settle(() => this.text(path));
  }

  create(path: string, text: string): Promise<void> {
    return this.settle(() => {
      const clean = vaultPath(path);
      const twin = [...this.notes.keys()].find((other) => foldedName(other) === foldedName(clean));
      if (twin !== undefined) throw new HandoffError('exists', `There is already a note "${twin}".`, { path });
      this.notes.set(clean, text);
    });
  }

  edit(path: string, edit: (text: string) => string): Promise<string> {
    return this.settle(() => {
      const after = edit(this.text(path));
      this.notes.set(vaultPath(path), after);
      return after;
    });
  }

  move(path: string, to: string): Promise<void> {
    return this.settle(() => {
      const text = this.text(path);
      const clean = vaultPath(to);
      const twin = [...this.notes.keys()].find((other) => foldedName(other) === foldedName(clean));
      if (twin !== undefined) throw new HandoffError('exists', `There is already a note "${twin}".`, { path: to });
      this.notes.delete(vaultPath(path));
      this.notes.set(clean, text);
    });
  }

  remove(path: string, expected: string): Promise<void> {
    return this.settle(() => {
      if (this.text(path) !== expected) throw new HandoffError('changed', `${path} was changed.`, { path });
      this.notes.delete(vaultPath(path));
    });
  }

  names(folder: string): Promise<readonly string[]> {
    const below = folder === '' ? '' : vaultPath(folder);
    const start = below === '' ? 0 : below.length + 1;
    const names = [...this.notes.keys()].filter((path) => isBelow(path, below)).map((path) => path.slice(start));
    return Promise.resolve([...new Set(names.map((name) => name.split('/')[0]!))].sort());
  }

  private text(path: string): string {
    const text = this.notes.get(vaultPath(path));
    if (text === undefined) throw new HandoffError('not-found', `There is no note ${path}.`, { path });
    return text;
  }

  private settle<T>(work: () => T): Promise<T> {
    return new Promise((resolve) => {
      resolve(work());
    });
  }
}
