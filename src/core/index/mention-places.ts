import { equalTextKey } from '../model/equal-text';
import type { ParsedEntry } from '../model/parsed-handoff';
import type { HandoffNote } from './indexed-note';
import { textHash } from './text-hash';

/** Which handoffs of a project say an id or a text. */
export class MentionPlaces {
  private readonly byId = new Map<string, string[]>();
  private readonly byText = new Map<number, string[]>();

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
    return this.byId.get(id) ?? [];
  }

  /** Handoffs that may say the text: the words are still to be compared. */
  maybeWithText(text: string): readonly string[] {
    return this.byText.get(textHash(text)) ?? [];
  }
}

export function saysText(entry: ParsedEntry, key: string): boolean {
  return equalTextKey(entry.text) === key;
}

function push<K>(table: Map<K, string[]>, key: K, path: string): void {
  const paths = table.get(key);
  if (paths === undefined) table.set(key, [path]);
  // A note is added whole, so that it can only be the last one already.
  else if (paths[paths.length - 1] !== path) paths.push(path);
}

function pull<K>(table: Map<K, string[]>, key: K, path: string): void {
  const left = table.get(key)?.filter((other) => other !== path) ?? [];
  if (left.length === 0) table.delete(key);
  else table.set(key, left);
}
