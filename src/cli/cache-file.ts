import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { isSettled, keptFrom, type KeptNote, type NoteCache } from '../core/index/note-cache';

/** Grows when what is kept of a note changes its form. */
const FORM = 2;

/** Where programs keep what can be made again: the folder of the user's cache on this system. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const own = env['XDG_CACHE_HOME'];
  if (own?.startsWith('/') === true) return join(own, 'session-handoff');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'session-handoff');
  const local = env['LOCALAPPDATA'];
  if (process.platform === 'win32' && local !== undefined) return join(local, 'session-handoff', 'Cache');
  return join(homedir(), '.cache', 'session-handoff');
}

/** One letter beyond ASCII would make the engine take two bytes for every character of the file when it is read. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Notes of one vault, a file for each folder that is read. `build` names the program that reads the notes: another one
 * may understand them otherwise, so what it kept is not taken.
 */
export class CacheFiles implements NoteCache {
  private readonly start = Date.now();

  constructor(
    private readonly folder: string,
    private readonly vault: string,
    private readonly build: string,
  ) {}

  async load(folder: string): Promise<ReadonlyMap<string, KeptNote>> {
    const kept = new Map<string, KeptNote>();
    try {
      const stored = await readFile(this.fileOf(folder));
      const start = stored.indexOf('\n') + 1;
      const body = stored.subarray(start);
      if (stored.toString('utf8', 0, start) !== this.headOf(folder, body)) return kept;
      for (const one of JSON.parse(body.toString('latin1')) as unknown[]) {
        const note = keptFrom(one);
        if (note !== undefined) kept.set(note.file.path, note);
      }
    } catch {
      // Absent, torn or not to be read: everything is read again.
      return new Map();
    }
    return kept;
  }

  async save(folder: string, notes: readonly KeptNote[]): Promise<void> {
    const path = this.fileOf(folder);
    const draft = `${path}.${randomUUID()}`;
    const settled = notes.filter(({ file }) => isSettled(file, this.start));
    const body = Buffer.from(asciiJson(settled), 'latin1');
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await writeFile(draft, Buffer.concat([Buffer.from(this.headOf(folder, body)), body]), { mode: 0o600 });
      await rename(draft, path);
    } catch {
      await unlink(draft).catch(() => undefined);
    }
  }

  private fileOf(folder: string): string {
    const name = createHash('sha256').update(`${this.vault}\0${folder}`).digest('hex').slice(0, 32);
    return join(this.folder, `${name}.json`);
  }

  /** A line that fits nothing but this form, build, vault and folder, and just this text below it. */
  private headOf(folder: string, body: Uint8Array): string {
    const sum = createHash('sha256').update(body).digest('hex');
    return `${JSON.stringify([FORM, this.build, this.vault, folder, sum])}\n`;
  }
}
