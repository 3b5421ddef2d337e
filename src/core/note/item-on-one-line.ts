import { lineText, type Block, type Scan } from './scan';
import { scan } from './scanner';

/**
 * The same text with every list item on one line: what is wrapped is joined, and paragraphs, code and tables below an
 * item become its field `Notes`. Words are read by lines; nothing that stands below one must be lost.
 */
export function itemsOnOneLine(source: string): string {
  const scanned = scan(source);
  const lines = source.split('\n').map((line): string | undefined => line.replace(/\r$/, ''));
  for (const block of scanned.blocks) {
    const parent = scanned.blocks[block.parent];
    if (parent?.kind !== 'item' || block.kind === 'item') continue;
    const isFirst = block.line === parent.line;
    const before = isFirst
      ? source.slice(scanned.starts[block.line], scanned.contents[block.line])
      : `${' '.repeat(MARKER.exec(lines[parent.line] ?? '')?.[0].length ?? 2)}- **Notes**: `;
    const words = wordsOf(scanned, block);
    for (let line = block.line; line <= block.lastLine; line++) lines[line] = undefined;
    if (words !== '' || isFirst) lines[block.line] = before + words;
  }
  return lines.filter((line) => line !== undefined).join('\n');
}

const MARKER = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;

/** The words of a block on one line. */
function wordsOf(scanned: Scan, block: Block): string {
  const lines: string[] = [];
  for (let line = block.line; line <= block.lastLine; line++) lines.push(lineText(scanned, line).trim());
  const isFence = block.kind === 'fence';
  return lines.filter((line) => line !== '' && !(isFence && /^(?:`{3,}|~{3,})/.test(line))).join(' ');
}
