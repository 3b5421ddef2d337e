import { basenameOf, foldedName } from '../model/vault-path';

/** Finds notes by what a wikilink says: the path, then the basename, then the id in the name. */
export class LinkTable {
  private readonly byPath = new Map<string, string>();
  private readonly byName = new Map<string, string[]>();
  private readonly byShort = new Map<string, string[]>();

  add(path: string): void {
    this.byPath.set(foldedName(path.replace(/\.md$/i, '')), path);
    push(this.byName, foldedName(basenameOf(path)), path);
    const short = shortIdIn(basenameOf(path));
    if (short !== undefined) push(this.byShort, short, path);
  }

  remove(path: string): void {
    this.byPath.delete(foldedName(path.replace(/\.md$/i, '')));
    pull(this.byName, foldedName(basenameOf(path)), path);
    const short = shortIdIn(basenameOf(path));
    if (short !== undefined) pull(this.byShort, short, path);
  }

  /** `target` is a link's target without brackets, alias and subpath; `undefined` when nothing or several fit. */
  resolve(target: string): string | undefined {
    const folded = foldedName(target.replace(/\.md$/i, ''));
    const exact = this.byPath.get(folded) ?? only(this.byName.get(foldedName(basenameOf(target))));
    if (exact !== undefined) return exact;
    const short = shortIdIn(basenameOf(target));
    return short === undefined ? undefined : only(this.byShort.get(short));
  }
}

function shortIdIn(name: string): string | undefined {
  return /-([0-9a-z]{4})$/.exec(name)?.[1];
}

function only(paths: readonly string[] | undefined): string | undefined {
  return paths?.length === 1 ? paths[0] : undefined;
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
