/** What a scanned block is. `tag` is a line that holds nothing but one tag of a section (`<decisions>`, `</decisions>`). */
export type BlockKind =
  | 'frontmatter'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'fence'
  | 'code'
  | 'html'
  | 'comment'
  | 'tag'
  | 'table'
  | 'rule';

/** One block with its place. Lines count from 0, offsets are UTF-16 units of the scanned text. */
export interface Block {
  kind: BlockKind;
  /** Index of the list item or quote around it; -1 at the top. */
  readonly parent: number;
  readonly line: number;
  /** Last line that is not blank; for items and quotes that of everything inside. */
  lastLine: number;
  /** First character of the content: behind markers, box and fence characters. */
  start: number;
  /** Behind the last character of the content; for items that of the first line. */
  end: number;
  /** Heading: 1-6. Item: its number, -1 for a bullet. */
  level: number;
  /** Item: character code in the task box, 0 without one. Heading: 61 or 45 when underlined. Fence: its character. */
  mark: number;
}

/** A text cut into blocks, in document order, parents before what they hold. */
export interface Scan {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Offset at which each line starts. */
  readonly starts: readonly number[];
  /** Offset of each line's content, behind the markers of quotes and items that it stands in. */
  readonly contents: readonly number[];
  /** Offset behind each line's last character, line break and blanks before it left out. */
  readonly ends: readonly number[];
}

/** The content of one line, without the markers of the quotes and items around it. */
export function lineText(scan: Scan, line: number): string {
  return scan.text.slice(scan.contents[line], scan.ends[line]);
}

/** True for a block right inside another (-1: the document), quotes around it aside. */
export function standsIn({ blocks }: Scan, block: Block, container: number): boolean {
  let { parent } = block;
  while (parent !== container && blocks[parent]?.kind === 'quote') parent = blocks[parent]?.parent ?? -1;
  return parent === container;
}
