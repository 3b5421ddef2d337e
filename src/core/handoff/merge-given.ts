import { equalTextKey } from '../model/equal-text';
import type { Item } from '../model/item';
import type { Ids } from '../model/ports';
import type { GivenItem } from '../model/words';
import { inertItem } from '../note/inert-item';
import { itemLines } from '../note/render-item';

/** What of a carried entry matters here. */
interface Carried {
  readonly id: string;
  readonly item: Item;
}

/** Items given as next or in progress, and the carried ones they repeat: a repeated one keeps its id and its fields. */
export function mergeGiven(
  given: readonly GivenItem[],
  carried: readonly Carried[],
  status: 'open' | 'in-progress',
  ids: Ids,
): { readonly items: readonly Item[]; readonly used: ReadonlySet<string> } {
  if (given.length === 0) return { items: [], used: new Set() };
  const byKey = new Map(
    carried.flatMap(
      (entry) =>
        [
          [`^${entry.id}`, entry],
          [equalTextKey(entry.item.text), entry],
        ] as const,
    ),
  );
  const used = new Set<string>();
  const seen = new Set<string>();
  const items = given.flatMap((one): Item[] => {
    const known = byKey.get(givenKey(one)) ?? byKey.get(equalTextKey(one.text));
    const key = known?.id ?? equalTextKey(one.text);
    if (seen.has(key)) return [];
    seen.add(key);
    if (known === undefined) return [itemOf(one, ids.next('item'), status)];
    used.add(known.id);
    return [{ ...known.item, ...overridden(one, known.item), status }];
  });
  return { items, used };
}

/** What the author says anew stands beside what was written before: words are added, never taken away. */
function overridden(given: GivenItem, known: Item): Partial<Item> {
  const { fields, children } = inertItem({
    text: '',
    status: 'open',
    fields: given.fields,
    children: given.children,
  });
  const isAdded = fields.length + children.length > 0;
  const added = [...fields, ...(known.below === undefined ? [] : known.fields)];
  return {
    ...(known.below !== undefined && isAdded ? { below: withAdded(known.below, fields, children) } : {}),
    ...(given.priority === undefined ? {} : { priority: given.priority }),
    ...(given.percent === undefined ? {} : { percent: given.percent }),
    ...(fields.length === 0 ? {} : { fields: added }),
    ...(children.length === 0 ? {} : { children }),
  };
}

function withAdded(below: string, fields: Item['fields'], children: Item['children']): string {
  const [, ...lines] = itemLines({ text: '', status: 'open', fields, children });
  return [below, ...lines.map((line) => line.slice(2))].filter((line) => line !== '').join('\n');
}

/** Words from outside are made inert here, once: what is carried stands in a note already. */
function itemOf(given: GivenItem, id: string, status: Item['status']): Item {
  return inertItem({
    id,
    text: given.text,
    status,
    ...(given.priority === undefined ? {} : { priority: given.priority }),
    ...(given.percent === undefined ? {} : { percent: given.percent }),
    fields: given.fields,
    children: given.children,
  });
}

/** The key of an item that the author names: its id with a caret, else its words. */
export function givenKey(given: GivenItem): string {
  return given.id === undefined ? equalTextKey(given.text) : `^${given.id}`;
}
