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
    const apart = apartFrom(result.findings);
    if (apart.length === 0) return { text: current, fixed, result };
    current = applyEdits(
      current,
      apart.map(({ edit }) => edit),
    );
    fixed.push(...apart.map(({ finding }) => finding));
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

/** Edits that neither overlap nor meet: the others wait for the next round. */
function apartFrom(findings: readonly CheckFinding[]): readonly { finding: CheckFinding; edit: TextEdit }[] {
  const all = findings.flatMap((finding) => (finding.edit === undefined ? [] : [{ finding, edit: finding.edit }]));
  let end = -1;
  return all
    .sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to)
    .filter(({ edit }) => {
      if (edit.from <= end) return false;
      end = edit.to;
      return true;
    });
}
