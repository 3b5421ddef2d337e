/** What lies at a path. `hidden` means that the system does not let us look. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other' | 'hidden';
  /** Milliseconds since the epoch. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

/** The few facts that are had from the file system beside git. Nothing here ever throws: what cannot be had is absent. */
export interface FileProbe {
  stat(path: string): Promise<FileFacts | undefined>;
  /** Text of a small file; `undefined` when it is absent, unreadable or larger than `limit` bytes. */
  read(path: string, limit: number): Promise<string | undefined>;
  /** Names directly in a folder; none when it is absent. */
  names(folder: string): Promise<readonly string[]>;
  /** The same path without links; `undefined` when nothing is there. */
  real(path: string): Promise<string | undefined>;
}
