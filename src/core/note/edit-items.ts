import { HandoffError } from '../model/errors';
import { boxOf, type Item, type ItemStatus } from '../model/item';
import type { ParsedEntry } from '../model/parsed-handoff';
import { newlineOf } from './frontmatter-block';
import { parseHandoff } from './handoff-note';
import { isPlainItem, readItemText } from './item-text';
import { itemLines } from './render-item';
import { isBlankCode } from './scanner-marks';
import type { Block, Scan } from './scan';
import { scan } from './scanner';
import { splitLines } from './scanner-lines';

/*
 * Every edit is a pure `text => text` for one item, named by its line (from 1), and changes lines of that item only.
 * A line that holds no list item, or one whose box would turn its content into something else, is `refused`.
 */

/** The text with a block id appended to one line, behind whatever blanks end it; line breaks stay as they are. */
export function appendItemId(text: string, line: number, id: string): string {
  const { starts } = splitLines(text);
  const start = starts[line - 1];
  if (start === undefined) return text;
  const content = start + text.slice(start, starts[line] ?? text.length).replace(/[\r\n]+$/, '').length;
  const blank = content > start && isBlankCode(text.charCodeAt(content - 1)) ? '' : ' ';
  return `${text.slice(0, content)}${blank}^${id}${text.slice(content)}`;
}

/** Sets the box; a line without one gets it. */
export function setStatus(text: string, line: number, status: ItemStatus): string {
  const { block } = itemAt(text, line);
  if (block.mark === 0) return `${text.slice(0, block.start)}[${boxOf(status)}] ${text.slice(block.start)}`;
  const box = boxAt(text, block.start);
  return `${text.slice(0, box)}${boxOf(status)}${text.slice(box + 1)}`;
}

/** Replaces the words of the first line; box, percentage, block id and state stay. */
export function setText(text: string, line: number, words: string): string {
  const { block } = itemAt(text, line);
  const place = readItemText(text, block.start, block.end, block.mark !== 0);
  const plain = words.replace(/\s+/g, ' ').trim();
  if (plain === '') throw refused(line, 'An item needs words.');
  const written = `${text.slice(0, place.start)}${block.mark === 0 ? asText(plain) : plain}${text.slice(place.end)}`;
  const before = entryAt(text, line);
  if (before === undefined || entryAt(written, line)?.status === before.status) return written;
  // A state that the old words told would go with them: a box keeps it.
  return `${text.slice(0, block.start)}[${boxOf(before.status)}] ${plain}${text.slice(place.end)}`;
}

/** Marks an item as dropped and says why, in a line below it. */
export function dropItem(text: string, line: number, reason: string): string {
  const dropped = setStatus(text, line, 'dropped');
  const plain = reason.replace(/\s+/g, ' ').trim();
  return plain === '' ? dropped : insertBelow(dropped, line, [`- **Status**: dropped: ${plain}`]);
}

/** Adds an item behind another one and everything below that, in the same list. */
export function insertAfter(text: string, line: number, item: Item): string {
  const found = itemAt(text, line);
  const { indent, marker } = markerOf(found.scan, found.block);
  const lines = itemLines(item, '', nextMarker(marker)).map((one) => `${indent}${one}`);
  return insertLines(text, found.scan, found.block.lastLine, lines);
}

function entryAt(text: string, line: number): ParsedEntry | undefined {
  return parseHandoff(text, {}).entries.find((entry) => entry.firstLine === line);
}

interface FoundItem {
  readonly scan: Scan;
  readonly block: Block;
}

function itemAt(text: string, line: number): FoundItem {
  const scanned = scan(text);
  const at = scanned.blocks.findIndex((block) => block.kind === 'item' && block.line === line - 1);
  const block = scanned.blocks[at];
  if (block === undefined) throw refused(line, 'This line is no list item.');
  if (!isPlainItem(scanned, at)) throw refused(line, 'This list item starts with something other than words.');
  return { scan: scanned, block };
}

function boxAt(text: string, contentStart: number): number {
  let at = contentStart - 1;
  while (isBlankCode(text.charCodeAt(at))) at--;
  return at - 1;
}

/** What stands before the item on its line: quote signs and blanks, and its own marker. */
function markerOf({ text, starts }: Scan, block: Block): { readonly indent: string; readonly marker: string } {
  const head = text.slice(starts[block.line], block.start);
  const match = /^([>\s]*)([-*+]|\d{1,9}[.)])\s/.exec(head);
  if (match?.[1] === undefined || match[2] === undefined || /[-*+]\s+[-*+\d]/.test(head)) {
    throw refused(block.line + 1, 'This list item stands behind another one on its line.');
  }
  return { indent: match[1], marker: match[2] };
}

function nextMarker(marker: string): string {
  const number = Number.parseInt(marker, 10);
  return Number.isNaN(number) ? marker : `${Math.min(number + 1, 999_999_999)}${marker.slice(-1)}`;
}

/** New lines below the first line of an item, before whatever else it holds. */
function insertBelow(text: string, line: number, lines: readonly string[]): string {
  const { scan: scanned, block } = itemAt(text, line);
  const { indent, marker } = markerOf(scanned, block);
  const below = `${indent}${' '.repeat(marker.length + 1)}`;
  const paragraph = scanned.blocks.find((one) => one.kind === 'paragraph' && one.line === block.line);
  return insertLines(
    text,
    scanned,
    paragraph?.lastLine ?? block.line,
    lines.map((one) => `${below}${one}`),
  );
}

function insertLines(text: string, { starts }: Scan, after: number, lines: readonly string[]): string {
  const newline = newlineOf(text);
  const at = starts[after + 1];
  if (at !== undefined) return `${text.slice(0, at)}${lines.map((line) => line + newline).join('')}${text.slice(at)}`;
  const ended = /[\r\n]$/.test(text);
  return `${text}${ended ? '' : newline}${lines.join(newline)}${ended ? newline : ''}`;
}

const STARTS_BLOCK =
  /^(?:[-*+](?=\s|$)|#{1,6}(?=\s|$)|>|`{3}|~{3}|\d{1,9}[.)](?=\s|$)|\[.\](?=\s|$)|%%|<|(?:[-*_]\s*){3,}$)/;

/** Words that would start a block of their own, kept as words. */
function asText(words: string): string {
  if (!STARTS_BLOCK.test(words)) return words;
  const number = /^\d{1,9}/.exec(words)?.[0] ?? '';
  return `${number}\\${words.slice(number.length)}`;
}

function refused(line: number, message: string): HandoffError {
  return new HandoffError('refused', message, { line, fix: 'Edit the line by hand.' });
}
