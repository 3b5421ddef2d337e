/** How many of `count` lines stand in full: a single one more than the limit is not worth folding. */
export function linesInFull(count: number, limit: number): number {
  return count <= limit + 1 ? count : limit;
}

/** Lines of a list of which only the first ones stand in full: the rest is folded below them, each still there. */
export function foldedLines(lines: readonly string[], limit: number, noun: string): string {
  const shown = linesInFull(lines.length, limit);
  const full = lines.slice(0, shown).map((line) => `- ${line}`);
  const folded = lines.slice(shown);
  if (folded.length === 0) return full.join('\n');
  const words = `${folded.length}${shown === 0 ? '' : ' more'} ${noun}s`;
  const callout = [`> [!note]- ${words}`, ...folded.map((line) => `> - ${line}`)].join('\n');
  return [full.join('\n'), callout].filter((text) => text !== '').join('\n\n');
}
