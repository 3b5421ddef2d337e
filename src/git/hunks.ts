import type { SuggestedLine } from '../core/model/evidence';
import type { FileStatus, LineRange } from '../core/model/git-state';

export interface Hunks {
  /** One list for each record of the same difference. */
  readonly ranges: readonly (readonly LineRange[])[];
  readonly marked: readonly SuggestedLine[];
}

const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;
const MARK = /\b(?:TODO|FIXME)\b/;
const LONGEST_MARK = 300;

/**
 * Changed line ranges of a patch made with `-U0`. Names in it are quoted and so not read: its files stand in the order
 * of the records, a changed type twice (gone and new), a conflict not at all.
 */
export function readHunks(
  patch: string,
  records: readonly { readonly path: string; readonly status: FileStatus }[],
): Hunks {
  const order = records.flatMap(({ status }, index) =>
    status === 'unmerged' ? [] : status === 'type-changed' ? [index, index] : [index],
  );
  const ranges: LineRange[][] = records.map(() => []);
  const marked: SuggestedLine[] = [];
  let file = -1;
  let line = 0;
  for (let from = 0; from < patch.length;) {
    const newline = patch.indexOf('\n', from);
    const end = newline < 0 ? patch.length : newline;
    const first = patch[from];
    if (first === 'd' && patch.startsWith('diff --git ', from)) {
      file++;
      line = 0;
    } else if (first === '@') {
      const range = rangeOf(patch.slice(from, Math.min(end, from + 80)));
      line = range?.from ?? 0;
      if (range !== undefined) ranges[order[file] ?? -1]?.push(range);
    } else if (first === '+' && line > 0) {
      const record = records[order[file] ?? -1];
      if (record !== undefined) mark(patch.slice(from + 1, end), record.path, line, marked);
      line++;
    }
    from = end + 1;
  }
  return { ranges, marked };
}

/** Lines of the new file; a hunk that only takes away has none. */
function rangeOf(header: string): LineRange | undefined {
  const match = HUNK.exec(header);
  const from = Number(match?.[1]);
  const count = match?.[2] === undefined ? 1 : Number(match[2]);
  return match === null || count === 0 ? undefined : { from, to: from + count - 1 };
}

function mark(text: string, path: string, line: number, marked: SuggestedLine[]): void {
  if (MARK.test(text)) marked.push({ path, line, text: text.trim().slice(0, LONGEST_MARK) });
}
