import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { keptFrom, type KeptNote, type NoteCache } from '../core/index/note-cache';

/** So many notes lie in one record: one each would be slow to open, all in one would block the window. */
const CHUNK = 256;
/** Grows when what is kept of a note changes its form. */
const FORM = 1;

interface Chunk {
  /** Of the program that read the notes. */
  readonly build: string;
  readonly notes: readonly unknown[];
}

interface Schema extends DBSchema {
  /** Under `[folder, number]`. */
  chunks: { key: [string, number]; value: Chunk };
}

/** Notes of this vault as they were read, in the browser's own database on this device. */
export class NoteDatabase implements NoteCache {
  /** `name` tells the vaults of one device apart; `build` the program from every other. */
  constructor(
    private readonly name: string,
    private readonly build: string,
  ) {}

  async load(folder: string): Promise<ReadonlyMap<string, KeptNote>> {
    const kept = new Map<string, KeptNote>();
    await this.withDatabase(async (database) => {
      for (let at = 0; ; at += 1) {
        // One by one: between two of them the window gets its turn.
        const chunk = await database.get('chunks', [folder, at]);
        if (chunk?.build !== this.build || !Array.isArray(chunk.notes)) return;
        for (const one of chunk.notes) {
          const note = keptFrom(one);
          if (note !== undefined) kept.set(note.file.path, note);
        }
      }
    });
    return kept;
  }

  async save(folder: string, notes: readonly KeptNote[]): Promise<void> {
    await this.withDatabase(async (database) => {
      let at = 0;
      for (; at * CHUNK < notes.length; at += 1) {
        const part = notes.slice(at * CHUNK, (at + 1) * CHUNK);
        await database.put('chunks', { build: this.build, notes: part }, [folder, at]);
      }
      await database.delete('chunks', IDBKeyRange.bound([folder, at], [folder, Infinity]));
    });
  }

  /** A database that cannot be used is thrown away: nothing in it is needed. */
  private async withDatabase(work: (database: IDBPDatabase<Schema>) => Promise<void>): Promise<void> {
    if (typeof indexedDB === 'undefined') return;
    let database: IDBPDatabase<Schema> | undefined;
    try {
      database = await openDB<Schema>(this.name, FORM, {
        upgrade: (fresh) => {
          for (const old of fresh.objectStoreNames) fresh.deleteObjectStore(old);
          fresh.createObjectStore('chunks');
        },
      });
      await work(database);
    } catch {
      database?.close();
      await deleteDB(this.name).catch(() => undefined);
    } finally {
      database?.close();
    }
  }
}
