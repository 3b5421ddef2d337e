import type { CheckFinding, CheckResult } from './check-finding';

export interface CheckedHandoff extends CheckResult {
  /** Path or name, as it was asked for. */
  readonly name: string;
  /** What was mended. */
  readonly fixed: readonly CheckFinding[];
}

/** Of several handoffs the score is that of the worst; each finding says where it stands. */
export function checkJson(checked: readonly CheckedHandoff[]): object {
  const findings = checked.flatMap(({ name, findings: own }) => own.map((finding) => findingJson(finding, name)));
  const fixed = checked.flatMap(({ name, fixed: own }) => own.map((finding) => findingJson(finding, name)));
  return {
    score: Math.min(100, ...checked.map(({ score }) => score)),
    findings,
    ...(fixed.length === 0 ? {} : { fixed }),
    handoffs: checked.map(({ name, score }) => ({ path: name, score })),
  };
}

/** Never the edit itself: it may stand where a secret stood. */
function findingJson(finding: CheckFinding, path: string): unknown {
  const { rule, name, severity, line, column, endLine, endColumn, message, fix, words, points, edit } = finding;
  const place = line === 0 ? {} : { column, endLine, endColumn, words };
  return { rule, name, severity, path, line, ...place, message, fix, points, fixable: edit !== undefined };
}
