import type { Block, BlockKind } from './scan';
import { scan } from './scanner';

/** A wikilink with its place. Offsets are UTF-16 units of the text; `to` lies behind the closing brackets. */
export interface LinkPlace {
  readonly from: number;
  readonly to: number;
  /** `[[target#subpath|alias]]`, as it stands. */
  readonly link: string;
}

/** What stands in these is shown as it is written, or not at all. */
const NOT_READ: ReadonlySet<BlockKind> = new Set(['frontmatter', 'fence', 'code', 'comment', 'html']);
// A run of backticks up to its like, else a link: what the first alternative takes is code.
const CODE_OR_LINK = /(`+)(?!`)[^]*?[^`]\1(?!`)|\[\[[^[\]\n]+\]\]/g;

/** The wikilinks of a note's body that a reader sees as links, in order; embeds too. */
export function linkPlaces(text: string): readonly LinkPlace[] {
  if (!text.includes('[[')) return [];
  const { blocks, starts } = scan(text);
  const hidden = blocks
    .filter(({ kind }) => NOT_READ.has(kind))
    .map((block): readonly [number, number] => [startOf(block, starts), starts[block.lastLine + 1] ?? text.length]);
  const places: LinkPlace[] = [];
  let at = 0;
  for (const [from, to] of [...hidden, [text.length, text.length] as const]) {
    if (from > at) places.push(...placesIn(text, at, from));
    at = Math.max(at, to);
  }
  return places;
}

function startOf(block: Block, starts: readonly number[]): number {
  return starts[block.line] ?? block.start;
}

function placesIn(text: string, from: number, to: number): readonly LinkPlace[] {
  return Array.from(text.slice(from, to).matchAll(CODE_OR_LINK))
    .filter(([found]) => found.startsWith('[['))
    .map(({ 0: link, index }) => ({ from: from + index, to: from + index + link.length, link }));
}
