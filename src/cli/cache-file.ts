import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fingerprint } from '../core/index/fingerprint';
import type { IndexedNote } from '../core/index/indexed-note';
import {
  isSettled,
  keptFrom,
  keptPartFrom,
  type KeptNote,
  type KeptPart,
  type NoteCache,
  type PartCache,
} from '../core/index/note-cache';
import type { NoteFile } from '../core/model/ports';

/** Grows when what is kept of a note changes its form. */
const FORM = 2;

/** Behind the name of a folder, and before that of a verb: no folder is called so. */
const PART = '/\0part';
const OUTPUT = '\0output/';

/** What a verb printed, and all that it depended on. */
export interface KeptOutput {
  readonly asked: string;
  readonly text: string;
}

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
export class CacheFiles implements NoteCache, PartCache {
  private readonly start = Date.now();

  constructor(
    private readonly folder: string,
    private readonly vault: string,
    private readonly build: string,
  ) {}

  async load(folder: string): Promise<ReadonlyMap<string, KeptNote>> {
    const stored = await this.stored(folder);
    const kept = new Map<string, KeptNote>();
    for (const one of Array.isArray(stored) ? (stored as unknown[]) : []) {
      const note = keptFrom(one);
      if (note !== undefined) kept.set(note.file.path, note);
    }
    return kept;
  }

  async save(folder: string, notes: readonly KeptNote[]): Promise<void> {
    const settled = notes.filter(({ file }) => isSettled(file, this.start));
    await this.store(folder, settled);
  }

  async recall(folder: string): Promise<KeptPart | undefined> {
    return keptPartFrom(await this.stored(`${folder}${PART}`));
  }

  async keep(folder: string, files: readonly NoteFile[], notes: readonly IndexedNote[]): Promise<void> {
    if (!files.every((file) => isSettled(file, this.start))) return;
    const part: KeptPart = { fingerprint: fingerprint(files), notes };
    await this.store(`${folder}${PART}`, part);
  }

  async output(verb: string): Promise<KeptOutput | undefined> {
    const kept = (await this.stored(`${OUTPUT}${verb}`)) as Partial<KeptOutput> | undefined | null;
    const { asked, text } = kept ?? {};
    return typeof asked === 'string' && typeof text === 'string' ? { asked, text } : undefined;
  }

  /** `files` are all that it was made from, as for `keep`. */
  async keepOutput(verb: string, output: KeptOutput, files: readonly NoteFile[]): Promise<void> {
    if (files.every((file) => isSettled(file, this.start))) await this.store(`${OUTPUT}${verb}`, output);
  }

  /** What was stored under a name; `undefined` when it is absent, torn, not to be read, or another program's. */
  private async stored(name: string): Promise<unknown> {
    try {
      const stored = await readFile(this.fileOf(name));
      const start = stored.indexOf('\n') + 1;
      const body = stored.subarray(start);
      if (stored.toString('utf8', 0, start) !== this.headOf(name, body)) return undefined;
      return JSON.parse(body.toString('latin1')) as unknown;
    } catch {
      return undefined;
    }
  }

  private async store(name: string, value: unknown): Promise<void> {
    const path = this.fileOf(name);
    const draft = `${path}.${randomUUID()}`;
    const body = Buffer.from(asciiJson(value), 'latin1');
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await writeFile(draft, Buffer.concat([Buffer.from(this.headOf(name, body)), body]), { mode: 0o600 });
      await rename(draft, path);
    } catch {
      await unlink(draft).catch(() => undefined);
    }
  }

  private fileOf(name: string): string {
    const hash = createHash('sha256').update(`${this.vault}\0${name}`).digest('hex').slice(0, 32);
    return join(this.folder, `${hash}.json`);
  }

  /** A line that fits nothing but this form, build, vault and folder, and just this text below it. */
  private headOf(name: string, body: Uint8Array): string {
    const sum = createHash('sha256').update(body).digest('hex');
    return `${JSON.stringify([FORM, this.build, this.vault, name, sum])}\n`;
  }
}
