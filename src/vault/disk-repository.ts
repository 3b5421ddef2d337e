import { HandoffError } from '../core/model/errors';
import { utf8Bytes } from '../core/model/sha256';
import type { RepositoryFolder } from '../core/model/repository-folder';
import { decodeExactly, sameBytes, writeExclusively, writeInPlace } from './disk-atomic-write';
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
    const facts = await this.disk.fs.stat(await this.inside(path)).catch(() => undefined);
    if (facts !== undefined) refuseReadOnly(facts, path);
  }

  async write(path: string, before: string | undefined, after: string): Promise<void> {
    const absolute = await this.inside(path);
    const { fs, path: paths } = this.disk;
    try {
      await withFileLock(this.disk, absolute, async () => {
        if (before === undefined) {
          await fs.mkdir(paths.dirname(absolute), { recursive: true });
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

  /** The absolute path, links followed: it must lie below the root and not in git's own folder. */
  private async inside(path: string): Promise<string> {
    const names = path.split('/');
    const isWrong = names.some(
      (name) => ['', '.', '..'].includes(name) || /[\\\0]/.test(name) || name.toLowerCase() === '.git',
    );
    const { join, sep } = this.disk.path;
    const absolute = join(this.root, ...names);
    const real = isWrong ? '' : await realpathOfDeepest(this.disk, absolute);
    const git = join(this.root, '.git');
    if (real.startsWith(this.root + sep) && real !== git && !real.startsWith(git + sep)) return real;
    if (real === this.root && !isWrong) return absolute;
    throw new HandoffError('bad-name', `"${path}" is no file of the repository, or leads nowhere.`, {
      path,
      fix: 'Name a file by its path from the top of the repository; it may not lead out of it, also not through a link.',
    });
  }
}

/**
 * Where everything exists, the file that links lead to; else the path itself below the deepest folder that exists, and
 * nothing when a link on the way leads nowhere or in a circle.
 */
async function realpathOfDeepest({ fs, path }: DiskCalls, absolute: string): Promise<string> {
  const missing: string[] = [];
  for (let current = absolute; ; current = path.dirname(current)) {
    const real = await fs.realpath(current).catch(() => undefined);
    if (real !== undefined) return path.join(real, ...missing);
    if ((await fs.lstat(current).catch(() => undefined)) !== undefined) return '';
    missing.unshift(current.slice(path.dirname(current).length).replace(/^[\\/]/, ''));
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
