import type { Scan } from '../note/scan';
import type { CheckFinding, TextRange } from './check-finding';

type Place = Pick<CheckFinding, 'line' | 'column' | 'endLine' | 'endColumn'>;

const WHOLE: Place = { line: 0, column: 0, endLine: 0, endColumn: 0 };

/** Lines and columns, from 1, of a range. */
export function placeOf({ starts }: Scan, range: TextRange | undefined): Place {
  if (range === undefined) return WHOLE;
  const line = lineOf(starts, range.from);
  const endLine = lineOf(starts, range.to);
  return {
    line: line + 1,
    column: range.from - (starts[line] ?? 0) + 1,
    endLine: endLine + 1,
    endColumn: range.to - (starts[endLine] ?? 0) + 1,
  };
}

/** Number of the line, from 0, in which an offset lies. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
