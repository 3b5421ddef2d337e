import { HandoffError } from '../core/model/errors';
import { utf8Bytes } from '../core/model/sha256';
import type { RepositoryFolder } from '../core/model/repository-folder';
import { decodeExactly, sameBytes, sweep, writeExclusively, writeInPlace } from './disk-atomic-write';
import type { DiskCalls, FileStats } from './disk-calls';
import { errnoOf } from './disk-errno';
import { withFileLock } from './disk-file-lock';
import { storeError } from './disk-store-error';

/** The work tree of a repository of this device. `root` is a real, absolute folder. */
export class DiskRepository implements RepositoryFolder {
  constructor(
    private readonly disk: DiskCalls,
    private readonly root: string,
  ) {}

  async real(path: string): Promise<string> {
    return this.disk.path
      .relative(this.root, await this.inside(path))
      .split(this.disk.path.sep)
      .join('/');
  }

  async read(path: string): Promise<string | undefined> {
    const absolute = await this.inside(path);
    try {
      const text = decodeExactly(await this.disk.fs.readFile(absolute), path);
      if (text.includes('\0')) throw noText(path);
      return text;
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return undefined;
      throw storeError(error, path);
    }
  }

  async check(path: string): Promise<void> {
    const { fs, path: paths } = this.disk;
    const absolute = await this.inside(path);
    const facts = await fs.stat(absolute).catch(() => undefined);
    if (facts !== undefined) refuseReadOnly(facts, path);
    const folder = await deepestFolder(this.disk, paths.dirname(absolute));
    await fs.access(folder, fs.constants.W_OK).catch((error: unknown) => {
      throw storeError(error, path);
    });
  }

  async write(path: string, before: string | undefined, after: string): Promise<void> {
    const absolute = await this.inside(path);
    const { fs, path: paths } = this.disk;
    try {
      await withFileLock(this.disk, absolute, async () => {
        const folder = paths.dirname(absolute);
        await fs.mkdir(folder, { recursive: true });
        await sweep(this.disk, folder, await fs.readdir(folder));
        if (before === undefined) {
          await writeExclusively(this.disk, absolute, after);
          return;
        }
        refuseReadOnly(await fs.stat(absolute), path);
        const present = await fs.readFile(absolute);
        if (!sameBytes(present, utf8Bytes(before))) throw changed(path);
        await writeInPlace(this.disk, { absolute, path }, present, after);
      });
    } catch (error) {
      throw storeError(error, path);
    }
  }

  /** The absolute path, links followed. */
  private async inside(path: string): Promise<string> {
    const names = path.split('/');
    if (names.some((name) => ['', '.', '..'].includes(name) || /[\\\0]/.test(name))) throw bad(path, 'path');
    const real = await realpathOfDeepest(this.disk, this.disk.path.join(this.root, ...names));
    if (real === undefined) throw bad(path, 'nowhere');
    const below = this.disk.path.relative(this.root, real).split(this.disk.path.sep);
    if (below[0] === '..' || this.disk.path.isAbsolute(below.join('/'))) throw bad(path, 'outside');
    if ([...names, ...below].some((name) => name.toLowerCase() === '.git')) throw bad(path, 'git');
    await this.refuseOther(path, below);
    return real;
  }

  /** A submodule, or a repository that just lies there: what is written in it is not seen by the one around it. */
  private async refuseOther(path: string, below: readonly string[]): Promise<void> {
    for (let depth = 1; depth < below.length; depth += 1) {
      const marker = this.disk.path.join(this.root, ...below.slice(0, depth), '.git');
      if ((await this.disk.fs.lstat(marker).catch(() => undefined)) !== undefined) throw bad(path, 'other');
    }
  }
}

/**
 * Where everything exists, the file that links lead to; else the path itself below the deepest folder that exists;
 * `undefined` when a link on the way leads nowhere or in a circle.
 */
async function realpathOfDeepest({ fs, path }: DiskCalls, absolute: string): Promise<string | undefined> {
  const missing: string[] = [];
  for (let current = absolute; ; current = path.dirname(current)) {
    const real = await fs.realpath(current).catch(() => undefined);
    if (real !== undefined) return path.join(real, ...missing);
    if ((await fs.lstat(current).catch(() => undefined)) !== undefined) return undefined;
    missing.unshift(current.slice(path.dirname(current).length).replace(/^[\\/]/, ''));
  }
}

async function deepestFolder({ fs, path }: DiskCalls, folder: string): Promise<string> {
  for (let current = folder; ; current = path.dirname(current)) {
    if ((await fs.stat(current).catch(() => undefined)) !== undefined) return current;
  }
}

/** Replacing a file needs no right to write it: its owner's wish is asked for. */
function refuseReadOnly({ mode }: FileStats, path: string): void {
  if ((mode & 0o222) !== 0) return;
  throw new HandoffError('not-allowed', `${path} is read-only; it was left as it is.`, {
    path,
    fix: 'Make the file writable, or choose another one.',
  });
}

function noText(path: string): HandoffError {
  return new HandoffError('refused', `${path} is no text; it was left as it is.`, { path, fix: 'Name another file.' });
}

function changed(path: string): HandoffError {
  return new HandoffError('changed', `${path} was changed by somebody else in the meantime; it was left as it is.`, {
    path,
    fix: 'Run the same command again.',
  });
}

const BAD = {
  path: [
    'is no path of a file in the repository',
    'Give the path from the top of the repository, such as docs/TODO.md.',
  ],
  nowhere: ['is a link, or lies behind one, that leads nowhere', 'Mend the link, or name another file.'],
  outside: ['leads out of the repository through a link', 'Name a file that lies in the repository.'],
  git: ["lies in git's own folder", 'Name a file that git can know.'],
  other: ['lies in another repository inside this one', 'Sync that repository by itself, or name another file.'],
} as const;

function bad(path: string, reason: keyof typeof BAD): HandoffError {
  const [says, fix] = BAD[reason];
  return new HandoffError('bad-name', `${path} ${says}.`, { path, fix });
}
