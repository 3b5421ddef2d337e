import type { OpenRepository } from './open-repository';

export interface FileList {
  /** Absolute. */
  readonly root: string;
  /** Relative to the root, with `/`. */
  readonly paths: readonly string[];
}

/** Enough for a million paths; a larger answer counts as none. */
const MOST_BYTES = 64_000_000;

/** Files of the work tree that git knows or that are new there; those that were deleted are left out. */
export async function listFiles({ layout, run }: OpenRepository): Promise<FileList | undefined> {
  if (layout.bare) return undefined;
  const ask = (...which: readonly string[]): ReturnType<typeof run> =>
    run(['ls-files', '-z', '--full-name', ...which], { maxBytes: MOST_BYTES });
  const [present, deleted] = await Promise.all([ask('--cached', '--others', '--exclude-standard'), ask('--deleted')]);
  if (!present.ok || !deleted.ok) return undefined;
  const gone = new Set(namesIn(deleted.out));
  return { root: layout.root, paths: [...new Set(namesIn(present.out))].filter((path) => !gone.has(path)) };
}

function namesIn(out: string): readonly string[] {
  return out.split('\0').filter((path) => path !== '');
}
