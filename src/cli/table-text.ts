import stringWidth from 'fast-string-width';
import { plainLine } from './terminal';

export interface Column {
  readonly title: string;
  /** It gives way when the table is wider than the terminal; at least one column should. */
  readonly flexible?: boolean;
  /** It is left out when giving way is not enough. */
  readonly optional?: boolean;
}

/** Cells between two columns. */
const GAP = 2;
/** A flexible column is not made narrower than this. */
const LEAST = 16;
const ELLIPSIS = '…';

/** Lines of a table with its headings, none wider than `width` terminal cells where that can be done at all. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width = Infinity,
): readonly string[] {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => row.map(plainLine))];
  const natural = columns.map((_, at) => Math.max(...cells.map((row) => stringWidth(row[at] ?? ''))));
  const dropped = columns.findLastIndex(({ optional }) => optional === true);
  const widths = fitted(columns, natural, width);
  if (dropped !== -1 && total(widths) > width) {
    const without = <T>(list: readonly T[]): readonly T[] => list.filter((_, at) => at !== dropped);
    return tableLines(without(columns), rows.map(without), width);
  }
  return cells.map((row) => {
    const parts = columns.map((_, at) => padded(shortened(row[at] ?? '', widths[at] ?? 0), widths[at] ?? 0));
    return shortened(parts.join(' '.repeat(GAP)).trimEnd(), width);
  });
}

/** Widths of the columns: the widest flexible ones give way first. */
function fitted(columns: readonly Column[], natural: readonly number[], width: number): readonly number[] {
  const widths = [...natural];
  for (let excess = total(widths) - width; excess > 0; excess = total(widths) - width) {
    const flexible = widths.map((own, at) => (columns[at]?.flexible === true && own > LEAST ? own : 0));
    const widest = Math.max(...flexible);
    if (widest === 0) break;
    const at = flexible.indexOf(widest);
    const next = Math.max(LEAST, ...flexible.filter((own) => own < widest));
    widths[at] = Math.max(next, widest - excess, LEAST);
    if (widths[at] === widest) widths[at] = widest - 1;
  }
  return widths;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP * (widths.length - 1);
}

/** The text in at most so many cells; a character of two cells is never cut in half. */
export function shortened(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(short + segment) > width - 1) break;
    short += segment;
  }
  return width < 1 ? '' : short.trimEnd() + ELLIPSIS;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
