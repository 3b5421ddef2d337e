import { SortedMap } from './sorted-map';

/** So many changes are looked through before they are worked into the table below them. */
const MANY = 64;

/**
 * Values by text, in no order, and found faster than in a `SortedMap`. It never changes: a change lies in a small map
 * above a table that all versions share, until there are many of them.
 */
export class LayeredMap<V> {
  private constructor(
    private readonly base: ReadonlyMap<string, V>,
    /** `undefined` for what is gone. */
    private readonly above: SortedMap<V | undefined>,
  ) {}

  static readonly EMPTY: LayeredMap<never> = new LayeredMap<never>(new Map<string, never>(), SortedMap.EMPTY);

  /** `base` must not be changed any more. */
  static from<V>(base: ReadonlyMap<string, V>): LayeredMap<V> {
    return new LayeredMap(base, SortedMap.EMPTY);
  }

  get(key: string): V | undefined {
    if (this.above.size === 0) return this.base.get(key);
    const value = this.above.get(key);
    return value !== undefined || this.above.has(key) ? value : this.base.get(key);
  }

  values(): V[] {
    if (this.above.size === 0) return [...this.base.values()];
    const changed = new Set(this.above.keys());
    const values: V[] = [];
    for (const [key, value] of this.base) if (!changed.has(key)) values.push(value);
    for (const value of this.above.values()) if (value !== undefined) values.push(value);
    return values;
  }

  with(key: string, value: V): LayeredMap<V> {
    return this.changed(key, value);
  }

  without(key: string): LayeredMap<V> {
    return this.get(key) === undefined ? this : this.changed(key, undefined);
  }

  private changed(key: string, value: V | undefined): LayeredMap<V> {
    const above = this.above.with(key, value);
    if (above.size <= Math.max(MANY, this.base.size / 8)) return new LayeredMap(this.base, above);
    const base = new Map(this.base);
    for (const [changed, now] of above) {
      if (now === undefined) base.delete(changed);
      else base.set(changed, now);
    }
    return LayeredMap.from(base);
  }
}
