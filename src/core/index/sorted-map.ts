/** Entries of one chunk at most; a full one is parted in two. */
const FULL = 128;

interface Chunk<V> {
  readonly keys: readonly string[];
  readonly values: readonly V[];
}

/**
 * Values by text, in the order of code units. It never changes: setting or removing gives a new map that shares all but
 * one chunk with the old one, so that a change of one among many costs next to nothing and old maps stay what they were.
 */
export class SortedMap<V> implements ReadonlyMap<string, V> {
  private constructor(
    private readonly chunks: readonly Chunk<V>[],
    readonly size: number,
  ) {}

  static readonly EMPTY: SortedMap<never> = new SortedMap<never>([], 0);

  /** `entries` in any order, each key once. */
  static from<V>(entries: readonly (readonly [string, V])[]): SortedMap<V> {
    const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const chunks: Chunk<V>[] = [];
    // Half full, so that what is added next parts no chunk at once.
    for (let at = 0; at < sorted.length; at += FULL / 2) {
      const part = sorted.slice(at, at + FULL / 2);
      chunks.push({ keys: part.map(([key]) => key), values: part.map(([, value]) => value) });
    }
    return new SortedMap(chunks, sorted.length);
  }

  get(key: string): V | undefined {
    const chunk = this.chunks[this.chunkOf(key)];
    if (chunk === undefined) return undefined;
    const place = lowerBound(chunk.keys, key);
    return chunk.keys[place] === key ? chunk.values[place] : undefined;
  }

  has(key: string): boolean {
    const chunk = this.chunks[this.chunkOf(key)];
    return chunk?.keys[lowerBound(chunk.keys, key)] === key;
  }

  with(key: string, value: V): SortedMap<V> {
    const at = this.chunkOf(key);
    const { keys = [], values = [] } = this.chunks[at] ?? {};
    const place = lowerBound(keys, key);
    const isNew = keys[place] !== key;
    if (!isNew && values[place] === value) return this;
    const changed = {
      keys: isNew ? spliced(keys, place, 0, key) : keys,
      values: spliced(values, place, isNew ? 0 : 1, value),
    };
    return new SortedMap(replaced(this.chunks, at, parted(changed)), this.size + (isNew ? 1 : 0));
  }

  without(key: string): SortedMap<V> {
    if (!this.has(key)) return this;
    const at = this.chunkOf(key);
    const { keys = [], values = [] } = this.chunks[at] ?? {};
    const place = lowerBound(keys, key);
    const left = { keys: spliced(keys, place, 1), values: spliced(values, place, 1) };
    return new SortedMap(replaced(this.chunks, at, left.keys.length === 0 ? [] : [left]), this.size - 1);
  }

  /** Values in order. */
  list(): V[] {
    return this.chunks.flatMap(({ values }) => values);
  }

  /** Values whose key begins with `prefix`, in order. */
  below(prefix: string): V[] {
    const found: V[] = [];
    for (let at = this.chunkOf(prefix); at < this.chunks.length; at++) {
      const { keys = [], values = [] } = this.chunks[at] ?? {};
      for (let place = lowerBound(keys, prefix); place < keys.length; place++) {
        if (keys[place]?.startsWith(prefix) !== true) return found;
        found.push(values[place] as V);
      }
    }
    return found;
  }

  *entries(): MapIterator<[string, V]> {
    for (const { keys, values } of this.chunks) {
      for (let place = 0; place < keys.length; place++) yield [keys[place] ?? '', values[place] as V];
    }
  }

  *keys(): MapIterator<string> {
    for (const { keys } of this.chunks) yield* keys;
  }

  *values(): MapIterator<V> {
    for (const { values } of this.chunks) yield* values;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  /** The chunk in which a key stands or would stand. */
  private chunkOf(key: string): number {
    let [low, high] = [0, this.chunks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.chunks[middle]?.keys[0] ?? '') <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Place of the first key that is not smaller. */
function lowerBound(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spliced<T>(list: readonly T[], place: number, gone: number, ...more: readonly T[]): readonly T[] {
  const copy = list.slice();
  copy.splice(place, gone, ...more);
  return copy;
}

function replaced<T>(list: readonly T[], place: number, by: readonly T[]): readonly T[] {
  return spliced(list, place, 1, ...by);
}

function parted<V>({ keys, values }: Chunk<V>): readonly Chunk<V>[] {
  if (keys.length <= FULL) return [{ keys, values }];
  const half = keys.length >> 1;
  return [
    { keys: keys.slice(0, half), values: values.slice(0, half) },
    { keys: keys.slice(half), values: values.slice(half) },
  ];
}
