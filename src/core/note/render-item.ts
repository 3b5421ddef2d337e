import { boxOf, type Field, type Item } from '../model/item';

/** A task line, its fields as bullets and its children as task lines below it. */
export function itemLines(item: Item, indent = '', marker = '-'): readonly string[] {
  const percent = item.percent === undefined ? '' : ` (${item.percent}%)`;
  const id = item.id === undefined ? '' : ` ^${item.id}`;
  const below = `${indent}${' '.repeat(marker.length + 1)}`;
  const box = item.remark === true ? '' : `[${boxOf(item.status)}] `;
  const first = `${indent}${marker} ${box}${oneLine(item.text)}${percent}${id}`;
  if (item.below !== undefined) return [first, ...writtenLines(item.below, below)];
  return [
    first,
    ...item.fields.map((field) => fieldLine(field, below)),
    ...item.children.flatMap((child) => itemLines(child, below)),
  ];
}

function writtenLines(text: string, indent: string): readonly string[] {
  return text === '' ? [] : text.split('\n').map((line) => (line === '' ? '' : `${indent}${line}`));
}

function fieldLine(field: Field, indent: string): string {
  return `${indent}- **${field.name}**: ${oneLine(field.value)}`;
}

function oneLine(text: string): string {
  return /\s\s|[\t\r\n]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
