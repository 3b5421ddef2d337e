import type { Report } from '../model/evidence';
import type { TestResult } from '../model/handoff';
import type { Metric, Words } from '../model/words';
import { equalTextKey } from '../model/equal-text';
import { inertText } from '../note/inert';
import { outsideCode, outsideLine } from '../note/outside-text';
import { figuresText, labelOf, percentOf } from './report-words';
import type { RepoFacts } from './repo-facts';
import { count } from './statistics';

const LISTED = 10;
const FAILURES = 5;

type TestReport = Extract<Report, { kind: 'tests' }>;
type CoverageReport = Extract<Report, { kind: 'coverage' }>;

/**
 * What the author says, and beside it what reports of test runners say: a result and figures that the author did not
 * give, and every report by name. A report that is older than the newest change is named and counts for nothing.
 */
export function wordsWithReports(words: Words, repos: readonly RepoFacts[]): Words {
  const lines = repos.flatMap(reportLines);
  if (lines.length === 0) return words;
  const found = resultOf(repos);
  const said = words.tests?.result;
  const result = said ?? found;
  const conflict =
    said !== undefined && found !== undefined && said !== found
      ? `The words above say ${said}; the newest reports say ${found}.`
      : undefined;
  const reports = [
    ...(conflict === undefined ? [] : [conflict, '']),
    'Read from reports, nothing was run:',
    '',
    ...lines,
  ];
  return {
    ...words,
    tests: {
      text: words.tests?.text ?? '',
      ...(result === undefined ? {} : { result }),
      reports: reports.join('\n'),
    },
    metrics: withFigures(words.metrics, repos),
  };
}

/** Text of the section "Verification": the author's words, then what reports say. */
export function verification({ tests }: Words): string {
  const parts = [inertText(tests?.text ?? ''), tests?.reports ?? ''];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** True when a report that speaks of the present code names a failed test, whatever the author says. */
export function reportsFail(repos: readonly RepoFacts[]): boolean {
  return resultOf(repos) === 'failed';
}

function resultOf(repos: readonly RepoFacts[]): TestResult | undefined {
  const tests = repos.flatMap(testsOf);
  if (tests.some(({ failed }) => failed > 0)) return 'failed';
  return tests.some(({ passed }) => passed > 0) ? 'passed' : undefined;
}

function reportLines(repo: RepoFacts): readonly string[] {
  const reports = repo.evidence?.reports ?? [];
  const lines = reports
    .slice(0, LISTED)
    .flatMap((report) => [
      `- ${labelOf(report)}: ${figuresText(report)} in ${outsideCode(report.path)}${report.stale ? ', older than the newest change' : ''}`,
      ...(report.kind === 'tests' ? failureLines(report) : []),
    ]);
  const rest = reports.length - LISTED;
  return [
    ...lines,
    ...(rest > 0 ? [`- ${count(rest, 'more report')}`] : []),
    ...(repo.evidence?.notes ?? []).map((note) => `- ${outsideLine(note)}`),
  ];
}

function failureLines({ failed, failures }: TestReport): readonly string[] {
  const named = failures.slice(0, FAILURES).filter((name) => name !== '');
  const rest = failed - named.length;
  return [
    ...named.map((name) => `  - failed: ${outsideLine(name)}`),
    ...(rest > 0 && named.length > 0 ? [`  - and ${rest} more`] : []),
  ];
}

/** A figure that the author gives stands as it is. */
function withFigures(given: readonly Metric[], repos: readonly RepoFacts[]): readonly Metric[] {
  const names = new Set(given.map(({ name }) => equalTextKey(name)));
  return [...given, ...figuresOf(repos).filter(({ name }) => !names.has(equalTextKey(name)))];
}

function figuresOf(repos: readonly RepoFacts[]): readonly Metric[] {
  const tests = repos.flatMap(testsOf);
  const coverage = repos.flatMap(coverageOf);
  const sum = (key: 'passed' | 'failed' | 'skipped'): number => tests.reduce((total, report) => total + report[key], 0);
  const covered = {
    covered: coverage.reduce((total, report) => total + report.covered, 0),
    total: coverage.reduce((total, report) => total + report.total, 0),
  };
  return [
    ...(tests.length === 0
      ? []
      : [
          { name: 'Tests passed', value: String(sum('passed')) },
          { name: 'Tests failed', value: String(sum('failed')) },
          { name: 'Tests skipped', value: String(sum('skipped')) },
        ]),
    ...(coverage.length === 0 ? [] : [{ name: 'Line coverage', value: `${percentOf(covered)}%` }]),
  ];
}

function testsOf(repo: RepoFacts): readonly TestReport[] {
  return ofNewestForm((repo.evidence?.reports ?? []).filter((report) => report.kind === 'tests'));
}

function coverageOf(repo: RepoFacts): readonly CoverageReport[] {
  return ofNewestForm((repo.evidence?.reports ?? []).filter((report) => report.kind === 'coverage'));
}

/** One run is often written in two forms: only the form that was written last is counted, so that nothing counts twice. */
function ofNewestForm<T extends Report>(reports: readonly T[]): readonly T[] {
  const fresh = reports.filter(({ stale }) => !stale);
  const newest = [...fresh].sort((a, b) => b.modified - a.modified)[0];
  return newest === undefined ? [] : fresh.filter(({ path }) => formOf(path) === formOf(newest.path));
}

function formOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
