import { BYTE_ORDER_MARK, NEWLINE, RETURN } from './scanner-codes';
import { backOverBlanks } from './scanner-marks';

/** Offsets of every line's start, and of its end without line break and trailing blanks. */
export interface LineTable {
  readonly starts: number[];
  readonly ends: number[];
}

/** Splits at `\n`, `\r\n` and a lonely `\r`, as Obsidian's editor does. A text that ends in a break has no empty line behind it. */
export function splitLines(text: string): LineTable {
  const starts: number[] = [];
  const ends: number[] = [];
  const returns = text.includes('\r');
  for (let start = 0; start < text.length;) {
    const found = returns ? breakAt(text, start) : text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    starts.push(start);
    ends.push(backOverBlanks(text, start, end));
    start = end + (returns && text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === NEWLINE ? 2 : 1);
  }
  return { starts, ends };
}

function breakAt(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || code === RETURN) return at;
  }
  return -1;
}

/** How many lines the frontmatter takes, both `---` included; 0 without one. Only the very first line can open it. */
export function frontmatterLines(text: string, { starts, ends }: LineTable): number {
  const first = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  if (!text.startsWith('---', first) || ends[0] !== first + 3) return 0;
  for (let line = 1; line < starts.length; line++) {
    const start = starts[line] ?? 0;
    if (ends[line] === start + 3 && (text.startsWith('---', start) || text.startsWith('...', start))) return line + 1;
  }
  return 0;
}
