import { statusOfBox, type Field, type Item, type ItemStatus, type Priority } from '../model/item';
import type { EntryKind, ParsedEntry } from '../model/parsed-handoff';
import type { SectionKind } from '../model/section-kind';
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
  /** Of blockers that do not say how bad they are. */
  readonly severity?: string;
}

/** A quick look first. */
const MAY_STOP = /block|bloqu|blocc|wait|\P{ASCII}/iu;
const UNBLOCKED = /\b(?:no longer|not|never|un) ?blocked\b/i;
const BLOCKED =
  /\bblocked (?:because|by|on|until)\b|\bwaiting (?:for|on)\b.*\bbefore\b|blockiert (?:durch|wegen|weil)|bloqué (?:par|car)|bloqueado (?:por|porque)|bloccato (?:da|perché)|заблокирован\S* (?:из-за|потому)|被.{1,12}阻塞|でブロック|때문에 (?:막|차단)/i;

/** A list line as an entry, its fields and nested items included. */
export function entryOfItem(scan: Scan, index: number, defaults: EntryDefaults): ParsedEntry | undefined {
  const block = scan.blocks[index];
  if (block === undefined) return undefined;
  const boxed = block.mark !== 0;
  const words = readItemText(scan.text, block.start, block.end, boxed, TELLS_STATE.has(defaults.kind));
  const status = boxed ? statusIn(defaults.status, block) : (statusOfState(words.state) ?? defaults.status);
  const entry = entryOfWords(words, defaults, status);
  entry.boxed = boxed;
  entry.line = isPlainItem(scan, index);
  entry.firstLine = block.line + 1;
  entry.lastLine = block.lastLine + 1;
  if (scan.blocks[index + 2]?.parent === index || block.lastLine > block.line) {
    const { fields, children } = below(scan, index, status);
    entry.fields = fields;
    entry.children = children;
  }
  return entry;
}

/** Few know of `[/]`: an empty box in a list of what is in progress says no more than that it is not done. */
function statusIn(section: ItemStatus, { mark }: Block): ItemStatus {
  const status = statusOfBox(String.fromCharCode(mark));
  return status === 'open' && section === 'in-progress' ? section : status;
}

/** Kinds of which a state can be told; the others are what they are. */
const TELLS_STATE = new Set<EntryKind>(['item', 'blocker', 'question', 'decision-needed']);

export type EntryDraft = { -readonly [Key in keyof ParsedEntry]: ParsedEntry[Key] };

const NO_FIELDS: readonly Field[] = [];
const NO_CHILDREN: readonly Item[] = [];

/** What the words of an entry tell, wherever they stand; its place is still to be said. */
export function entryOfWords(words: ItemText, defaults: EntryDefaults, status: ItemStatus): EntryDraft {
  const { text, id, percent } = words;
  const stopped = defaults.kind === 'item' && status !== 'done' && id === undefined && isStopped(words);
  const entry: EntryDraft = {
    kind: stopped ? 'blocker' : defaults.kind,
    text,
    status,
    boxed: false,
    line: false,
    section: defaults.section,
    fields: NO_FIELDS,
    children: NO_CHILDREN,
    firstLine: 0,
    lastLine: 0,
  };
  if (id !== undefined) entry.id = id;
  if (defaults.priority !== undefined) entry.priority = defaults.priority;
  if (percent !== undefined) entry.percent = percent;
  if (TELLS_STATE.has(entry.kind)) addOwner(entry);
  if (entry.kind === 'blocker') addSeverity(entry, defaults.severity);
  return entry;
}

function isStopped({ text, state }: ItemText): boolean {
  if (state === 'blocked') return true;
  return MAY_STOP.test(text) && BLOCKED.test(text) && !UNBLOCKED.test(text);
}

function addOwner(entry: EntryDraft): void {
  const owner = ownerOf(entry.text);
  if (owner !== undefined) entry.owner = owner;
}

function addSeverity(entry: EntryDraft, unsaid: string | undefined): void {
  const severity = severityOf(entry.text) ?? unsaid;
  if (severity !== undefined) entry.severity = severity;
}

/** The box that a state stands for; something blocked is still open. */
export function statusOfState(state: StateWord | undefined): ItemStatus | undefined {
  return state === 'blocked' ? 'open' : state;
}

/** What stands below a piece of work. */
export interface ItemParts {
  readonly fields: Field[];
  readonly children: Item[];
}

/** Adds a list line to what stands below a piece of work: as one of its fields, else as a child. */
export function addPart(scan: Scan, index: number, parts: ItemParts, status: ItemStatus): void {
  const block = scan.blocks[index];
  if (block === undefined) return;
  const field = block.mark === 0 ? readField(scan.text.slice(block.start, block.end)) : undefined;
  if (field === undefined) parts.children.push(childItem(scan, block, index, status));
  else parts.fields.push(field);
}

function below(scan: Scan, index: number, status: ItemStatus): ItemParts {
  const parent = scan.blocks[index];
  const parts: ItemParts = { fields: [], children: [] };
  for (let at = index + 1; at < scan.blocks.length; at++) {
    const block = scan.blocks[at];
    if (block === undefined || parent === undefined || block.line > parent.lastLine) break;
    if (block.parent === index && block.kind === 'item') addPart(scan, at, parts, status);
  }
  return parts;
}

/** Lines below finished work say what was done, unless they have a state of their own. */
function childItem(scan: Scan, block: Block, index: number, parent: ItemStatus): Item {
  const boxed = block.mark !== 0;
  const words = readItemText(scan.text, block.start, block.end, boxed);
  const unsaid = parent === 'done' ? parent : 'open';
  const status = boxed ? statusOfBox(String.fromCharCode(block.mark)) : (statusOfState(words.state) ?? unsaid);
  const inside = below(scan, index, status);
  return {
    ...(words.id === undefined ? {} : { id: words.id }),
    text: words.text,
    status,
    ...(boxed || words.state !== undefined ? {} : { remark: true }),
    ...(words.percent === undefined ? {} : { percent: words.percent }),
    fields: inside.fields,
    children: inside.children,
  };
}
