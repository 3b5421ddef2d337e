import { equalTextKey } from '../model/equal-text';
import type { ParsedEntry } from '../model/parsed-handoff';
import type { HandoffNote } from './indexed-note';
import { textHash } from './text-hash';

/** Paths under a key; most keys have one, which then stands alone. */
type Places<K> = Map<K, string | string[]>;

const NOWHERE: readonly string[] = [];

/** Which handoffs of a project say an id or a text. */
export class MentionPlaces {
  private readonly byId: Places<string> = new Map();
  private readonly byText: Places<number> = new Map();

  add({ path, parsed }: HandoffNote): void {
    for (const { id, text } of parsed.entries) {
      if (id !== undefined) push(this.byId, id, path);
      push(this.byText, textHash(text), path);
    }
  }

  remove({ path, parsed }: HandoffNote): void {
    for (const { id, text } of parsed.entries) {
      if (id !== undefined) pull(this.byId, id, path);
      pull(this.byText, textHash(text), path);
    }
  }

  ids(): Iterable<string> {
    return this.byId.keys();
  }

  withId(id: string): readonly string[] {
    return pathsIn(this.byId.get(id));
  }

  /** Handoffs that may say the text: the words are still to be compared. */
  maybeWithText(text: string): readonly string[] {
    return pathsIn(this.byText.get(textHash(text)));
  }
}

export function saysText(entry: ParsedEntry, key: string): boolean {
  return equalTextKey(entry.text) === key;
}

function pathsIn(paths: string | readonly string[] | undefined): readonly string[] {
  return typeof paths === 'string' ? [paths] : (paths ?? NOWHERE);
}

function push<K>(table: Places<K>, key: K, path: string): void {
  const paths = table.get(key);
  if (paths === undefined) table.set(key, path);
  // A note is added whole, so that it can only be the last one already.
  else if (typeof paths !== 'string') {
    if (paths[paths.length - 1] !== path) paths.push(path);
  } else if (paths !== path) table.set(key, [paths, path]);
}

function pull<K>(table: Places<K>, key: K, path: string): void {
  const [only, ...more] = pathsIn(table.get(key)).filter((other) => other !== path);
  if (only === undefined) table.delete(key);
  else table.set(key, more.length === 0 ? only : [only, ...more]);
}
