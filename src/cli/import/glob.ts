import picomatch from 'picomatch';

/** The folders of a pattern before its first wildcard: `docs/handoffs` of `docs/handoffs/**\/*.md`. */
export function staticPartOf(pattern: string): string {
  return picomatch.scan(pattern).base;
}

/** Whether a path fits the rest of a pattern; names that begin with a dot are names like others. */
export function matchesGlob(pattern: string): (path: string) => boolean {
  const { glob } = picomatch.scan(pattern);
  return picomatch(glob, { dot: true });
}
