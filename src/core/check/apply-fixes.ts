import type { CheckFinding, CheckResult, TextEdit } from './check-finding';

export interface FixedText {
  readonly text: string;
  /** What was mended, in the order in which it was done. */
  readonly fixed: readonly CheckFinding[];
  /** What is left. */
  readonly result: CheckResult;
}

/** One fix may uncover another; more rounds than this mean that two fixes undo each other. */
const ROUNDS = 100;

/** Applies every fix that needs no decision, and checks again. `check` sees the text as it is after each round. */
export function applyFixes(text: string, check: (text: string) => CheckResult): FixedText {
  const fixed: CheckFinding[] = [];
  let current = text;
  for (let round = 0; round < ROUNDS; round++) {
    const result = check(current);
    const edits = apartFrom(result.findings.flatMap(({ edit }) => (edit === undefined ? [] : [edit])));
    if (edits.length === 0) return { text: current, fixed, result };
    current = applyEdits(current, edits);
    fixed.push(...result.findings.filter(({ edit }) => edit !== undefined && edits.includes(edit)));
  }
  return { text: current, fixed, result: check(current) };
}

/** Puts edits in place that do not touch each other; everything else stays. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { from, to, insert } of [...edits].sort((a, b) => a.from - b.from)) {
    pieces.push(text.slice(done, from), insert);
    done = to;
  }
  return pieces.join('') + text.slice(done);
}

/** Edits that neither overlap nor meet, by their places: what is left out waits until these are made. */
export function apartFrom(edits: readonly TextEdit[]): readonly TextEdit[] {
  let end = -1;
  return [...edits]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .filter(({ from, to }) => {
      if (from <= end) return false;
      end = to;
      return true;
    });
}
