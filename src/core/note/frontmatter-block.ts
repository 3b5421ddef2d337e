/** Where the frontmatter of a note lies; offsets into the text. */
export type FrontmatterBlock =
  | { readonly kind: 'none'; readonly bodyStart: number }
  | { readonly kind: 'unclosed'; readonly bodyStart: number }
  | {
      readonly kind: 'block';
      /** First character after the opening fence line. */
      readonly from: number;
      /** First character of the closing fence line. */
      readonly to: number;
      readonly bodyStart: number;
    };

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/gm;
const PROPERTY_LINE = /^(?:[ \t]*(?:#.*)?\r?\n)*["']?[\p{L}_][^\n:]*:(?:[ \t]|\r?\n|$)/u;

/**
 * Finds the block between two lines of three dashes at the very start of a note, as Obsidian does. A note that begins
 * with a thematic break and nothing like a property has no frontmatter; one that never closes its block is `unclosed`.
 */
export function findFrontmatter(text: string): FrontmatterBlock {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const opening = OPENING.exec(text);
  if (opening === null) return { kind: 'none', bodyStart: start };
  const from = opening[0].length;
  CLOSING.lastIndex = from;
  const closing = CLOSING.exec(text);
  if (closing !== null) return { kind: 'block', from, to: closing.index, bodyStart: closing.index + closing[0].length };
  return { kind: PROPERTY_LINE.test(text.slice(from)) ? 'unclosed' : 'none', bodyStart: start };
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The line ending that a text uses first; `\n` when it has none. */
export function newlineOf(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
