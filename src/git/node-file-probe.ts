import type { FileFacts, FileProbe } from './file-probe';

/** What is needed of Node's `fs/promises`; given by whoever may load it. */
export interface FileCalls {
  readonly stat: (path: string) => Promise<FileStats>;
  readonly readFile: (path: string, encoding: 'utf8') => Promise<string>;
  readonly readdir: (path: string) => Promise<string[]>;
  readonly realpath: (path: string) => Promise<string>;
}

interface FileStats {
  isFile(): boolean;
  isDirectory(): boolean;
  readonly mtimeMs: number;
  readonly size: number;
}

/** The file system of this device, through Node. */
export function fileProbeOver({ stat, readFile, readdir, realpath }: FileCalls): FileProbe {
  return {
    stat: (path) => stat(path).then(factsOf, hiddenOrAbsent),
    async read(path, limit) {
      try {
        const stats = await stat(path);
        // A pipe or a device would keep us waiting.
        return stats.isFile() && stats.size <= limit ? await readFile(path, 'utf8') : undefined;
      } catch {
        return undefined;
      }
    },
    names: (folder) => readdir(folder).catch(() => []),
    real: (path) => realpath(path).catch(() => undefined),
  };
}

function factsOf(stats: FileStats): FileFacts {
  const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  return { kind, modified: stats.mtimeMs, size: stats.size };
}

function hiddenOrAbsent(error: unknown): FileFacts | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EACCES' || code === 'EPERM' ? { kind: 'hidden', modified: 0, size: 0 } : undefined;
}
