import { shortOf } from '../model/ids';
import { basenameOf, foldedName } from '../model/vault-path';
import { SortedMap } from './sorted-map';

/** What a link leads to. `exact` is false when only the id in its name still says which note is meant. */
export interface LinkFinding {
  /** None when nothing fits, several when it is ambiguous. */
  readonly paths: readonly string[];
  readonly exact: boolean;
}

/** Finds notes by what a wikilink says: the path, then the basename, then the id in the name. It never changes. */
export class LinkTable {
  private constructor(
    private readonly byPath: SortedMap<readonly string[]>,
    private readonly byName: SortedMap<readonly string[]>,
    private readonly byShort: SortedMap<readonly string[]>,
  ) {}

  static readonly EMPTY = new LinkTable(SortedMap.EMPTY, SortedMap.EMPTY, SortedMap.EMPTY);

  /** `notes` are paths with the ids that the notes give themselves, each path once. */
  static from(notes: readonly (readonly [path: string, id: string | undefined])[]): LinkTable {
    const [byPath, byName, byShort] = [
      new Map<string, string[]>(),
      new Map<string, string[]>(),
      new Map<string, string[]>(),
    ];
    for (const [path, id] of notes) {
      const folded = foldedName(withoutExtension(path));
      collect(byPath, folded, path);
      collect(byName, basenameOf(folded), path);
      const short = shortOfNote(path, id);
      if (short !== undefined) collect(byShort, short, path);
    }
    const sorted = (table: ReadonlyMap<string, string[]>): SortedMap<readonly string[]> => {
      for (const paths of table.values()) if (paths.length > 1) paths.sort();
      return SortedMap.from([...table]);
    };
    return new LinkTable(sorted(byPath), sorted(byName), sorted(byShort));
  }

  /** The table with a note that was not in it. `id` is the note's own: it finds a note that was renamed. */
  with(path: string, id: string | undefined): LinkTable {
    const short = shortOfNote(path, id);
    return new LinkTable(
      pushed(this.byPath, foldedName(withoutExtension(path)), path),
      pushed(this.byName, foldedName(basenameOf(path)), path),
      short === undefined ? this.byShort : pushed(this.byShort, short, path),
    );
  }

  /** `id` as it was given to `with`. */
  without(path: string, id: string | undefined): LinkTable {
    const short = shortOfNote(path, id);
    return new LinkTable(
      pulled(this.byPath, foldedName(withoutExtension(path)), path),
      pulled(this.byName, foldedName(basenameOf(path)), path),
      short === undefined ? this.byShort : pulled(this.byShort, short, path),
    );
  }

  /** `target` is a link's target without brackets, alias and subpath; `undefined` when nothing or several fit. */
  resolve(target: string): string | undefined {
    const { paths } = this.find(target);
    return paths.length === 1 ? paths[0] : undefined;
  }

  find(target: string): LinkFinding {
    const same = this.byPath.get(foldedName(withoutExtension(target))) ?? [];
    const literal = same.find((path) => withoutExtension(path) === withoutExtension(target));
    if (same.length > 0) return { paths: literal === undefined ? same : [literal], exact: true };
    const named = this.byName.get(foldedName(basenameOf(target))) ?? [];
    if (named.length > 0) return { paths: named, exact: true };
    const short = shortIdIn(basenameOf(target));
    return { paths: short === undefined ? [] : this.withShort(short), exact: false };
  }

  /** Paths of the notes that the four characters of an id may mean. */
  withShort(short: string): readonly string[] {
    return this.byShort.get(short) ?? [];
  }
}

/** Under what a link may be found to lead to another note than before, when a note comes, goes or gets another id. */
export function keyOfLink(target: string): string {
  const name = foldedName(basenameOf(target));
  return shortIdIn(name) ?? name;
}

/** The keys of all links that may lead to a note. */
export function keysOfNote(path: string, id: string | undefined): readonly string[] {
  const key = keyOfLink(path);
  const short = id === undefined ? undefined : shortOf(id);
  return short === undefined || short === key ? [key] : [key, short];
}

function withoutExtension(path: string): string {
  return path.replace(/\.md$/i, '');
}

/** A note that gives itself an id is meant by that one alone, whatever its name ends in. */
function shortOfNote(path: string, id: string | undefined): string | undefined {
  return id === undefined ? shortIdIn(basenameOf(path)) : shortOf(id);
}

function shortIdIn(name: string): string | undefined {
  return /-([0-9a-z]{4})$/.exec(name)?.[1];
}

function collect(table: Map<string, string[]>, key: string, path: string): void {
  const paths = table.get(key);
  if (paths === undefined) table.set(key, [path]);
  else paths.push(path);
}

function pushed(table: SortedMap<readonly string[]>, key: string, path: string): SortedMap<readonly string[]> {
  const paths = table.get(key);
  return table.with(key, paths === undefined ? [path] : [...paths, path].sort());
}

function pulled(table: SortedMap<readonly string[]>, key: string, path: string): SortedMap<readonly string[]> {
  const left = (table.get(key) ?? []).filter((other) => other !== path);
  return left.length === 0 ? table.without(key) : table.with(key, left);
}
