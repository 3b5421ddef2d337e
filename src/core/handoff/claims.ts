import type { CoverageFigures, Report, TestFigures } from '../model/evidence';

/** Something that a handoff says about tests or coverage and that a report can bear out. */
export interface Claim {
  /** From 1, in the text as it stands. */
  readonly line: number;
  /** The line without its list marker. */
  readonly text: string;
  readonly kind: 'tests' | 'coverage';
  readonly passed?: number;
  readonly failed?: number;
  readonly total?: number;
  /** 0-100, as it was written. */
  readonly percent?: number;
  /** The line speaks of the whole run (`Tests: 23 passed`, `all tests pass`), not of some of the tests. */
  readonly whole: boolean;
}

export type Verdict = 'verified' | 'unverified' | 'contradicted';

export interface JudgedClaim extends Claim {
  readonly verdict: Verdict;
  /** One sentence: what the report says, or why there is nothing to compare with. */
  readonly words: string;
  /** Path of the report that decided, relative to the root of its repository. */
  readonly report?: string;
}

const TO_COME =
  /^\s*(?:[-*+]|\d+[.)])\s+\[[ /]\]|\b(?:target|goal|should|must|need|aim|until|expected?|todo|at least)\b|[≥>]=?\s*\d/i;
const PASSED =
  /\b(\d[\d,]*)\s+(?:(?:unit|e2e|integration|new)\s+)?(?:tests?\s+|specs?\s+)?(?:are\s+|is\s+|now\s+)?(?:pass(?:ed|ing|es)?|green)\b/i;
const FAILED = /\b(\d[\d,]*)\s+(?:tests?\s+|specs?\s+)?(?:are\s+|is\s+|still\s+)?fail(?:ed|ing|s|ures?)?\b/i;
const SHARE = /\b(\d[\d,]*)\s*(?:\/|of)\s*(\d[\d,]*)\s+(?:\w+\s+)?(?:tests?|specs?|pass)/i;
const TOTAL = /\b(\d[\d,]*)\s+total\b/i;
const ALL =
  /\ball\s+(?:the\s+|\d[\d,]*\s+)?(?:\w+\s+)?(?:tests|specs)\b[^.;]{0,20}\b(?:pass|green)|\btests?(?:\s+suite)?\s*[:=]?\s*(?:all\s+)?(?:passed|passing|pass|green)\b/i;
const LABEL = /^\W*(?:all\b|(?:tests?|test (?:results?|suite|status))\W*(?:[:|=]|$))/i;
const COVERAGE = /\bcoverage\b[^%\d]{0,24}(\d{1,3}(?:\.\d+)?)\s*%|\b(\d{1,3}(?:\.\d+)?)\s*%\s+(?:\w+\s+)?coverage\b/i;
const ABOUT_TESTS = /\b(?:tests?|specs?|suites?|pass(?:ed|ing)|jest|pytest|vitest|junit)\b/i;

/** Every claim of a text, one or two a line; what is still to be reached is none. */
export function claimsIn(text: string): readonly Claim[] {
  return text.split(/\r?\n/).flatMap((line, at) => (TO_COME.test(line) ? [] : claimsOfLine(line, at + 1)));
}

function claimsOfLine(line: string, number: number): readonly Claim[] {
  const text = line.replace(/^\s*(?:[-*+>]|\d+[.)])\s+(?:\[.\]\s+)?/, '').trim();
  const common = { line: number, text };
  const percent = COVERAGE.exec(text);
  const tests = ABOUT_TESTS.test(text) ? testsOf(text) : undefined;
  return [
    ...(tests === undefined ? [] : [{ ...common, kind: 'tests' as const, ...tests }]),
    ...(percent === null
      ? []
      : [{ ...common, kind: 'coverage' as const, percent: Number(percent[1] ?? percent[2]), whole: true }]),
  ];
}

function testsOf(text: string): Pick<Claim, 'passed' | 'failed' | 'total' | 'whole'> | undefined {
  const share = SHARE.exec(text);
  const passed = figure(share?.[1] ?? PASSED.exec(text)?.[1]);
  const failed = figure(FAILED.exec(text)?.[1]);
  const all = ALL.test(text);
  if (passed === undefined && failed === undefined && !all) return undefined;
  const total = figure(share?.[2] ?? TOTAL.exec(text)?.[1]);
  return {
    ...(passed === undefined ? {} : { passed }),
    ...(failed === undefined ? {} : { failed }),
    ...(total === undefined ? {} : { total }),
    whole: LABEL.test(text) || (all && (passed === undefined || /\ball\b/i.test(text))),
  };
}

function figure(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits.replace(/,/g, ''));
}

/** Holds each claim against the reports: a report older than the newest change bears nothing out. */
export function judgeClaims(claims: readonly Claim[], reports: readonly Report[]): readonly JudgedClaim[] {
  return claims.map((claim) => {
    const own = reports.filter((report) => report.kind === claim.kind);
    const fresh = own.filter((report) => !report.stale);
    if (fresh.length === 0) return { ...claim, verdict: 'unverified', words: withoutReport(claim, own[0]) };
    const judged = fresh.map((report) => judge(claim, report));
    return (
      judged.find(({ verdict }) => verdict === 'verified') ??
      judged.find(({ verdict }) => verdict === 'contradicted') ??
      judged[0] ?? { ...claim, verdict: 'unverified', words: withoutReport(claim, undefined) }
    );
  });
}

function withoutReport({ kind }: Claim, stale: Report | undefined): string {
  if (stale === undefined) return `No report about ${kind} was found to hold this against.`;
  return `${stale.path} is older than the newest change, so it bears nothing out.`;
}

function judge(claim: Claim, report: Report): JudgedClaim {
  const verdict = report.kind === 'tests' ? verdictOnTests(claim, report) : verdictOnCoverage(claim, report);
  return { ...claim, verdict, words: `${report.path} has ${figuresInWords(report)}.`, report: report.path };
}

/** Fewer than the report counts may be some of its tests, unless the line speaks of the whole run. */
function verdictOnTests(claim: Claim, report: TestFigures): Verdict {
  const wrong =
    (claim.failed ?? (claim.whole ? 0 : report.failed)) !== report.failed ||
    (claim.passed !== undefined && claim.passed > report.passed) ||
    (claim.total !== undefined && claim.total > report.passed + report.failed + report.skipped);
  if (wrong) return 'contradicted';
  if (claim.passed === undefined || claim.passed === report.passed) return 'verified';
  return claim.whole ? 'contradicted' : 'unverified';
}

/** As exactly as it was written: 82 % holds for 81.6 %. */
function verdictOnCoverage({ percent = 0 }: Claim, report: CoverageFigures): Verdict {
  if (report.total === 0) return 'unverified';
  const decimals = /\.(\d+)/.exec(String(percent))?.[1]?.length ?? 0;
  const actual = (100 * report.covered) / report.total;
  return Math.abs(actual - percent) < (decimals === 0 ? 1 : 1 / 10 ** decimals) ? 'verified' : 'contradicted';
}

function figuresInWords(report: Report): string {
  if (report.kind === 'tests') {
    const skipped = report.skipped > 0 ? `, ${report.skipped} skipped` : '';
    return `${report.passed} passed, ${report.failed} failed${skipped}`;
  }
  return report.total === 0 ? 'no lines to cover' : `${((100 * report.covered) / report.total).toFixed(1)} % covered`;
}
