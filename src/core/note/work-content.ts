import type { ItemStatus } from '../model/item';
import { addPart, type ItemParts } from './item-entry';
import { readField } from './item-fields';
import { lineText, standsIn, type Block, type Scan } from './scan';

/**
 * What stands between two blocks, the second left out, below a heading that is itself a piece of work: lines
 * `**Status**: …` are its fields, list lines its fields and children.
 */
export function workContent(scan: Scan, from: number, to: number, status: ItemStatus): ItemParts {
  const parts: ItemParts = { fields: [], children: [] };
  for (let at = from; at < to; at++) {
    const block = scan.blocks[at];
    if (block === undefined || !standsIn(scan, block, -1)) continue;
    if (block.kind === 'item') addPart(scan, at, parts, status);
    else if (block.kind === 'paragraph') parts.fields.push(...fieldsOf(scan, block));
  }
  return parts;
}

/** The fields that a paragraph consists of; none when its first line is something else. */
export function fieldsOf(scan: Scan, paragraph: Block): ItemParts['fields'] {
  const fields: ItemParts['fields'] = [];
  for (let line = paragraph.line; line <= paragraph.lastLine; line++) {
    const field = readField(lineText(scan, line));
    if (field !== undefined && field.value !== '') fields.push(field);
    else if (field === undefined && line === paragraph.line) break;
  }
  return fields;
}

/** `60% complete`: how far a piece of work is by its own word. */
export function percentIn(fields: ItemParts['fields']): number | undefined {
  const status = fields.find((field) => field.name === 'Status')?.value;
  const percent = Number(/(?:^|\s)~?(\d{1,3})\s?%/.exec(status ?? '')?.[1] ?? Number.NaN);
  return percent <= 100 ? percent : undefined;
}
