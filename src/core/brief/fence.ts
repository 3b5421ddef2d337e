import { UNSEEN } from '../note/unseen';

const SHORTEST = 4;
const LINE_BREAKS = /\r\n?|[\n\u0085\u2028\u2029\v\f]/g;

/**
 * Text between two fences that nothing in it can close: longer than any run of backticks it holds. Characters that no
 * line can be told by, and other line breaks, are taken out before; Templater would run its marks in a fence as well.
 */
export function fenced(text: string, language: string): string {
  const lines = withoutTemplates(text.replace(LINE_BREAKS, '\n').replace(/\0/g, ''));
  const fence = '`'.repeat(Math.max(SHORTEST, longestRun(lines) + 1));
  return `${fence}${language}\n${lines.replace(/\n+$/, '')}\n${fence}`;
}

/** The marks between which Templater runs what it finds, parted by a blank. */
export function withoutTemplates(text: string): string {
  return text.replace(/<(?=%)|%(?=>)/g, '$& ');
}

/** A call or a path as code in a line: as it is, but for what cannot be seen. */
export function codeSpan(text: string): string {
  const line = visibleLine(text);
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

export function visibleLine(text: string): string {
  return withoutTemplates(text.replace(LINE_BREAKS, ' ').replace(UNSEEN, ''));
}

function longestRun(text: string): number {
  return Array.from(text.matchAll(/`+/g)).reduce((longest, [run]) => Math.max(longest, run.length), 0);
}
