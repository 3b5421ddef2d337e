import { HandoffError } from '../core/model/errors';
import { sha256OfText } from '../core/model/sha256';
import type { DiskCalls } from './disk-calls';
import { errnoOf } from './disk-errno';

/** An edit takes milliseconds: a lock this old belongs to a process that died, also where nobody can tell of whom it is. */
const STALE_MS = 10_000;
const PATIENCE_MS = 15_000;
const PAUSE_MS = 8;

/** Runs `work` while no other process of this user edits the same file. Locks lie outside the vault: nothing syncs them. */
export async function withFileLock<T>(disk: DiskCalls, absolute: string, work: () => Promise<T>): Promise<T> {
  await disk.fs.mkdir(disk.locks, { recursive: true });
  const lock = disk.path.join(disk.locks, sha256OfText(absolute).slice(0, 32));
  await acquire(disk, lock, absolute);
  try {
    return await work();
  } finally {
    await disk.fs.unlink(lock).catch(() => undefined);
  }
}

async function acquire(disk: DiskCalls, lock: string, absolute: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await tryLock(disk, lock))) {
    if (Date.now() > until) {
      throw new HandoffError('failed', `Another program has been editing ${absolute} for a long time.`, {
        path: absolute,
        fix: 'Wait until it has finished and try again.',
      });
    }
    await disk.wait(PAUSE_MS + Math.floor(performance.now() % PAUSE_MS));
  }
}

async function tryLock(disk: DiskCalls, lock: string): Promise<boolean> {
  try {
    const file = await disk.fs.open(lock, 'wx');
    await file.writeFile(disk.self);
    await file.close();
    return true;
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
    if (await isLeft(disk, lock)) await takeAway(disk, lock);
    return false;
  }
}

/** Held by nobody any more. */
async function isLeft({ fs, hasEnded }: DiskCalls, lock: string): Promise<boolean> {
  const [facts, owner] = await Promise.all([
    fs.stat(lock).catch(() => undefined),
    fs.readFile(lock).catch(() => new Uint8Array()),
  ]);
  if (facts === undefined) return false;
  return Date.now() - facts.mtimeMs > STALE_MS || hasEnded(new TextDecoder().decode(owner));
}

/** Two may want to take it away at once: what was renamed may be the new lock of the other, which then goes back. */
async function takeAway(disk: DiskCalls, lock: string): Promise<void> {
  const { fs, unique } = disk;
  const taken = `${lock}.${unique()}`;
  try {
    await fs.rename(lock, taken);
    if (!(await isLeft(disk, taken))) await fs.link(taken, lock).catch(() => undefined);
    await fs.unlink(taken);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}
