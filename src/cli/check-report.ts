import type { CheckFinding, CheckResult } from '../core/check/check-finding';
import { enCheck } from '../locales/en-cli-check';
import { plainLine } from './terminal';

export interface CheckedHandoff extends CheckResult {
  /** Path or name, as it was asked for. */
  readonly name: string;
  /** What `--fix` mended. */
  readonly fixed: readonly CheckFinding[];
}

/** Of several handoffs the score is that of the worst; each finding says where it stands. */
export function checkJson(checked: readonly CheckedHandoff[]): unknown {
  const findings = checked.flatMap(({ name, findings: own }) => own.map((finding) => findingJson(finding, name)));
  const fixed = checked.flatMap(({ name, fixed: own }) => own.map((finding) => findingJson(finding, name)));
  return {
    score: Math.min(100, ...checked.map(({ score }) => score)),
    findings,
    ...(fixed.length === 0 ? {} : { fixed }),
    handoffs: checked.map(({ name, score }) => ({ path: name, score })),
  };
}

export function checkText(checked: readonly CheckedHandoff[]): string {
  return checked.map(textOf).join('\n');
}

function textOf({ name, score, findings, fixed }: CheckedHandoff): string {
  const lines = [
    ...findings.flatMap((finding) => findingText(finding, name)),
    ...(findings.length === 0 ? [enCheck.nothing] : []),
    ...fixed.map(({ rule, line, message }) => `${enCheck.fixed} ${placed(name, line)} ${rule}: ${message}`),
    `${enCheck.score} ${score} (${name})`,
  ];
  return `${lines.map(plainLine).join('\n')}\n`;
}

function findingText(finding: CheckFinding, name: string): readonly string[] {
  const { rule, severity, message, fix, edit, points } = finding;
  const cost = points === 0 ? '' : ` (-${points})`;
  return [
    `${placed(name, finding.line, finding.column)} ${severity} ${rule}: ${message}${cost}`,
    ...(finding.words === '' ? [] : [`  ${finding.words}`]),
    `  ${enCheck.fix} ${fix}${edit === undefined ? '' : ` ${enCheck.canFix}`}`,
  ];
}

function placed(name: string, line: number, column?: number): string {
  if (line === 0) return `${name}:`;
  return column === undefined ? `${name}:${line}:` : `${name}:${line}:${column}:`;
}

/** Never the edit itself: it may stand where a secret stood. */
function findingJson(finding: CheckFinding, path: string): unknown {
  const { rule, name, severity, line, column, endLine, endColumn, message, fix, words, points, edit } = finding;
  const place = line === 0 ? {} : { column, endLine, endColumn, words };
  return { rule, name, severity, path, line, ...place, message, fix, points, fixable: edit !== undefined };
}
