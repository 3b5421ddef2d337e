import type { CheckFinding } from '../core/check/check-finding';
import type { CheckedHandoff } from '../core/check/check-json';
import { enCheck } from '../locales/en-cli-check';
import { plainLine } from './terminal';

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
