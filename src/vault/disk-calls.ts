/** What is needed of Node's `fs/promises`. */
export interface FsCalls {
  readonly constants: { readonly COPYFILE_EXCL: number; readonly W_OK: number };
  readonly access: (path: string, mode: number) => Promise<void>;
  readonly copyFile: (from: string, to: string, mode: number) => Promise<void>;
  readonly link: (from: string, to: string) => Promise<void>;
  readonly lstat: (path: string) => Promise<FileStats>;
  readonly mkdir: (path: string, options: { recursive: true }) => Promise<unknown>;
  readonly open: (path: string, flags: 'wx', mode?: number) => Promise<OpenFile>;
  readonly readdir: (path: string) => Promise<string[]>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly realpath: (path: string) => Promise<string>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly stat: (path: string) => Promise<FileStats>;
  readonly unlink: (path: string) => Promise<void>;
}

export interface FileStats {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
  readonly mode: number;
  readonly mtimeMs: number;
  /** Bytes. */
  readonly size: number;
}

interface OpenFile {
  writeFile(data: string | Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What is needed of Node's `path`. */
export interface PathCalls {
  readonly sep: string;
  readonly basename: (path: string) => string;
  readonly dirname: (path: string) => string;
  readonly join: (...parts: string[]) => string;
  readonly isAbsolute: (path: string) => boolean;
  readonly relative: (from: string, to: string) => string;
  readonly resolve: (...parts: string[]) => string;
}

/** The disk of this device, in the calls of Node; given by whoever may load them. */
export interface DiskCalls {
  readonly fs: FsCalls;
  readonly path: PathCalls;
  /** Where locks of this user lie: outside every vault and repository. */
  readonly locks: string;
  /** Another text each time, fit for a name. */
  readonly unique: () => string;
  /** This process among all of this machine and others, fit for a name. */
  readonly self: string;
  /** Whether the process of such a name is known to have ended; never of another machine. */
  readonly hasEnded: (owner: string) => boolean;
  /** Milliseconds. */
  readonly wait: (duration: number) => Promise<void>;
}
