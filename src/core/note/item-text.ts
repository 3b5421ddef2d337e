import type { Scan } from './scan';
import { DASH } from './scanner-codes';
import { isBlankCode, isDigitCode } from './scanner-marks';
import type { StateWord } from './headings/language';
import { stateInside, stateOfSign } from './state-words';

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
const STAR = 42;
const ID_LENGTH = 9;
const LOWER_A = 97;
const LOWER_Z = 122;
const B = 98;
const D = 100;
const G = 103;
const Q = 113;
const T = 116;
const SIGN_AND_BLANK = /^\P{ASCII}\S{0,3}\s+/u;
/** Only what is set apart can tell a state, so most lines need no closer look. */
const MAY_TELL = /[:：—–]|[)）]\W{0,3}$|^\W*[A-Z]{3}|\s-\s/;
const NAMED_AND_SIGNED = /^\*\*[^*]{1,60}\*\*\s+(\P{ASCII}\S{0,2})\s*[:：]\s/u;
const PERCENTAGE = /\s\((\d{1,3})\s?%\)$/;

/** Reads the words between two offsets of a line: behind the box, before the line's trailing blanks. A box outdoes signs; only
 * work `tellsState` in its words. */
export function readItemText(source: string, from: number, to: number, boxed = false, tellsState = true): ItemText {
  let start = from;
  let end = to;
  let id: string | undefined;
  if (source.charCodeAt(end - ID_LENGTH) === CARET && endsInId(source, start, end)) {
    id = source.slice(end - ID_LENGTH + 1, end);
    end = trimmedEnd(source, start, end - ID_LENGTH);
  }
  let percent: number | undefined;
  if (source.charCodeAt(end - 1) === PAREN_CLOSE && source.charCodeAt(end - 2) === PERCENT) {
    const match = PERCENTAGE.exec(source.slice(Math.max(start, end - 9), end));
    if (match !== null && Number(match[1]) <= 100) {
      percent = Number(match[1]);
      end = trimmedEnd(source, start, end - match[0].length);
    }
  }
  const signed = boxed ? undefined : signInFront(source, start, end);
  if (signed !== undefined) start += signed.length;
  const text = source.slice(start, end);
  const state = boxed ? undefined : ((tellsState ? stateOfLine(text) : undefined) ?? signed?.state);
  return { text, start, end, id, percent, state };
}

/** `^t-7k2mq9` behind a blank: the same as `blockIdOf`, without cutting the line out first. */
function endsInId(source: string, start: number, end: number): boolean {
  const caret = end - ID_LENGTH;
  if (caret < start || (caret > start && !isBlankCode(source.charCodeAt(caret - 1)))) return false;
  if (source.charCodeAt(caret + 2) !== DASH || !isIdLetter(source.charCodeAt(caret + 1))) return false;
  for (let at = caret + 3; at < end; at++) {
    const code = source.charCodeAt(at);
    if (!isDigitCode(code) && (code < LOWER_A || code > LOWER_Z)) return false;
  }
  return true;
}

/** Decisions, blockers, items, questions and gotchas have ids on lines. */
function isIdLetter(code: number): boolean {
  return code === T || code === D || code === B || code === Q || code === G;
}

interface FrontSign {
  readonly state: StateWord;
  readonly length: number;
}

function signInFront(source: string, start: number, end: number): FrontSign | undefined {
  if (source.charCodeAt(start) < 128) return undefined;
  const head = source.slice(start, Math.min(end, start + 8));
  const state = stateOfSign(head);
  return state === undefined ? undefined : { state, length: SIGN_AND_BLANK.exec(head)?.[0].length ?? 0 };
}

/** What the words say of themselves; words outdo signs. */
function stateOfLine(text: string): StateWord | undefined {
  if (text.charCodeAt(0) === TILDE && text.endsWith('~~') && text.indexOf('~~', 2) === text.length - 2)
    return 'dropped';
  return (MAY_TELL.test(text) ? stateInside(text) : undefined) ?? stateBehind(text) ?? stateBehindName(text);
}

/** `**Day 1** ✅: …`. */
function stateBehindName(text: string): StateWord | undefined {
  if (text.charCodeAt(0) !== STAR) return undefined;
  const sign = NAMED_AND_SIGNED.exec(text)?.[1];
  return sign === undefined ? undefined : stateOfSign(sign);
}

function stateBehind(text: string): StateWord | undefined {
  if (text.charCodeAt(text.length - 1) < 128) return undefined;
  const tail = Array.from(text.slice(-3).replace(/\ufe0f$/, ''));
  return stateOfSign(tail[tail.length - 1] ?? '');
}

function trimmedEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlankCode(source.charCodeAt(at - 1))) at--;
  return at;
}

/** True for an item whose first line is text, so that a box in front of it changes nothing else. */
export function isPlainItem({ blocks }: Scan, index: number): boolean {
  const first = blocks[index + 1];
  return first?.kind === 'paragraph' && first.parent === index && first.line === blocks[index]?.line;
}
