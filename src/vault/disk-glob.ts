import picomatch from 'picomatch';

/** A pattern for paths below a folder. */
export interface PathGlob {
  /** The folders before its first wildcard: `docs/handoffs` of `docs/handoffs/**\/*.md`. */
  readonly base: string;
  /** How many folders below the base its files can lie; `Infinity` for any. */
  readonly depth: number;
  /** Whether a path from the base fits; names that begin with a dot are names like others. */
  readonly fits: (path: string) => boolean;
}

export function pathGlob(pattern: string): PathGlob {
  const { base, glob } = picomatch.scan(pattern);
  const depth = glob.includes('**') ? Infinity : glob.split('/').length - 1;
  return { base, depth, fits: picomatch(glob, { dot: true }) };
}
