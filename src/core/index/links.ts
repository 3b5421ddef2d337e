import { shortOf } from '../model/ids';
import { basenameOf, foldedName } from '../model/vault-path';

/** What a link leads to. `exact` is false when only the id in its name still says which note is meant. */
export interface LinkFinding {
  /** None when nothing fits, several when it is ambiguous. */
  readonly paths: readonly string[];
  readonly exact: boolean;
}

/** Finds notes by what a wikilink says: the path, then the basename, then the id in the name. */
export class LinkTable {
  private readonly byPath = new Map<string, string>();
  private readonly byName = new Map<string, string[]>();
  private readonly byShort = new Map<string, string[]>();
  private readonly shorts = new Map<string, string>();

  /** `id` is the note's own: it finds a note that was renamed. */
  add(path: string, id?: string): void {
    this.remove(path);
    this.byPath.set(foldedName(path.replace(/\.md$/i, '')), path);
    push(this.byName, foldedName(basenameOf(path)), path);
    // A note that gives itself an id is meant by that one alone, whatever its name ends in.
    const short = id === undefined ? shortIdIn(basenameOf(path)) : shortOf(id);
    if (short === undefined) return;
    this.shorts.set(path, short);
    push(this.byShort, short, path);
  }

  remove(path: string): void {
    this.byPath.delete(foldedName(path.replace(/\.md$/i, '')));
    pull(this.byName, foldedName(basenameOf(path)), path);
    const short = this.shorts.get(path);
    if (short !== undefined) pull(this.byShort, short, path);
    this.shorts.delete(path);
  }

  /** `target` is a link's target without brackets, alias and subpath; `undefined` when nothing or several fit. */
  resolve(target: string): string | undefined {
    const { paths } = this.find(target);
    return paths.length === 1 ? paths[0] : undefined;
  }

  find(target: string): LinkFinding {
    const path = this.byPath.get(foldedName(target.replace(/\.md$/i, '')));
    if (path !== undefined) return { paths: [path], exact: true };
    const named = this.byName.get(foldedName(basenameOf(target))) ?? [];
    if (named.length > 0) return { paths: named, exact: true };
    const short = shortIdIn(basenameOf(target));
    return { paths: short === undefined ? [] : (this.byShort.get(short) ?? []), exact: false };
  }
}

function shortIdIn(name: string): string | undefined {
  return /-([0-9a-z]{4})$/.exec(name)?.[1];
}

function push(table: Map<string, string[]>, key: string, path: string): void {
  const paths = table.get(key);
  if (paths === undefined) table.set(key, [path]);
  else if (!paths.includes(path)) paths.push(path);
}

function pull(table: Map<string, string[]>, key: string, path: string): void {
  const left = (table.get(key) ?? []).filter((other) => other !== path);
  if (left.length === 0) table.delete(key);
  else table.set(key, left);
}
