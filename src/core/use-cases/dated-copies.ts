import type { SourceDocument } from '../import/source-document';

/** Files that git knows, and when it recorded each last, by absolute path. */
export interface KnownFiles {
  readonly recorded: ReadonlyMap<string, string>;
  /** Bytes as they lie there now; `undefined` when they cannot be read. */
  readonly read: (absolute: string) => Promise<Uint8Array | undefined>;
}

/**
 * Documents that came without their path, as a window of the app gives them, with the date of the file that they are: one
 * of the same name that holds the same. Of several that one whose folders are named the same, too.
 */
export async function datedCopies(
  documents: readonly SourceDocument[],
  { recorded, read }: KnownFiles,
): Promise<readonly SourceDocument[]> {
  const byName = new Map<string, string[]>();
  for (const path of [...recorded.keys()].sort()) {
    const name = partsOf(path).at(-1) ?? '';
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return Promise.all(
    documents.map(async (document) => {
      const names = partsOf(document.name);
      const candidates = byName.get(names.at(-1) ?? '') ?? [];
      const nearest = [...candidates].sort((a, b) => commonEnd(partsOf(b), names) - commonEnd(partsOf(a), names));
      for (const path of nearest) {
        const date = recorded.get(path);
        if (date !== undefined && isSame(await read(path), document.bytes)) return { ...document, recorded: date };
      }
      return document;
    }),
  );
}

function partsOf(path: string): readonly string[] {
  return path.split(/[\\/]/);
}

/** How many names two paths have in common at their ends. */
function commonEnd(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < other.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && other.every((byte, at) => byte === one[at]);
}
