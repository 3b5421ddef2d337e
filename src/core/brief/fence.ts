const SHORTEST = 4;

/**
 * Text between two fences that nothing in it can close: longer than any run of backticks it holds. Characters that no
 * line can be told by, and other line breaks, are taken out before.
 */
export function fenced(text: string, language: string): string {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n').replace(/\0/g, '');
  const longest = Math.max(0, ...Array.from(lines.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(Math.max(SHORTEST, longest + 1));
  return `${fence}${language}\n${lines.replace(/\n+$/, '')}\n${fence}`;
}
