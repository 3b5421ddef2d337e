import { shortOf } from '../model/ids';
import { basenameOf, foldedName } from '../model/vault-path';
import { LayeredMap } from './layered-map';
import { PathsByKey } from './paths-by-key';

/** What a link leads to. `exact` is false when only the id in its name still says which note is meant. */
export interface LinkFinding {
  /** None when nothing fits, several when it is ambiguous. */
  readonly paths: readonly string[];
  readonly exact: boolean;
}

type Table = LayeredMap<string | readonly string[]>;

const NOWHERE: readonly string[] = [];

/** Finds notes by what a wikilink says: the path, then the basename, then the id in the name. It never changes. */
export class LinkTable {
  private constructor(
    private readonly byName: Table,
    private readonly byShort: Table,
  ) {}

  static readonly EMPTY = new LinkTable(LayeredMap.EMPTY, LayeredMap.EMPTY);

  /** `notes` are paths with the ids that the notes give themselves, each path once. */
  static from(notes: Iterable<readonly [path: string, id: string | undefined]>): LinkTable {
    const [byName, byShort] = [new PathsByKey(), new PathsByKey()];
    for (const [path, id] of notes) {
      byName.add(foldedName(withoutExtension(nameIn(path))), path);
      const short = shortOfNote(path, id);
      if (short !== undefined) byShort.add(short, path);
    }
    return new LinkTable(PathsByKey.frozen(byName), PathsByKey.frozen(byShort));
  }

  /** The table with a note that was not in it. `id` is the note's own: it finds a note that was renamed. */
  with(path: string, id: string | undefined): LinkTable {
    const short = shortOfNote(path, id);
    return new LinkTable(
      pushed(this.byName, foldedName(withoutExtension(nameIn(path))), path),
      short === undefined ? this.byShort : pushed(this.byShort, short, path),
    );
  }

  /** `id` as it was given to `with`. */
  without(path: string, id: string | undefined): LinkTable {
    const short = shortOfNote(path, id);
    return new LinkTable(
      pulled(this.byName, foldedName(withoutExtension(nameIn(path))), path),
      short === undefined ? this.byShort : pulled(this.byShort, short, path),
    );
  }

  /** `target` is a link's target without brackets, alias and subpath; `undefined` when nothing or several fit. */
  resolve(target: string): string | undefined {
    const { paths } = this.find(target);
    return paths.length === 1 ? paths[0] : undefined;
  }

  find(target: string): LinkFinding {
    const wanted = withoutExtension(target);
    const folded = foldedName(wanted);
    const named = pathsIn(this.byName, nameIn(folded));
    const hasFolder = folded.includes('/');
    const same = named.filter(
      (path) => path.includes('/') === hasFolder && foldedName(withoutExtension(path)) === folded,
    );
    const literal = same.find((path) => withoutExtension(path) === wanted);
    if (same.length > 0) return { paths: literal === undefined ? same : [literal], exact: true };
    if (named.length > 0) return { paths: named, exact: true };
    const short = shortIdIn(basenameOf(target));
    return { paths: short === undefined ? NOWHERE : this.withShort(short), exact: false };
  }

  /** Paths of the notes that the four characters of an id may mean. */
  withShort(short: string): readonly string[] {
    return pathsIn(this.byShort, short);
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
  return path.endsWith('.md') ? path.slice(0, -3) : path.replace(/\.md$/i, '');
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A note that gives itself an id is meant by that one alone, whatever its name ends in. */
function shortOfNote(path: string, id: string | undefined): string | undefined {
  return id === undefined ? shortIdIn(basenameOf(path)) : shortOf(id);
}

function shortIdIn(name: string): string | undefined {
  return /-([0-9a-z]{4})$/.exec(name)?.[1];
}

function pathsIn(table: Table, key: string): readonly string[] {
  const paths = table.get(key);
  return typeof paths === 'string' ? [paths] : (paths ?? NOWHERE);
}

function pushed(table: Table, key: string, path: string): Table {
  const paths = pathsIn(table, key);
  return table.with(key, paths.length === 0 ? path : [...paths, path].sort());
}

function pulled(table: Table, key: string, path: string): Table {
  const [only, ...more] = pathsIn(table, key).filter((other) => other !== path);
  if (only === undefined) return table.without(key);
  return table.with(key, more.length === 0 ? only : [only, ...more]);
}
