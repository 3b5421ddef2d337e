import { readdir, readFile, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import type { FileFacts, FileProbe } from '../git/file-probe';

/** The file system of this device, through Node. */
export const nodeFileProbe: FileProbe = {
  async stat(path) {
    try {
      return factsOf(await stat(path));
    } catch (error) {
      return isRefusal(error) ? { kind: 'hidden', modified: 0, size: 0 } : undefined;
    }
  },
  async read(path, limit) {
    try {
      const stats = await stat(path);
      // A pipe or a device would keep us waiting.
      return stats.isFile() && stats.size <= limit ? await readFile(path, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  },
  async names(folder) {
    try {
      return await readdir(folder);
    } catch {
      return [];
    }
  },
};

function factsOf(stats: Stats): FileFacts {
  const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  return { kind, modified: stats.mtimeMs, size: stats.size };
}

function isRefusal(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EACCES' || code === 'EPERM';
}
