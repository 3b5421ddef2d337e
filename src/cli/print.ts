import type { HandoffError, Problem } from '../core/model/errors';
import { UNSEEN } from '../core/note/unseen';

/**
 * One JSON object, two blanks deep, ending in a line break: nothing else goes to standard output. What cannot be seen is
 * escaped: the values stay, and no terminal obeys them.
 */
export function printJson(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2);
  return `${json.replace(UNSEEN, (character) => (character === '\n' ? character : escaped(character)))}\n`;
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
    .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
    .join('');
}

/** What is wrong, what can be chosen, how to mend it. */
export function errorText(error: HandoffError): string {
  const { candidates = [], fix, line } = error.details;
  const lines = [
    `session-handoff: ${error.message}${line === undefined ? '' : ` (line ${line})`}`,
    ...candidates.map((candidate) => `  ${candidate}`),
    ...(fix === undefined ? [] : [fix]),
  ];
  return `${lines.join('\n')}\n`;
}

export function problemText(problem: Problem): string {
  const where = problem.line > 0 ? `${problem.path}:${problem.line}` : problem.path;
  return `${where}: ${problem.message}`;
}
