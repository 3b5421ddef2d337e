import type { Scan } from '../note/scan';
import { scan } from '../note/scanner';
import { withoutMarkup } from '../note/section-heading';

const SIGNS: Readonly<Record<string, string>> = { ' ': '⬜', x: '✅', X: '✅', '/': '🔄', '-': '✖' };
const BOX = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)\[.\]\s+/;

/**
 * The lines of words that keep their place below a heading of ours: their own headings become bold, and boxes become
 * signs. Of work that is `listed` with the other work, by line from 1, not even that: twice in one note it would count
 * twice.
 */
export function keptLines({ text, blocks }: Scan, listed: ReadonlySet<number>): readonly string[] {
  const lines = text.split('\n');
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const words = withoutMarkup(text.slice(block.start, block.end));
      for (let line = block.line; line <= block.lastLine; line++) lines[line] = '';
      lines[block.line] = words === '' ? '' : `**${words}**`;
    } else if (block.kind === 'item' && block.mark !== 0) {
      const sign = listed.has(block.line + 1) ? '' : `${SIGNS[String.fromCharCode(block.mark)] ?? '⬜'} `;
      lines[block.line] = (lines[block.line] ?? '').replace(BOX, (_all, marker: string) => marker + sign);
    }
  }
  return lines;
}

/** The lines as one text, without more than one blank line in a row. */
export function withoutGaps(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The paragraphs of a text, each on one line, and everything else as it was. */
export function partsOf(text: string): { readonly paragraphs: readonly string[]; readonly rest: string } {
  const { blocks } = scan(text);
  const lines = text.split('\n');
  const paragraphs: string[] = [];
  for (const block of blocks) {
    if (block.parent >= 0 || block.kind !== 'paragraph') continue;
    const words = lines.splice(block.line, block.lastLine - block.line + 1, ...blank(block));
    paragraphs.push(words.map((line) => line.trim()).join(' '));
  }
  return { paragraphs, rest: withoutGaps(lines) };
}

function blank({ line, lastLine }: { readonly line: number; readonly lastLine: number }): readonly string[] {
  return Array.from({ length: lastLine - line + 1 }, () => '');
}
