import { newlineOf } from '../note/frontmatter-block';
import { sha256OfText } from '../model/sha256';

/**
 * A block of a file that belongs to us; everything around it belongs to somebody else. Its first line names the project
 * (`owner`), the handoff that it was written from, and a hash of the words that it held then.
 */
export interface ManagedBlock {
  /** Offsets of the block, its marker lines included, the line break behind it not. */
  readonly start: number;
  readonly end: number;
  /** Without marker lines, line breaks as `\n`. */
  readonly content: string;
  /** Id of the handoff. */
  readonly from: string;
  /** True when somebody changed its words since it was written; a formatter changes none. */
  readonly edited: boolean;
}

export type BlockFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'block'; readonly block: ManagedBlock }
  /** Its lines do not fit together: nothing is written. */
  | { readonly kind: 'broken'; readonly line: number; readonly words: string };

const MARKER =
  /^<!-- session-handoff:(begin|end) ([a-z]-[0-9a-z]{6})(?: from ([a-z]-[0-9a-z]{6}) sha256 ([0-9a-f]{16}))? -->[ \t]*(?=\r?$)/gm;
const DIGITS = 16;

/** Finds the block of one owner. Blocks of others beside it do not matter; inside one another they fit nobody. */
export function findBlock(text: string, owner: string): BlockFinding {
  let open: RegExpExecArray | undefined;
  let found: ManagedBlock | undefined;
  for (const mark of text.matchAll(MARKER)) {
    const isOwn = mark[2] === owner;
    if (mark[1] === 'begin') {
      if (open !== undefined) return broken(text, mark, 'begins inside the one of this project');
      if (isOwn && found !== undefined) return broken(text, mark, 'is the second one of this project');
      if (isOwn) open = mark;
    } else if (isOwn) {
      if (open === undefined) return broken(text, mark, 'ends without a beginning');
      found = blockOf(text, open, mark);
      open = undefined;
    }
  }
  if (open !== undefined) return broken(text, open, 'has no end');
  return found === undefined ? { kind: 'none' } : { kind: 'block', block: found };
}

/** The same number of lines, those of all blocks empty: what people wrote. */
export function withoutBlocks(text: string): string {
  let isOurs = false;
  return text
    .split('\n')
    .map((line) => {
      const mark = [...line.matchAll(MARKER)][0]?.[1];
      const isHidden = isOurs || mark !== undefined;
      if (mark !== undefined) isOurs = mark === 'begin';
      return isHidden ? '' : line;
    })
    .join('\n');
}

/** The properties that a new file begins with. */
const OUR_HEAD = /^---\n(?:(?:last_updated|auto_load|scope): [^\n]*\n)+---\n/;

/** True for a file that holds blocks as they were written, and nothing else of anybody's. */
export function isOnlyBlocks(text: string): boolean {
  const beside = besideBlocks(text);
  return beside?.isAsWritten === true && beside.text.replace(OUR_HEAD, '').trim() === '';
}

/** True when a file differs from an older version of it only in blocks, as they were written, and the date beside them. */
export function changesOnlyBlocks(before: string, now: string): boolean {
  const [old, present] = [besideBlocks(before), besideBlocks(now)];
  const wordsBeside = (text: string): string =>
    text
      .replace(/^last_updated: .*$/m, '')
      .replace(/\n{2,}/g, '\n')
      .trim();
  if (old === undefined || present?.isAsWritten !== true) return false;
  return wordsBeside(old.text) === wordsBeside(present.text);
}

/** A file without its blocks; `undefined` when their lines do not fit together. */
function besideBlocks(text: string): { readonly text: string; readonly isAsWritten: boolean } | undefined {
  const owners = new Set([...text.matchAll(MARKER)].map((mark) => mark[2] ?? ''));
  let rest = text.replace(/^\uFEFF/, '');
  let edited = 0;
  for (const owner of owners) {
    const finding = findBlock(rest, owner);
    if (finding.kind !== 'block') return undefined;
    edited += Number(finding.block.edited);
    rest = rest.slice(0, finding.block.start) + rest.slice(finding.block.end);
  }
  return { text: rest.replace(/\r\n/g, '\n'), isAsWritten: owners.size > 0 && edited === 0 };
}

/** The text with the block of an owner in it: in its old place, else behind everything. Throws nothing; ask `findBlock` first. */
export function withBlock(text: string, owner: string, from: string, content: string): string {
  const newline = newlineOf(text);
  const finding = findBlock(text, owner);
  const block = render(owner, from, content).split('\n').join(newline);
  if (finding.kind === 'block') return text.slice(0, finding.block.start) + block + text.slice(finding.block.end);
  if (text === '') return `${text}${block}\n`;
  const gap = text.endsWith('\n') ? newline : newline + newline;
  return `${text}${gap}${block}${newline}`;
}

function render(owner: string, from: string, content: string): string {
  const own = inertMarkers(content).replace(/^\n+|\n+$/g, '');
  const begin = `<!-- session-handoff:begin ${owner} from ${from} sha256 ${digestOf(own)} -->`;
  // With blank lines around it, as formatters of Markdown want them.
  return [begin, ...(own === '' ? [] : ['', own, '']), `<!-- session-handoff:end ${owner} -->`].join('\n');
}

function digestOf(content: string): string {
  return sha256OfText(wordsOf(content)).slice(0, DIGITS);
}

/** True when two contents differ at most in what a formatter changes. */
export function sameWords(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** Lines without what formatters choose: blanks, signs of lists and emphasis, escapes, the width of tables. */
function wordsOf(content: string): string {
  return content
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/^[*+] /, '- ')
        .replace(/\\/g, '')
        .replace(/\*/g, '_')
        .replace(/-{3,}/g, '---'),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** Words that look like our markers must not end the block. */
export function inertMarkers(content: string): string {
  return content.replace(/\r\n?/g, '\n').replace(/\\?<!--(?=[ \t]*session-handoff:)/g, '\\<!--');
}

function blockOf(text: string, open: RegExpExecArray, close: RegExpExecArray): ManagedBlock {
  const inner = text.slice(open.index + open[0].length, close.index).replace(/\r\n?/g, '\n');
  const content = inner.replace(/^\n+|\n+$/g, '');
  const edited = digestOf(content) !== open[4];
  return { start: open.index, end: close.index + close[0].length, content, from: open[3] ?? '', edited };
}

function broken(text: string, mark: RegExpExecArray, what: string): BlockFinding {
  const line = text.slice(0, mark.index).split('\n').length;
  return { kind: 'broken', line, words: `The block on line ${line} ${what}.` };
}
