import { closeSync, lstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { constants, mkdir, readdir, readFile, realpath, stat, unlink } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { HandoffError } from '../core/model/errors';
import type { NoteFile, NoteMover, NoteRemover, NoteStore, OriginalStore } from '../core/model/ports';
import { foldedName, folderOf, vaultPath } from '../core/model/vault-path';
import { errnoOf } from './disk-errno';
import { decodeExactly, moveExclusively, sweep, writeExclusively, writeInPlace } from './disk-atomic-write';
import { withFileLock } from './disk-file-lock';
import { nodeDisk } from './folder-calls';
import { DirectReads } from './folder-direct-reads';
import { storeError } from './disk-store-error';

/** Files whose facts are asked for before others get their turn. */
const AT_ONCE = 128;

/** A vault that is a folder of this device, for the command line. Hidden folders are not part of it. */
export class FolderNoteStore implements NoteStore, NoteMover, NoteRemover, OriginalStore {
  private readonly direct = new DirectReads();
  private readonly realFolders = new Map<string, Promise<string | undefined>>();
  private readonly swept = new Set<string>();

  /** `root` is a real, absolute folder: see `openFolderVault`. */
  constructor(private readonly root: string) {}

  async list(folder: string): Promise<readonly NoteFile[]> {
    const found: NoteFile[] = [];
    await this.walk(folder === '' ? '' : vaultPath(folder), found);
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async read(path: string): Promise<string> {
    const clean = vaultPath(path);
    const folder = await this.realFolder(folderOf(clean));
    const found = folder === undefined ? undefined : await this.readNoLink(join(folder, nameOf(clean)));
    if (found !== undefined) return found;
    const absolute = await this.inside(path);
    return guarded(path, () => readFile(absolute, 'utf8'));
  }

  async create(path: string, text: string): Promise<void> {
    const absolute = await this.inside(path);
    await guarded(path, async () => {
      await this.makeFolder(folderOf(path));
      await this.refuseTwin(path);
      await writeExclusively(nodeDisk, absolute, text);
    });
  }

  async keep(path: string, bytes: Uint8Array): Promise<void> {
    const absolute = await this.inside(path);
    await guarded(path, async () => {
      await this.makeFolder(folderOf(path));
      await writeExclusively(nodeDisk, absolute, bytes).catch(async (error: unknown) => {
        if (errnoOf(error) !== 'EEXIST' || !(await readFile(absolute)).equals(bytes)) throw error;
      });
    });
  }

  async edit(path: string, edit: (text: string) => string): Promise<string> {
    const absolute = await this.inside(path);
    return guarded(path, () =>
      withFileLock(nodeDisk, absolute, async () => {
        const before = await readFile(absolute);
        const text = decodeExactly(before, path);
        const after = edit(text);
        if (after !== text) await writeInPlace(nodeDisk, { absolute, path }, before, after);
        return after;
      }),
    );
  }

  async move(path: string, to: string): Promise<void> {
    const [absolute, target] = [await this.inside(path), await this.inside(to)];
    await guarded(path, () =>
      withFileLock(nodeDisk, absolute, async () => {
        await stat(absolute);
        await mkdir(join(this.root, folderOf(to)), { recursive: true });
        await this.refuseTwin(to);
        await moveExclusively(nodeDisk, absolute, target);
      }),
    );
  }

  async remove(path: string, expected: string): Promise<void> {
    const absolute = await this.inside(path);
    await guarded(path, () =>
      withFileLock(nodeDisk, absolute, async () => {
        if ((await readFile(absolute)).toString('utf8') !== expected) throw changedError(path);
        await unlink(absolute);
      }),
    );
  }

  async names(folder: string): Promise<readonly string[]> {
    return this.entries(folder === '' ? '' : vaultPath(folder));
  }

  private async walk(folder: string, found: NoteFile[]): Promise<void> {
    const names = (await this.entries(folder)).filter((name) => !name.startsWith('.'));
    for (const [at, name] of names.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
      const path = folder === '' ? name : `${folder}/${name}`;
      const facts = this.factsOf(path);
      if (facts?.isDirectory() === true) await this.walk(path, found);
      else if (facts?.isFile() === true && name.toLowerCase().endsWith('.md'))
        found.push({ path, modified: facts.mtimeMs, size: facts.size, changed: facts.ctimeMs });
    }
  }

  /** A link to a folder may lead back to itself or out of the vault: it is not followed. */
  private factsOf(path: string): Stats | undefined {
    try {
      // Ten times as fast as asking for each of ten thousand files by way of another thread.
      return lstatSync(`${this.root}/${path}`, { throwIfNoEntry: false });
    } catch {
      return undefined;
    }
  }

  private async entries(folder: string): Promise<readonly string[]> {
    try {
      return (await readdir(join(this.root, folder))).sort();
    } catch (error) {
      if (isAbsent(error)) return [];
      throw storeError(error, folder);
    }
  }

  /** The text of a file that is no link itself; `undefined` when it cannot be had this way, whatever the reason. */
  private async readNoLink(absolute: string): Promise<string | undefined> {
    const flags = NO_LINK;
    if (flags === undefined) return undefined;
    const text = this.direct.attempt(() => readOpened(openSync(absolute, flags)));
    return text ?? readFile(absolute, { encoding: 'utf8', flag: flags }).catch(() => undefined);
  }

  /** Where a folder of the vault really lies, asked once; `undefined` when that is not below the root. */
  private realFolder(folder: string): Promise<string | undefined> {
    const known = this.realFolders.get(folder);
    if (known !== undefined) return known;
    const found = realpath(join(this.root, folder)).then(
      (real) => (real === this.root || real.startsWith(this.root + sep) ? real : undefined),
      () => undefined,
    );
    this.realFolders.set(folder, found);
    return found;
  }

  /** The absolute path, after links have been followed as far as the path exists: it must lie below the root. */
  private async inside(path: string): Promise<string> {
    const clean = vaultPath(path);
    const absolute = join(this.root, ...clean.split('/'));
    const real = await realpathOfDeepest(absolute);
    if (real === this.root || real.startsWith(this.root + sep)) return absolute;
    throw new HandoffError('bad-name', `"${path}" leads out of the vault through a link.`, {
      path,
      fix: 'Keep handoff folders inside the vault.',
    });
  }

  /** The folder of a note that is to come, without what a process left there that was killed. */
  private async makeFolder(folder: string): Promise<void> {
    const absolute = join(this.root, folder);
    await mkdir(absolute, { recursive: true });
    if (this.swept.has(folder)) return;
    this.swept.add(folder);
    await sweep(nodeDisk, absolute, await this.entries(folder));
  }

  private async refuseTwin(path: string): Promise<void> {
    const name = foldedName(path.slice(path.lastIndexOf('/') + 1));
    const twin = (await this.entries(folderOf(path))).find((other) => foldedName(other) === name);
    if (twin !== undefined) throw existsError(path, twin);
  }
}

/** Checks that a vault folder is there. Rejects with `not-found` or `not-a-folder`. */
export async function openFolderVault(folder: string): Promise<FolderNoteStore> {
  const facts = await stat(folder).catch((error: unknown) => {
    if (isAbsent(error)) throw missing(folder);
    throw storeError(error, folder);
  });
  if (!facts.isDirectory()) {
    throw new HandoffError('not-a-folder', `The vault ${folder} is a file; a folder was expected.`, {
      path: folder,
      fix: 'Name the folder that holds the notes.',
    });
  }
  return new FolderNoteStore(await realpath(folder));
}

function missing(folder: string): HandoffError {
  return new HandoffError('not-found', `There is no vault folder ${folder}.`, {
    path: folder,
    fix: 'Make the folder first, or name another one with --vault.',
  });
}

function changedError(path: string): HandoffError {
  return new HandoffError('changed', `${path} was changed since it was written; it was left as it is.`, { path });
}

function existsError(path: string, twin: string): HandoffError {
  return new HandoffError('exists', `There is already a note "${twin}" where "${path}" was to be written.`, { path });
}

// Windows cannot open a file and refuse a link in one step. A pipe without a writer must not make anybody wait.
const NO_LINK = Number.isInteger(constants.O_NOFOLLOW)
  ? constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
  : undefined;

function readOpened(file: number): string {
  try {
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function realpathOfDeepest(absolute: string): Promise<string> {
  for (let current = absolute; ; current = join(current, '..')) {
    const real = await realpath(current).catch(() => undefined);
    if (real !== undefined) return real;
  }
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeError(error, path);
  }
}

function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errnoOf(error));
}
