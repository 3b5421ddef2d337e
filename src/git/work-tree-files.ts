import type { RepoFiles } from '../core/model/ports';
import type { FileProbe } from './file-probe';

/** Bytes. */
const LARGEST = 1_000_000;

/**
 * Text files of a work tree. Links that lead out of it, large files and what is no text are left alone; `realpath`
 * follows every link of a path and rejects when nothing is there.
 */
export function workTreeFiles(probe: Pick<FileProbe, 'read'>, realpath: (path: string) => Promise<string>): RepoFiles {
  return {
    async read(root, path) {
      try {
        const base = await realpath(root);
        const absolute = await realpath(`${base}/${path}`);
        if (!absolute.startsWith(base) || !/[\\/]/.test(absolute.charAt(base.length))) return undefined;
        const text = await probe.read(absolute, LARGEST);
        return text?.includes('\0') === true ? undefined : text;
      } catch {
        return undefined;
      }
    },
  };
}
