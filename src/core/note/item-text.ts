import { blockIdOf } from '../model/ids';
import type { Scan } from './scan';
import type { StateWord } from './headings/language';
import { stateOfSign, stateOfWords } from './state-words';

/** What one line of work says, with the place of its words. */
export interface ItemText {
  /** Markdown without sign, percentage and block id: `text.slice(start, end)` of the source. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly id: string | undefined;
  /** 0-100. */
  readonly percent: number | undefined;
  /** By the sign in front (`✅`), or by words in capitals behind (`— DONE`). */
  readonly state: StateWord | undefined;
}

const CARET = 94;
const PERCENT = 37;
const PAREN_CLOSE = 41;
const TILDE = 126;
const ID_LENGTH = 9;
const SIGN_AND_BLANK = /^\P{ASCII}\S{0,3}\s+/u;
const PERCENTAGE = /\s\((\d{1,3})\s?%\)$/;
const BEHIND = /(?:^|[\s—–:(-])\**([A-Z][A-Z ]{3,14})\**\)?[.!]?$/;

/** Reads the words between two offsets of a line: behind the box, before the line's trailing blanks. A box outdoes signs. */
export function readItemText(source: string, from: number, to: number, boxed = false): ItemText {
  let start = from;
  let end = to;
  let id: string | undefined;
  if (source.charCodeAt(end - ID_LENGTH) === CARET) {
    id = blockIdOf(source.slice(Math.max(start, end - ID_LENGTH - 1), end));
    if (id !== undefined) end = trimmedEnd(source, start, end - ID_LENGTH);
  }
  let percent: number | undefined;
  if (source.charCodeAt(end - 1) === PAREN_CLOSE && source.charCodeAt(end - 2) === PERCENT) {
    const match = PERCENTAGE.exec(source.slice(Math.max(start, end - 9), end));
    if (match !== null && Number(match[1]) <= 100) {
      percent = Number(match[1]);
      end = trimmedEnd(source, start, end - match[0].length);
    }
  }
  let state: StateWord | undefined;
  if (!boxed && source.charCodeAt(start) > 127) {
    const head = source.slice(start, Math.min(end, start + 8));
    state = stateOfSign(head);
    const sign = state === undefined ? null : SIGN_AND_BLANK.exec(head);
    if (sign !== null) start += sign[0].length;
  }
  if (!boxed) state ??= stateBehind(source, start, end);
  return { text: source.slice(start, end), start, end, id, percent, state };
}

function stateBehind(source: string, start: number, end: number): StateWord | undefined {
  const last = source.charCodeAt(end - 1);
  if (last > 127) return stateOfSign(lastCharacters(source, start, end));
  const struck = last === TILDE && source.charCodeAt(start) === TILDE;
  if (struck) return 'dropped';
  const sure = (last >= 65 && last <= 90) || last === 42 || last === PAREN_CLOSE || last === 33;
  const words = sure ? BEHIND.exec(source.slice(Math.max(start, end - 24), end))?.[1] : undefined;
  return words === undefined ? undefined : stateOfWords(words);
}

function lastCharacters(source: string, start: number, end: number): string {
  const tail = Array.from(source.slice(Math.max(start, end - 3), end).replace(/\ufe0f$/, ''));
  return tail[tail.length - 1] ?? '';
}

function trimmedEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && (source.charCodeAt(at - 1) === 32 || source.charCodeAt(at - 1) === 9)) at--;
  return at;
}

/** True for an item whose first line is text, so that a box in front of it changes nothing else. */
export function isPlainItem({ blocks }: Scan, index: number): boolean {
  const first = blocks[index + 1];
  return first?.kind === 'paragraph' && first.parent === index && first.line === blocks[index]?.line;
}
