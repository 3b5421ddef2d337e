import { blockIdOf } from '../model/ids';
import type { EntryKind } from '../model/parsed-handoff';
import type { Block, Scan } from './scan';

const KINDS: Readonly<Record<string, EntryKind | undefined>> = { t: 'item', q: 'question', g: 'gotcha' };
const CARET = 94;
/** Of ` ^t-7k2mq9` without its blank. */
const ID_LENGTH = 9;

/** What the id at the end of a list line says that the line is; `undefined` when it ends in none. */
export function kindByItsId(scan: Scan, block: Block): EntryKind | undefined {
  if (scan.text.charCodeAt(block.end - ID_LENGTH) !== CARET) return undefined;
  return KINDS[blockIdOf(scan.text.slice(block.start, block.end))?.[0] ?? ''];
}
