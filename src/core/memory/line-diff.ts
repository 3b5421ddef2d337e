/** Lines around a change that are shown. */
const AROUND = 2;

/**
 * How two texts differ, line by line: `-` and `+` before what goes and comes, two blanks before lines around, `@@ 12`
 * where a stretch begins in the older text. Empty when they are equal.
 */
export function lineDiff(before: string, after: string): readonly string[] {
  if (before === after) return [];
  const [old, now] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const from = Math.max(0, head - AROUND);
  return [
    `@@ ${from + 1}`,
    ...old.slice(from, head).map((line) => `  ${line}`),
    ...changed(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...old.slice(old.length - tail, old.length - tail + AROUND).map((line) => `  ${line}`),
  ].map((line) => line.trimEnd());
}

/** By the longest common run of lines; long stretches are shown whole, which costs nothing but room. */
function changed(old: readonly string[], now: readonly string[]): readonly string[] {
  if (old.length * now.length > 250_000) return [...old.map((line) => `- ${line}`), ...now.map((line) => `+ ${line}`)];
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      const same = old[row] === now[column];
      const value = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row]?.set([value], column);
    }
  }
  const lines: string[] = [];
  for (let row = 0, column = 0; row < old.length || column < now.length;) {
    if (row < old.length && column < now.length && old[row] === now[column]) {
      lines.push(`  ${old[row] ?? ''}`);
      row++;
      column++;
    } else if (column >= now.length || (row < old.length && at(row + 1, column) >= at(row, column + 1))) {
      lines.push(`- ${old[row++] ?? ''}`);
    } else lines.push(`+ ${now[column++] ?? ''}`);
  }
  return lines;
}

/** A line that lacks its line break, or has another one, differs: that is said. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ' (CR)'));
  if (lines.at(-1) === '') return lines.slice(0, -1);
  return [...lines.slice(0, -1), `${lines.at(-1) ?? ''} (no line break at the end)`];
}
