import { equalTextKey } from '../model/equal-text';
import type { Item } from '../model/item';
import type { Ids } from '../model/ports';
import type { GivenItem } from '../model/words';

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
    return [{ ...known.item, ...overridden(one), status }];
  });
  return { items, used };
}

function overridden(given: GivenItem): Partial<Item> {
  return {
    ...(given.priority === undefined ? {} : { priority: given.priority }),
    ...(given.percent === undefined ? {} : { percent: given.percent }),
    ...(given.fields.length === 0 ? {} : { fields: given.fields }),
    ...(given.children.length === 0 ? {} : { children: given.children }),
  };
}

function itemOf(given: GivenItem, id: string, status: Item['status']): Item {
  return {
    id,
    text: given.text,
    status,
    ...(given.priority === undefined ? {} : { priority: given.priority }),
    ...(given.percent === undefined ? {} : { percent: given.percent }),
    fields: given.fields,
    children: given.children,
  };
}

/** The key of an item that the author names: its id with a caret, else its words. */
export function givenKey(given: GivenItem): string {
  return given.id === undefined ? equalTextKey(given.text) : `^${given.id}`;
}
