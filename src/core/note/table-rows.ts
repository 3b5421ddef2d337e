import type { Block, Scan } from './scan';

/** One row of a table with its source line, from 0. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The head and the rows of a table. */
export function tableRows(
  scan: Scan,
  table: Block,
): { readonly head: readonly string[]; readonly rows: readonly TableRow[] } {
  const rows: TableRow[] = [];
  for (let line = table.line + 2; line <= table.lastLine; line++) rows.push({ line, cells: cellsOf(scan, line) });
  return { head: cellsOf(scan, table.line), rows };
}

function cellsOf(scan: Scan, line: number): readonly string[] {
  const text = scan.text.slice(scan.contents[line], scan.ends[line]);
  const inner = text.replace(/^\|/, '').replace(/\|$/, '');
  return inner
    .replaceAll('\\|', '\u0000')
    .split('|')
    .map((cell) => cell.replaceAll('\u0000', '|').trim());
}
