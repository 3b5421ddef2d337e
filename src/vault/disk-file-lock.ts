import { HandoffError } from '../core/model/errors';
import { sha256OfText } from '../core/model/sha256';
import type { DiskCalls } from './disk-calls';
import { errnoOf } from './disk-errno';

/** An edit takes milliseconds: a lock this old belongs to a process that died. */
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

async function tryLock({ fs }: DiskCalls, lock: string): Promise<boolean> {
  try {
    await (await fs.open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
    const facts = await fs.stat(lock).catch(() => undefined);
    if (facts !== undefined && Date.now() - facts.mtimeMs > STALE_MS) await fs.unlink(lock).catch(() => undefined);
    return false;
  }
}
