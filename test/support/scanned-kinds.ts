import type { Nodes } from 'mdast';
import { scan } from '../../src/core/note/scanner';
import { parseMarkdown } from './remark';

/** Headings, list items, boxes and fences of a text, as remark finds them: `h2@3`, `item@5 x`, `fence@7-9`; lines from 1. */
export function foundByRemark(text: string): readonly string[] {
  const lines = text.split(/\r\n?|\n/).length - (/[\r\n]$/.test(text) ? 1 : 0);
  const found: string[] = [];
  const walk = (node: Nodes): void => {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'heading') found.push(`h${node.depth}@${line}`);
    if (node.type === 'listItem') found.push(`item@${line}${boxName(node.checked)}`);
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'code' && /^(?:```|~~~)/.test(text.slice(offset))) {
      const end = node.position?.end ?? { line: 0, column: 0 };
      // A fence that its item ends reaches, to remark, to the start of the next line.
      found.push(`fence@${line}-${Math.min(end.column === 1 ? end.line - 1 : end.line, lines)}`);
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(parseMarkdown(text));
  return found.sort();
}

function boxName(checked: boolean | null | undefined): string {
  if (checked === true) return ' x';
  return checked === false ? ' o' : '';
}

/** The same, as our scanner finds them. */
export function foundByScanner(text: string): readonly string[] {
  return scan(text)
    .blocks.flatMap((block) => {
      if (block.kind === 'heading') return [`h${block.level}@${block.line + 1}`];
      if (block.kind === 'item') return [`item@${block.line + 1}${boxName(checkedBy(block.mark))}`];
      return block.kind === 'fence' ? [`fence@${block.line + 1}-${block.lastLine + 1}`] : [];
    })
    .sort();
}

function checkedBy(box: number): boolean | null {
  if (box === 32) return false;
  return box === 120 || box === 88 ? true : null;
}
