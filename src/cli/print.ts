import type { HandoffError, Problem } from '../core/model/errors';

/** One JSON object, two blanks deep, ending in a line break: nothing else goes to standard output. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
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
