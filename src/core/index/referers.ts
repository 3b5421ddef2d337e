/** Which notes hold a link that a key fits, see `keyOfLink`. */
export class Referers {
  private readonly byKey = new Map<string, string[]>();

  add(path: string, keys: ReadonlySet<string>): void {
    for (const key of keys) {
      const paths = this.byKey.get(key);
      if (paths === undefined) this.byKey.set(key, [path]);
      else if (!paths.includes(path)) paths.push(path);
    }
  }

  remove(path: string, keys: ReadonlySet<string>): void {
    for (const key of keys) {
      const left = this.byKey.get(key)?.filter((other) => other !== path) ?? [];
      if (left.length === 0) this.byKey.delete(key);
      else this.byKey.set(key, left);
    }
  }

  of(key: string): readonly string[] {
    return this.byKey.get(key) ?? [];
  }
}
