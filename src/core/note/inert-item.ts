import type { Item } from '../model/item';
import { inertLine } from './inert';

/** An item in words that came from outside: every text of it made inert, its ids and states kept. */
export function inertItem(item: Item): Item {
  return {
    ...item,
    text: inertLine(item.text, 'markdown'),
    fields: item.fields.map((field) => ({ ...field, value: inertLine(field.value, 'markdown') })),
    children: item.children.map(inertItem),
  };
}
