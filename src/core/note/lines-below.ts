import type { ParsedEntry } from '../model/parsed-handoff';

/**
 * What stands below the first line of an entry, without its common indentation; `undefined` for entries that are no
 * list line, because what follows a heading or a table row belongs to more than the entry.
 */
export function linesBelow(entry: ParsedEntry, lines: readonly string[]): string | undefined {
  if (!entry.line) return undefined;
  const below = lines.slice(entry.firstLine, entry.lastLine);
  while (below.at(-1)?.trim() === '') below.pop();
  const indents = below.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents, Infinity);
  return below.map((line) => (line.trim() === '' ? '' : line.slice(common))).join('\n');
}
