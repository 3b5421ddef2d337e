import { createHash } from 'node:crypto';
import { mkdir, open, stat, unlink } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { HandoffError } from '../core/model/errors';
import { errnoOf } from './folder-errno';

/** An edit takes milliseconds: a lock this old belongs to a process that died. */
const STALE_MS = 10_000;
const PATIENCE_MS = 15_000;
const PAUSE_MS = 8;

/** Runs `work` while no other process of this user edits the same file. Locks lie outside the vault: nothing syncs them. */
export async function withFileLock<T>(absolute: string, work: () => Promise<T>): Promise<T> {
  const folder = join(tmpdir(), `session-handoff-locks-${userInfo().uid}`);
  await mkdir(folder, { recursive: true });
  const lock = join(folder, createHash('sha256').update(absolute).digest('hex').slice(0, 32));
  await acquire(lock, absolute);
  try {
    return await work();
  } finally {
    await unlink(lock).catch(() => undefined);
  }
}

async function acquire(lock: string, absolute: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await tryLock(lock))) {
    if (Date.now() > until) {
      throw new HandoffError('failed', `Another program has been editing ${absolute} for a long time.`, {
        path: absolute,
        fix: 'Wait until it has finished and try again.',
      });
    }
    await wait(PAUSE_MS + Math.floor(performance.now() % PAUSE_MS));
  }
}

async function tryLock(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
    const facts = await stat(lock).catch(() => undefined);
    if (facts !== undefined && Date.now() - facts.mtimeMs > STALE_MS) await unlink(lock).catch(() => undefined);
    return false;
  }
}
