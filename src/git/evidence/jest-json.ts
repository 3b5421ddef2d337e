import type { TestFigures } from '../../core/model/evidence';
import { asCount, asList, asObject, parseObject } from '../json';

const NAMED_FAILURES = 20;

/** Reads what `jest --json` and vitest's reporter `json` write; `undefined` when it is something else. */
export function parseJestJson(text: string): TestFigures | undefined {
  const report = parseObject(text);
  const passed = asCount(report?.['numPassedTests']);
  const failed = asCount(report?.['numFailedTests']);
  if (report === undefined || passed === undefined || failed === undefined) return undefined;
  const skipped = (asCount(report['numPendingTests']) ?? 0) + (asCount(report['numTodoTests']) ?? 0);
  const files = asList(report['testResults']).map(asObject);
  const failures = files.flatMap((file) => asList(file?.['assertionResults']).flatMap(failureName));
  // A file that could not even start has no test to its name.
  const broken = files.filter((file) => file?.['status'] === 'failed' && asList(file['assertionResults']).length === 0);
  return {
    kind: 'tests',
    passed,
    failed: failed + broken.length,
    skipped,
    failures: [...failures, ...broken.map(fileName)].slice(0, NAMED_FAILURES),
  };
}

function failureName(assertion: unknown): readonly string[] {
  const result = asObject(assertion);
  if (result?.['status'] !== 'failed') return [];
  const name = result['fullName'] ?? result['title'];
  return typeof name === 'string' ? [name] : [];
}

function fileName(file: Readonly<Record<string, unknown>> | undefined): string {
  const name = file?.['name'];
  return typeof name === 'string' ? (name.split(/[\\/]/).pop() ?? name) : '';
}
