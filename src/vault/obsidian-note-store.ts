import { type App, normalizePath, TFile, type TFolder, Vault } from 'obsidian';
import { HandoffError } from '../core/model/errors';
import type { NoteFile, NoteMover, NoteRemover, NoteStore, OriginalStore } from '../core/model/ports';
import { foldedName, folderOf, vaultPath } from '../core/model/vault-path';
import { obsidianStoreError } from './obsidian-store-error';

/** The vault that is open in Obsidian. */
export class ObsidianNoteStore implements NoteStore, NoteMover, NoteRemover, OriginalStore {
  private readonly vault: Vault;
  private readonly manager: App['fileManager'];
  private creating: Promise<unknown> = Promise.resolve();

  constructor(app: Pick<App, 'vault' | 'fileManager'>) {
    this.vault = app.vault;
    this.manager = app.fileManager;
  }

  list(folder: string): Promise<readonly NoteFile[]> {
    const found: NoteFile[] = [];
    const root = this.folder(folder);
    if (root !== null) {
      Vault.recurseChildren(root, (file) => {
        if (!(file instanceof TFile) || file.extension !== 'md') return;
        found.push({ path: file.path, modified: file.stat.mtime, size: file.stat.size });
      });
    }
    return Promise.resolve(found.sort((a, b) => (a.path < b.path ? -1 : 1)));
  }

  async read(path: string): Promise<string> {
    const file = this.file(path);
    return guarded(path, () => this.vault.read(file));
  }

  /** One at a time, as moves: whether a name is free can only be asked before the write. */
  create(path: string, text: string): Promise<void> {
    return this.inTurn(() => this.createNow(path, text));
  }

  keep(path: string, bytes: Uint8Array): Promise<void> {
    return this.inTurn(async () => {
      const clean = normalizePath(vaultPath(path));
      await guarded(path, async () => {
        await this.makeFolders(folderOf(clean));
        // A file whose ending Obsidian does not know is there for its adapter only.
        const { adapter } = this.vault;
        if (await adapter.exists(clean)) {
          if (!equal(new Uint8Array(await adapter.readBinary(clean)), bytes)) throw new Error('already exists');
          return;
        }
        await this.vault.createBinary(clean, bytes.slice().buffer);
      });
    });
  }

  async edit(path: string, edit: (text: string) => string): Promise<string> {
    const file = this.file(path);
    return guarded(path, () => this.vault.process(file, edit));
  }

  /** As a person renames: links that name the note by its path go with it. */
  move(path: string, to: string): Promise<void> {
    return this.inTurn(async () => {
      const file = this.file(path);
      const clean = normalizePath(vaultPath(to));
      await guarded(path, async () => {
        await this.makeFolders(folderOf(clean));
        this.refuseTwin(clean);
        await this.manager.renameFile(file, clean);
      });
    });
  }

  /** Into the bin that the person has chosen in Obsidian. */
  async remove(path: string, expected: string): Promise<void> {
    const file = this.file(path);
    await guarded(path, async () => {
      if ((await this.vault.read(file)) !== expected) throw changedSince(path);
      await this.manager.trashFile(file);
    });
  }

  names(folder: string): Promise<readonly string[]> {
    const children = this.folder(folder)?.children ?? [];
    return Promise.resolve(children.map((child) => child.name).sort());
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.creating.then(work);
    this.creating = turn.catch(() => undefined);
    return turn;
  }

  private async createNow(path: string, text: string): Promise<void> {
    const clean = normalizePath(vaultPath(path));
    await guarded(path, async () => {
      await this.makeFolders(folderOf(clean));
      this.refuseTwin(clean);
      await this.vault.create(clean, text);
    });
  }

  private async makeFolders(folder: string): Promise<void> {
    if (folder === '' || this.vault.getFolderByPath(folder) !== null) return;
    await this.makeFolders(folderOf(folder));
    await this.vault.createFolder(folder);
  }

  private refuseTwin(path: string): void {
    const name = foldedName(path.slice(path.lastIndexOf('/') + 1));
    const twin = this.folder(folderOf(path))?.children.find((child) => foldedName(child.name) === name);
    if (twin === undefined) return;
    throw new HandoffError('exists', `There is already a note "${twin.name}" where "${path}" was to be written.`, {
      path,
    });
  }

  private file(path: string): TFile {
    const file = this.vault.getFileByPath(normalizePath(vaultPath(path)));
    if (file !== null) return file;
    throw new HandoffError('not-found', `There is no note ${path}.`, { path });
  }

  private folder(folder: string): TFolder | null {
    return folder === '' ? this.vault.getRoot() : this.vault.getFolderByPath(normalizePath(vaultPath(folder)));
  }
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function changedSince(path: string): HandoffError {
  return new HandoffError('changed', `${path} was changed since it was written; it was left as it is.`, { path });
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw obsidianStoreError(error, path);
  }
}
