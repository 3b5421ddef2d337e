import { equalTextKey } from '../model/equal-text';
import type { ParsedEntry } from '../model/parsed-handoff';
import type { Chain } from './chain';
import type { HandoffNote } from './indexed-note';
import { PathsByKey } from './paths-by-key';
import { textHash } from './text-hash';

/** Paths of the handoffs that may say a text: the words are still to be compared. */
export type PlacesOfText = (text: string) => readonly string[];

/** Which handoffs of a project say an id or a text. */
export class MentionPlaces {
  private readonly byId = new PathsByKey();
  private readonly byText = new PathsByKey<number>();

  static of({ links }: Chain): MentionPlaces {
    const places = new MentionPlaces();
    for (const { note } of links.values()) places.add(note);
    return places;
  }

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

  readonly ofText: PlacesOfText = (text) => this.byText.of(textHash(text));
}

/** The places of a few texts alone, which costs far less than taking down those of all. */
export function placesOfSome(texts: readonly string[], { links }: Chain): PlacesOfText {
  const asked = new Set(texts.map(textHash));
  const places = new PathsByKey<number>();
  if (asked.size > 0) {
    for (const { note } of links.values()) {
      for (const { text } of note.parsed.entries) {
        const hash = textHash(text);
        if (asked.has(hash)) places.add(hash, note.path);
      }
    }
  }
  return (text) => places.of(textHash(text));
}

/** Whether an entry says a text; most are told apart by a look. */
export function sayer(text: string): (entry: ParsedEntry) => boolean {
  const hash = textHash(text);
  let key: string | undefined;
  return (entry) =>
    entry.text === text || (textHash(entry.text) === hash && equalTextKey(entry.text) === (key ??= equalTextKey(text)));
}
