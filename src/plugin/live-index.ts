import { type App, Component, debounce, TFile, TFolder, Vault, type TAbstractFile } from 'obsidian';
import type { HandoffIndex } from '../core/index/handoff-index';
import { HandoffError } from '../core/model/errors';
import type { NoteStore } from '../core/model/ports';
import { isBelow } from '../core/model/vault-path';
import { reportError } from './report';

/** Milliseconds between a change and the drawing of it: a sync brings many at once. */
const SETTLE = 100;

/** The index of the open vault. Read when somebody first asks for it, then kept by the changes that Obsidian reports. */
export class LiveIndex extends Component {
  private loaded: Promise<HandoffIndex> | undefined;
  /** Folder that was read: the setting may have changed since. */
  private loadedRoot = '';
  /** Changes are taken in the order in which they came, after the first reading. */
  private turn: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private readonly announce = debounce(() => {
    for (const listener of this.listeners) listener();
  }, SETTLE);

  constructor(
    private readonly app: App,
    private readonly store: NoteStore,
    private readonly root: () => string,
  ) {
    super();
  }

  override onload(): void {
    const { metadataCache, vault } = this.app;
    this.registerEvent(
      metadataCache.on('changed', (file) => {
        this.take([file.path], []);
      }),
    );
    this.registerEvent(
      vault.on('delete', (file) => {
        this.take([], notesIn(file));
      }),
    );
    this.registerEvent(
      vault.on('rename', (file, old) => {
        const now = notesIn(file);
        const before = now.map((path) => old + path.slice(file.path.length));
        this.take(now, before);
      }),
    );
    this.register(() => {
      this.announce.cancel();
      this.listeners.clear();
    });
  }

  /** The index after every change that was reported so far. */
  async current(): Promise<HandoffIndex> {
    if (this.loaded === undefined || this.loadedRoot !== this.root()) {
      this.loadedRoot = this.root();
      this.loaded = this.read(this.loadedRoot).catch((error: unknown) => {
        // Whoever asks next tries again.
        this.loaded = undefined;
        throw error;
      });
    }
    await this.turn;
    return this.loaded;
  }

  /** Takes up notes that were just written. */
  readAgain(paths: readonly string[]): void {
    this.take(paths, []);
  }

  /** Tells everybody to look again: the settings are others now. */
  lookAgain(): void {
    this.announce();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async read(root: string): Promise<HandoffIndex> {
    const { loadIndex } = await import('../core/use-cases/load-index');
    // A view that was open when the app closed asks before the vault knows its notes.
    await new Promise<void>((resolve) => {
      this.app.workspace.onLayoutReady(resolve);
    });
    return loadIndex(this.store, root);
  }

  private take(changed: readonly string[], gone: readonly string[]): void {
    const own = (paths: readonly string[]): readonly string[] =>
      paths.filter((path) => path.endsWith('.md') && isBelow(path, this.loadedRoot));
    const [read, removed] = [own(changed), own(gone)];
    if (this.loaded === undefined || read.length + removed.length === 0) return;
    const { loaded } = this;
    this.turn = this.turn.then(async () => {
      try {
        const index = await loaded;
        for (const path of removed) index.remove(path);
        for (const path of read) await this.readNote(index, path);
        this.announce();
      } catch (error) {
        reportError(error);
      }
    });
  }

  private async readNote(index: HandoffIndex, path: string): Promise<void> {
    const { readNote } = await import('../core/index/read-note');
    const text = await this.store.read(path).catch((error: unknown) => {
      if (error instanceof HandoffError && error.code === 'not-found') return undefined;
      throw error;
    });
    const note = text === undefined ? undefined : readNote(path, text);
    if (note === undefined) index.remove(path);
    else index.set(note);
  }
}

function notesIn(file: TAbstractFile): readonly string[] {
  if (file instanceof TFile) return [file.path];
  const paths: string[] = [];
  if (file instanceof TFolder) {
    Vault.recurseChildren(file, (child) => {
      if (child instanceof TFile) paths.push(child.path);
    });
  }
  return paths;
}
