import { Platform } from 'obsidian';
import type { DiskCalls } from '../vault/disk-calls';

/** The disk of this device, beside the vault. Only ever loaded on a desktop. */
export async function desktopDisk(): Promise<DiskCalls | undefined> {
  if (Platform.isDesktop && Platform.isDesktopApp) {
    const [fs, path, { tmpdir, userInfo }, { randomBytes }] = await Promise.all([
      import('node:fs/promises'),
      import('node:path'),
      import('node:os'),
      import('node:crypto'),
    ]);
    return {
      fs,
      path,
      locks: path.join(tmpdir(), `session-handoff-locks-${userInfo().uid}`),
      unique: () => randomBytes(6).toString('hex'),
      wait: (duration) => new Promise((resolve) => window.setTimeout(resolve, duration)),
    };
  }
  return undefined;
}
