import { LayeredMap } from './layered-map';

const NOWHERE: readonly string[] = [];

/** Paths under keys. Most keys have one, which then stands alone: that takes a third of the memory. */
export class PathsByKey<K = string> {
  private readonly table = new Map<K, string | string[]>();

  /** A note is added whole: a path that is there already is the last one of its key. */
  add(key: K, path: string): void {
    const paths = this.table.get(key);
    if (paths === undefined) this.table.set(key, path);
    else if (typeof paths !== 'string') {
      if (paths[paths.length - 1] !== path) paths.push(path);
    } else if (paths !== path) this.table.set(key, [paths, path]);
  }

  remove(key: K, path: string): void {
    const [only, ...more] = this.of(key).filter((other) => other !== path);
    if (only === undefined) this.table.delete(key);
    else this.table.set(key, more.length === 0 ? only : [only, ...more]);
  }

  of(key: K): readonly string[] {
    const paths = this.table.get(key);
    return typeof paths === 'string' ? [paths] : (paths ?? NOWHERE);
  }

  /** As a table that never changes, paths in order; nothing may be added here any more. */
  static frozen(paths: PathsByKey): LayeredMap<string | readonly string[]> {
    for (const several of paths.table.values()) if (typeof several !== 'string') several.sort();
    return LayeredMap.from(paths.table);
  }
}
