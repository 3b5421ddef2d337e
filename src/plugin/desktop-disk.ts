import { Platform } from 'obsidian';
import type { DiskCalls } from '../vault/disk-calls';
import { processOwner } from '../vault/disk-owner';

/** The disk of this device, beside the vault. Only ever loaded on a desktop. */
export async function desktopDisk(): Promise<DiskCalls | undefined> {
  if (Platform.isDesktop && Platform.isDesktopApp) {
    const [fs, path, { hostname, tmpdir, userInfo }, { randomBytes }, process] = await Promise.all([
      import('node:fs/promises'),
      import('node:path'),
      import('node:os'),
      import('node:crypto'),
      import('node:process'),
    ]);
    return {
      fs,
      path,
      locks: path.join(tmpdir(), `session-handoff-locks-${userInfo().uid}`),
      unique: () => randomBytes(6).toString('hex'),
      ...processOwner(hostname(), process.pid, (pid, signal) => process.kill(pid, signal)),
      wait: (duration) => new Promise((resolve) => window.setTimeout(resolve, duration)),
    };
  }
  return undefined;
}
