import { equalTextKey } from '../model/equal-text';
import { boxOf, isOpen, type Field, type Item } from '../model/item';
import type { Ids } from '../model/ports';
import type { GivenItem } from '../model/words';
import { inertItem } from '../note/inert-item';
import { itemLines } from '../note/render-item';

/** What of a carried entry matters here. */
interface Carried {
  readonly id: string;
  readonly item: Item;
}

/**
 * Items given as next or in progress, and the carried ones they repeat: a repeated one keeps its id and its fields, and
 * its words unless it is named by its id and said in others.
 */
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
  const said = inertItem({ text: given.text, status: 'open', fields: given.fields, children: given.children });
  const isSaidAnew = given.id !== undefined && ![equalTextKey(known.text), ''].includes(equalTextKey(given.text));
  const children = said.children.filter((child) => !known.children.some((old) => tells(old, child)));
  const closed = said.children.filter((child) => !isOpen(child.status) && !children.includes(child));
  const fields = said.fields.filter((field) => !known.fields.some((old) => isSameField(old, field)));
  const changed = fields.length + children.length + closed.length > 0;
  return {
    ...(isSaidAnew ? { text: said.text } : {}),
    ...(known.below !== undefined && changed
      ? { below: withAdded(withBoxes(known.below, closed), fields, children) }
      : {}),
    ...(given.priority === undefined ? {} : { priority: given.priority }),
    ...(given.percent === undefined ? {} : { percent: given.percent }),
    ...(fields.length === 0 ? {} : { fields: withFields(known, fields) }),
    ...(changed ? { children: [...known.children.map((child) => closedChild(child, closed)), ...children] } : {}),
  };
}

/** True when an item says everything that another one does. */
function tells(old: Item, other: Item): boolean {
  return (
    equalTextKey(old.text) === equalTextKey(other.text) &&
    other.fields.every((field) => old.fields.some((one) => isSameField(one, field))) &&
    other.children.every((child) => old.children.some((one) => tells(one, child)))
  );
}

function isSameField(left: Field, right: Field): boolean {
  return left.name === right.name && equalTextKey(left.value) === equalTextKey(right.value);
}

/** Lines that somebody wrote stay; a field that we write out ourselves is said once. */
function withFields(known: Item, fields: readonly Field[]): readonly Field[] {
  const names = new Set(fields.map((field) => field.name));
  const kept = known.below === undefined ? known.fields.filter((field) => !names.has(field.name)) : known.fields;
  return [...fields, ...kept];
}

function closedChild(child: Item, closed: readonly Item[]): Item {
  const status = closed.find((one) => equalTextKey(one.text) === equalTextKey(child.text))?.status;
  return status === undefined ? child : { ...child, status };
}

const BOXED = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)\[.\](\s+)(.*?)(\s+\^t-[0-9a-z]{6})?$/;

/** The lines as they were, with the boxes of those that are over. */
function withBoxes(below: string, closed: readonly Item[]): string {
  if (closed.length === 0) return below;
  const boxes = new Map(closed.map((child) => [equalTextKey(child.text), boxOf(child.status)]));
  const lines = below.split('\n').map((line) => {
    const [, marker = '', gap = '', text = '', id = ''] = BOXED.exec(line) ?? [];
    const box = text === '' ? undefined : boxes.get(equalTextKey(text));
    return box === undefined ? line : `${marker}[${box}]${gap}${text}${id}`;
  });
  return lines.join('\n');
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
