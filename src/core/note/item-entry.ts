import { statusOfBox, type Field, type Item, type ItemStatus, type Priority } from '../model/item';
import type { EntryKind, ParsedEntry } from '../model/parsed-handoff';
import type { SectionKind } from '../model/section-kind';
import { fileReferences } from './file-references';
import { readField } from './item-fields';
import { isPlainItem, readItemText, type ItemText } from './item-text';
import type { StateWord } from './headings/language';
import { ownerOf, severityOf } from './item-remarks';
import type { Block, Scan } from './scan';

/** What every entry of one section is, unless it says otherwise itself. */
export interface EntryDefaults {
  readonly kind: EntryKind;
  readonly status: ItemStatus;
  readonly section: SectionKind | undefined;
  readonly priority: Priority | undefined;
}

const UNBLOCKED = /\b(?:no longer|not|never|un) ?blocked\b/i;
const BLOCKED =
  /\bblocked (?:because|by|on|until)\b|\bwaiting (?:for|on)\b.*\bbefore\b|blockiert (?:durch|wegen|weil)|bloqué (?:par|car)|bloqueado (?:por|porque)|bloccato (?:da|perché)|заблокирован\S* (?:из-за|потому)|被.{1,12}阻塞|でブロック|때문에 (?:막|차단)/i;

/** A list line as an entry, its fields and nested items included. */
export function entryOfItem(scan: Scan, index: number, defaults: EntryDefaults): ParsedEntry | undefined {
  const block = scan.blocks[index];
  if (block === undefined) return undefined;
  const words = readItemText(scan.text, block.start, block.end, block.mark !== 0);
  return entryOf(words, block, isPlainItem(scan, index), defaults, below(scan, index));
}

function entryOf(
  words: ItemText,
  block: Block,
  line: boolean,
  defaults: EntryDefaults,
  { fields, children }: ItemParts,
): ParsedEntry {
  const boxed = block.mark !== 0;
  const status = boxed ? statusOfBox(String.fromCharCode(block.mark)) : (statusOfState(words.state) ?? defaults.status);
  return {
    ...entryOfText(words, defaults, status, boxed ? undefined : words.state),
    boxed,
    line,
    fields,
    children,
    firstLine: block.line + 1,
    lastLine: block.lastLine + 1,
  };
}

type TextPart = Omit<ParsedEntry, 'boxed' | 'line' | 'fields' | 'children' | 'firstLine' | 'lastLine'>;

/** What the words of an entry tell, wherever they stand. */
export function entryOfText(
  words: ItemText,
  defaults: EntryDefaults,
  status: ItemStatus,
  state: StateWord | undefined,
): TextPart {
  const { text } = words;
  const stopped =
    defaults.kind === 'item' &&
    status !== 'done' &&
    (state === 'blocked' || (BLOCKED.test(text) && !UNBLOCKED.test(text)));
  const owner = ownerOf(text);
  const severity = defaults.kind === 'blocker' || stopped ? severityOf(text) : undefined;
  return {
    kind: stopped ? 'blocker' : defaults.kind,
    ...(words.id === undefined ? {} : { id: words.id }),
    text,
    status,
    section: defaults.section,
    ...(defaults.priority === undefined ? {} : { priority: defaults.priority }),
    ...(words.percent === undefined ? {} : { percent: words.percent }),
    ...(owner === undefined ? {} : { owner }),
    ...(severity === undefined ? {} : { severity }),
    files: fileReferences(text).map((file) => file.path),
  };
}

/** The box that a state stands for; something blocked is still open. */
export function statusOfState(state: StateWord | undefined): ItemStatus | undefined {
  return state === 'blocked' ? 'open' : state;
}

interface ItemParts {
  readonly fields: readonly Field[];
  readonly children: readonly Item[];
}

function below(scan: Scan, index: number): ItemParts {
  const parent = scan.blocks[index];
  const fields: Field[] = [];
  const children: Item[] = [];
  for (let at = index + 1; at < scan.blocks.length; at++) {
    const block = scan.blocks[at];
    if (block === undefined || parent === undefined || block.line > parent.lastLine) break;
    if (block.parent !== index || block.kind !== 'item') continue;
    const field = block.mark === 0 ? readField(scan.text.slice(block.start, block.end)) : undefined;
    if (field === undefined) children.push(childItem(scan, block, at));
    else fields.push(field);
  }
  return { fields, children };
}

function childItem(scan: Scan, block: Block, index: number): Item {
  const boxed = block.mark !== 0;
  const words = readItemText(scan.text, block.start, block.end, boxed);
  const status = boxed ? statusOfBox(String.fromCharCode(block.mark)) : (statusOfState(words.state) ?? 'open');
  const inside = below(scan, index);
  return {
    ...(words.id === undefined ? {} : { id: words.id }),
    text: words.text,
    status,
    ...(words.percent === undefined ? {} : { percent: words.percent }),
    fields: inside.fields,
    children: inside.children,
  };
}
