import { type App, Component, debounce, Notice, TFile, TFolder, Vault, type TAbstractFile } from 'obsidian';
import type { HandoffIndex } from '../core/index/handoff-index';
import type { IndexedNote } from '../core/index/indexed-note';
import { HandoffError, ReadingStopped } from '../core/model/errors';
import type { NoteStore } from '../core/model/ports';
import { isBelow } from '../core/model/vault-path';
import type { Properties } from '../core/note/frontmatter';
import { en } from '../locales/en';
import { pause, readVault } from './read-vault';
import { reportError } from './report';

/** Milliseconds between a change and the drawing of it: a sync or a checkout brings many at once. */
const SETTLE = 100;
/** So many changed notes are taken before others get their turn. */
const AT_ONCE = 32;

/** What happened to a note: it is gone, it is to be read, or its text came with the report. */
type Change = 'gone' | 'read' | { readonly text: string; readonly properties: Properties | undefined };

/** The index of the open vault. Read when somebody first asks for it, then kept by the changes that Obsidian reports. */
export class LiveIndex extends Component {
  private loaded: Promise<HandoffIndex> | undefined;
  /** Folder that was read: the setting may have changed since. */
  private loadedRoot = '';
  private stoppedBy: ReadingStopped | undefined;
  /** The last thing that happened to each note and is not in the index yet. */
  private readonly pending = new Map<string, Change>();
  private turn: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private readonly settle = debounce(() => {
    this.work().then(this.announce, reportError);
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
      metadataCache.on('changed', (file, text, cache) => {
        this.take([file.path], { text, properties: cache.frontmatter });
      }),
    );
    this.registerEvent(
      vault.on('delete', (file) => {
        this.take(notesIn(file), 'gone');
      }),
    );
    this.registerEvent(
      vault.on('rename', (file, old) => {
        const now = notesIn(file);
        const before = now.map((path) => old + path.slice(file.path.length));
        this.take(before, 'gone');
        this.take(now, 'read');
      }),
    );
    this.register(() => {
      this.settle.cancel();
      this.listeners.clear();
      this.pending.clear();
    });
  }

  /** How far somebody let the notes be read, until they are asked for again: what nobody asks for must wait. */
  get stopped(): ReadingStopped | undefined {
    return this.stoppedBy;
  }

  /** The index after every change that was reported so far. Goes on reading where it was stopped. */
  async current(): Promise<HandoffIndex> {
    const loaded = this.loadedRoot === this.root() ? this.loaded : undefined;
    const index = await (loaded ?? this.read());
    await this.work();
    return index;
  }

  private read(): Promise<HandoffIndex> {
    const again = this.stoppedBy !== undefined;
    this.stoppedBy = undefined;
    this.loadedRoot = this.root();
    this.pending.clear();
    const loaded = readVault(this.app, this.store, this.loadedRoot).catch((error: unknown) => {
      // Whoever asks next tries again.
      this.loaded = undefined;
      if (error instanceof ReadingStopped) this.stop(error);
      throw error;
    });
    this.loaded = loaded;
    // Those who were told that it was stopped.
    if (again) loaded.then(this.announce, () => undefined);
    return loaded;
  }

  private stop(at: ReadingStopped): void {
    this.stoppedBy = at;
    new Notice(en.plugin.readingStopped(at.done, at.of));
    this.announce();
  }

  /** Takes up notes that were just written. */
  readAgain(paths: readonly string[]): void {
    this.take(paths, 'read');
  }

  /** Tells everybody to look again: the settings are others now. */
  lookAgain(): void {
    this.settle();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private readonly announce = (): void => {
    for (const listener of this.listeners) listener();
  };

  private take(paths: readonly string[], change: Change): void {
    const own = paths.filter((path) => path.endsWith('.md') && isBelow(path, this.loadedRoot));
    if (this.loaded === undefined || own.length === 0) return;
    for (const path of own) this.pending.set(path, change);
    this.settle();
  }

  /** Everything that is pending goes into the index, one piece after the other. */
  private work(): Promise<unknown> {
    this.turn = this.turn.catch(() => undefined).then(() => this.takeUp());
    return this.turn;
  }

  private async takeUp(): Promise<void> {
    const index = await this.loaded;
    if (index === undefined) return;
    while (this.pending.size > 0) {
      const part = [...this.pending].slice(0, AT_ONCE);
      for (const [path] of part) this.pending.delete(path);
      const notes = await Promise.all(part.map(([path, change]) => this.noteAfter(path, change)));
      part.forEach(([path], at) => {
        const note = notes[at];
        if (note === undefined) index.remove(path);
        else index.set(note);
      });
      if (this.pending.size > 0) await pause();
    }
  }

  private async noteAfter(path: string, change: Change): Promise<IndexedNote | undefined> {
    if (change === 'gone') return undefined;
    const { readNote } = await import('../core/index/read-note');
    if (change !== 'read') return readNote(path, change.text, change.properties);
    const text = await this.store.read(path).catch((error: unknown) => {
      if (error instanceof HandoffError && error.code === 'not-found') return undefined;
      throw error;
    });
    return text === undefined ? undefined : readNote(path, text);
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
