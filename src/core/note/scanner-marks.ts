import {
  BACKTICK,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  COLON,
  DASH,
  DOT,
  EQUALS,
  HASH,
  PAREN_CLOSE,
  PIPE,
  PLUS,
  SPACE,
  STAR,
  TAB,
  TILDE,
  UNDERSCORE,
  ZERO,
} from './scanner-codes';

/*
 * Tests on single characters of one line: every function looks at `text` between `at` and `end` (the line's end without
 * trailing blanks) and never behind it.
 */

const LONGEST_NUMBER = 9;

export function isBlankCode(code: number): boolean {
  return code === SPACE || code === TAB;
}

export function isDigitCode(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}

/** Offset behind a run of one character. */
export function runEnd(text: string, at: number, end: number, code: number): number {
  let next = at;
  while (next < end && text.charCodeAt(next) === code) next++;
  return next;
}

export function skipBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isBlankCode(text.charCodeAt(next))) next++;
  return next;
}

export function backOverBlanks(text: string, from: number, end: number): number {
  let next = end;
  while (next > from && isBlankCode(text.charCodeAt(next - 1))) next--;
  return next;
}

/** Level of a `#` heading, 0 for none. */
export function atxLevel(text: string, at: number, end: number): number {
  const behind = runEnd(text, at, Math.min(end, at + 7), HASH);
  const level = behind - at;
  return level <= 6 && (behind === end || isBlankCode(text.charCodeAt(behind))) ? level : 0;
}

/** Where the text of a `#` heading ends: before a closing run of `#`. */
export function atxTextEnd(text: string, from: number, end: number): number {
  let next = end;
  while (next > from && text.charCodeAt(next - 1) === HASH) next--;
  if (next === end) return end;
  return next === from || isBlankCode(text.charCodeAt(next - 1)) ? backOverBlanks(text, from, next) : end;
}

/** 1 for a line of `=`, 2 for one of `-`, 0 for any other. */
export function underlineLevel(text: string, at: number, end: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if ((code !== EQUALS && code !== DASH) || runEnd(text, at, end, code) !== end) return 0;
  return code === EQUALS ? 1 : 2;
}

/** Length of the run that opens a code fence, 0 when none opens here. */
export function fenceLength(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  const behind = runEnd(text, at, end, code);
  if (behind - at < 3) return 0;
  if (code === TILDE) return behind - at;
  for (let next = behind; next < end; next++) if (text.charCodeAt(next) === BACKTICK) return 0;
  return behind - at;
}

/**
 * Looks for `***`, `- - -`, `___`: returns -1 for such a line, else the offset of the character that says it is none,
 * so that a caller does not look at the same characters again for the next marker on the line.
 */
export function ruleStop(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let count = 0;
  for (let next = at; next < end; next++) {
    const here = text.charCodeAt(next);
    if (here === code) count++;
    else if (!isBlankCode(here)) return next;
  }
  return count >= 3 ? -1 : end;
}

export function isRuleCode(code: number): boolean {
  return code === STAR || code === DASH || code === UNDERSCORE;
}

/** Offset behind a list marker (`-`, `*`, `+`, `12.`, `3)`), -1 when there is none; a blank or the line's end follows it. */
export function listMarkerEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let behind = at + 1;
  if (isDigitCode(code)) {
    while (behind < end && behind - at <= LONGEST_NUMBER && isDigitCode(text.charCodeAt(behind))) behind++;
    const sign = text.charCodeAt(behind);
    if (behind >= end || behind - at > LONGEST_NUMBER || (sign !== DOT && sign !== PAREN_CLOSE)) return -1;
    behind++;
  } else if (code !== DASH && code !== STAR && code !== PLUS) return -1;
  return behind >= end || isBlankCode(text.charCodeAt(behind)) ? behind : -1;
}

/** The character in a task box (`[x] `) that starts here; 0 when there is none. Digits are references, not boxes. */
export function boxCode(text: string, at: number, end: number): number {
  if (end - at < 3 || text.charCodeAt(at) !== BRACKET_OPEN || text.charCodeAt(at + 2) !== BRACKET_CLOSE) return 0;
  if (at + 3 < end && !isBlankCode(text.charCodeAt(at + 3))) return 0;
  const code = text.charCodeAt(at + 1);
  return isDigitCode(code) || code === BRACKET_OPEN || code === BRACKET_CLOSE ? 0 : code;
}

/** True for the line under a table's head: `| --- | :-: |`. */
export function isTableRule(text: string, at: number, end: number): boolean {
  let dashes = false;
  let pipes = false;
  for (let next = at; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code === DASH) dashes = true;
    else if (code === PIPE) pipes = true;
    else if (code !== COLON && !isBlankCode(code)) return false;
  }
  return dashes && pipes;
}

export function hasPipe(text: string, at: number, end: number): boolean {
  for (let next = at; next < end; next++) if (text.charCodeAt(next) === PIPE) return true;
  return false;
}
