import type { Item } from '../model/item';
import type { ParsedEntry } from '../model/parsed-handoff';

/** Shorter pieces are copied by the engine itself. */
const SHORT = 13;

/**
 * The same text in memory of its own. A piece cut from a text keeps all of that text alive: V8 makes it a view, and only
 * what is put together anew is copied.
 */
export function keptText(text: string): string {
  return text.length < SHORT ? text : ` ${text}`.slice(1);
}

/** Lets an entry that was just read keep nothing of its note but its own words. */
export function keepEntry(entry: ParsedEntry): void {
  const draft: { -readonly [Key in keyof ParsedEntry]: ParsedEntry[Key] } = entry;
  draft.text = keptText(entry.text);
  if (entry.fields.length > 0) draft.fields = entry.fields.map(({ name, value }) => ({ name, value: keptText(value) }));
  if (entry.children.length > 0) draft.children = entry.children.map(keptItem);
  if (entry.told !== undefined) draft.told = entry.told.map(keptText);
}

function keptItem(item: Item): Item {
  return {
    ...item,
    text: keptText(item.text),
    fields: item.fields.map(({ name, value }) => ({ name, value: keptText(value) })),
    children: item.children.map(keptItem),
  };
}
