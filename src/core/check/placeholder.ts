import type { Block } from '../note/scan';
import { lineText } from '../note/scan';
import { tableRows } from '../note/table-rows';
import { isId } from '../model/ids';
import type { Subject } from './subject';

/** The one definition of what was left to be filled in. Code, comments and questions that are open are none. */
const UNFILLED =
  /^(?:tbd|tba|todo|fixme|xxx+|\?{3,}|lorem ipsum\b.*|(?:fill|to be filled)(?: this| me)? ?in\b.*|to be (?:determined|written|added|completed|documented|defined)|coming soon|placeholder|insert .{2,30} here|your .{2,30} here)[.!…]*$/i;
/** `{Item 1}`, `[what was done]`, `<reason>`, `{{date}}`: words in brackets of a form. */
const SLOT =
  /\{\{?[^{}]{1,80}\}?\}|(?:^|[^\][!\w])\[(?![ xX/-]\]|\[|\^)[A-Za-z][^[\]]{2,80}\](?![([\w])|<(?!https?:|mailto:|\/)[A-Za-z][\w -]*[ _-][\w -]*>/g;
const LABEL = /^(?:[*_]{0,2}[\p{L}\p{N} /&-]{2,32}[*_]{0,2}\s*[:：][*_]{0,2}\s+)/u;
/** What people rightly leave open. */
const MAY_BE_OPEN =
  /^[*_>\s-]*(?:next (?:session|meeting|review|handoff)|target|due|eta|expected|estimated?|deadline|owner|assignee|release date)\b/i;
const OPEN_SECTIONS = new Set(['questions', 'decisions-needed']);
const LONGEST = 400;
const READ = new Set(['paragraph', 'item', 'heading']);

/** Lines, from 1, that hold nothing but a placeholder. */
export function placeholderLines(subject: Subject): readonly number[] {
  const { blocks } = subject.scan;
  const isOpen = openLines(subject);
  const lines = blocks.flatMap((block) => (block.kind === 'table' ? rowsOf(subject, block) : linesOf(subject, block)));
  return [...new Set(lines)].filter((line) => !isOpen(line));
}

function linesOf(subject: Subject, block: Block): readonly number[] {
  if (!READ.has(block.kind)) return [];
  const found: number[] = [];
  const last = block.kind === 'item' ? block.line : block.lastLine;
  for (let line = block.line; line <= last; line++) {
    const text =
      line === block.line ? subject.text.slice(block.start, subject.scan.ends[line]) : lineText(subject.scan, line);
    // A lone "TODO" above a list is a heading.
    const isLabel = block.kind === 'heading' || (block.kind === 'paragraph' && block.parent < 0);
    if (isUnfilled(text, isLabel)) found.push(line + 1);
  }
  return found;
}

function rowsOf(subject: Subject, table: Block): readonly number[] {
  return tableRows(subject.scan, table)
    .rows.filter(
      ({ cells }) => cells.slice(1).some((cell) => isUnfilled(cell, false)) && !MAY_BE_OPEN.test(cells[0] ?? ''),
    )
    .map(({ line }) => line + 1);
}

/** `isLabel`: words such as "TODO" may stand there for what follows. */
export function isUnfilled(line: string, isLabel: boolean): boolean {
  // What is to be filled in is short.
  if (line.length > LONGEST || MAY_BE_OPEN.test(line) || line.includes('`')) return false;
  const text = line
    .replace(LABEL, '')
    .replace(/[*_]{1,2}/g, '')
    .replace(/^\[[ xX/-]\]\s+/, '')
    .trim();
  const hasLabel = text.length < line.replace(/[*_]{1,2}/g, '').trim().length;
  if (UNFILLED.test(text)) return hasLabel || !isLabel;
  const bare = withoutId(text);
  const rest = bare.replace(SLOT, '');
  return rest !== bare && !/[\p{L}\p{N}]/u.test(rest);
}

function withoutId(text: string): string {
  const id = /\^(\S+)$/.exec(text)?.[1];
  return id !== undefined && isId(id) ? text.slice(0, -id.length - 1).trim() : text;
}

function openLines(subject: Subject): (line: number) => boolean {
  const open = subject.read.sections.filter(({ kind }) => kind !== undefined && OPEN_SECTIONS.has(kind));
  return (line) => open.some(({ firstLine, lastLine }) => line >= firstLine && line <= lastLine);
}
