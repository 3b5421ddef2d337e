import type { ItemStatus } from '../model/item';
import { addPart, type ItemParts } from './item-entry';
import { readField } from './item-fields';
import { kindByItsId } from './line-kind';
import { lineText, standsIn, type Block, type Scan } from './scan';
import { labelOf } from './section-label';

/**
 * What stands between two blocks, the second left out, below a heading that is itself a piece of work: lines
 * `**Status**: …` are its fields, list lines its fields and children, paragraphs its notes.
 */
export function workContent(scan: Scan, from: number, to: number, status: ItemStatus): ItemParts {
  const parts: ItemParts = { fields: [], children: [] };
  for (let at = from; at < to; at++) {
    const block = scan.blocks[at];
    if (block === undefined || !standsIn(scan, block, -1)) continue;
    if (block.kind === 'item') {
      if (kindByItsId(scan, block) === undefined) addPart(scan, at, parts, status);
    } else if (block.kind === 'paragraph' && !isLabel(scan, block)) parts.fields.push(...fieldsOf(scan, block));
  }
  return parts;
}

/** What a paragraph tells about a piece of work: a field for each line that names one, the rest as notes. */
export function fieldsOf(scan: Scan, paragraph: Block): ItemParts['fields'] {
  const fields: ItemParts['fields'] = [];
  const notes: string[] = [];
  for (let line = paragraph.line; line <= paragraph.lastLine; line++) {
    const text = lineText(scan, line);
    const field = readField(text);
    if (field === undefined) notes.push(text.trim());
    else if (field.value !== '') fields.push(field);
  }
  if (notes.length > 0) fields.push({ name: 'Notes', value: notes.join(' ') });
  return fields;
}

/** `**Remaining work**:` names the list below it. */
function isLabel(scan: Scan, paragraph: Block): boolean {
  return paragraph.line === paragraph.lastLine && labelOf(lineText(scan, paragraph.line), false) !== undefined;
}

/** `60% complete`: how far a piece of work is by its own word. */
export function percentIn(fields: ItemParts['fields']): number | undefined {
  const status = fields.find((field) => field.name === 'Status')?.value;
  const percent = Number(/(?:^|\s)~?(\d{1,3})\s?%/.exec(status ?? '')?.[1] ?? Number.NaN);
  return percent <= 100 ? percent : undefined;
}
