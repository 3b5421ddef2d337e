import { equalTextKey } from '../model/equal-text';
import type { ParsedEntry } from '../model/parsed-handoff';
import type { HandoffNote } from './indexed-note';
import { PathsByKey } from './paths-by-key';
import { textHash } from './text-hash';

/** Which handoffs of a project say an id or a text. */
export class MentionPlaces {
  private readonly byId = new PathsByKey();
  private readonly byText = new PathsByKey<number>();

  add({ path, parsed }: HandoffNote): void {
    for (const { id, text } of parsed.entries) {
      if (id !== undefined) this.byId.add(id, path);
      this.byText.add(textHash(text), path);
    }
  }

  remove({ path, parsed }: HandoffNote): void {
    for (const { id, text } of parsed.entries) {
      if (id !== undefined) this.byId.remove(id, path);
      this.byText.remove(textHash(text), path);
    }
  }

  withId(id: string): readonly string[] {
    return this.byId.of(id);
  }

  /** Handoffs that may say the text: the words are still to be compared. */
  maybeWithText(text: string): readonly string[] {
    return this.byText.of(textHash(text));
  }
}

/** Whether an entry says a text; most are told apart by a look. */
export function sayer(text: string): (entry: ParsedEntry) => boolean {
  const hash = textHash(text);
  let key: string | undefined;
  return (entry) =>
    entry.text === text || (textHash(entry.text) === hash && equalTextKey(entry.text) === (key ??= equalTextKey(text)));
}
