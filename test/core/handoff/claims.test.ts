import { claimsIn, judgeClaims } from '../../../src/core/handoff/claims';
import type { Report } from '../../../src/core/model/evidence';

function ran(passed: number, failed: number, more: Partial<Report> = {}): Report {
  const common = { path: 'junit.xml', modified: 1, stale: false };
  return { ...common, kind: 'tests', passed, failed, skipped: 0, failures: [], ...more } as Report;
}

const verdictOn = (line: string, ...reports: readonly Report[]): string =>
  judgeClaims(claimsIn(line), reports)
    .map(({ kind, verdict }) => `${kind} ${verdict}`)
    .join(', ');

describe('claims about tests', () => {
  test.each([
    'Tests: 23 passed',
    '- Tests: 23 passed, 0 failed',
    'All 23 tests pass.',
    '- [x] the importer, with 23 tests passing',
    'Test results: 23/23 passing',
    'Tests:       23 passed, 23 total',
    'All tests pass',
    '| Tests | 23 passed |',
  ])('"%s" is borne out by a report of 23, contradicted by 22 and a failure, unverified without one', (line) => {
    expect(verdictOn(line, ran(23, 0))).toBe('tests verified');
    expect(verdictOn(line)).toBe('tests unverified');
    if (!line.includes('importer')) expect(verdictOn(line, ran(22, 1))).toBe('tests contradicted');
  });

  test('a report older than the newest change bears nothing out', () => {
    expect(verdictOn('Tests: 23 passed', ran(23, 0, { stale: true }))).toBe('tests unverified');
    expect(verdictOn('Tests: 23 passed', ran(23, 0, { stale: true }), ran(20, 0))).toBe('tests contradicted');
  });

  test('some of the tests are no contradiction', () => {
    expect(verdictOn('The parser has 5 tests passing', ran(23, 0))).toBe('tests unverified');
    expect(verdictOn('The parser has 50 tests passing', ran(23, 0))).toBe('tests contradicted');
  });

  test.each(['- [ ] get 23 tests passing', 'Goal: all tests pass', 'The pass at 2300 m', 'Passed the review', ''])(
    '"%s" claims nothing',
    (line) => {
      expect(claimsIn(line)).toEqual([]);
    },
  );

  test('says the line and what the report has', () => {
    const [claim] = judgeClaims(claimsIn('# Title\n\n- Tests: 23 passed'), [ran(22, 1)]);
    expect(claim).toMatchObject({ line: 3, text: 'Tests: 23 passed', words: 'junit.xml has 22 passed, 1 failed.' });
  });
});

describe('claims about coverage', () => {
  const covered = (hit: number, total: number): Report => ({
    ...{ kind: 'coverage', path: 'lcov.info', modified: 1, stale: false },
    ...{ covered: hit, total },
  });

  test.each([
    ['Coverage: 82%', 818, 1000, 'verified'],
    ['Coverage: 82%', 700, 1000, 'contradicted'],
    ['82.5 % line coverage', 825, 1000, 'verified'],
    ['82.5 % line coverage', 820, 1000, 'contradicted'],
    ['| Coverage | 82% | 90% |', 82, 100, 'verified'],
    ['Coverage: 82%', 0, 0, 'unverified'],
  ])('"%s" with %d of %d lines is %s', (line, hit, total, verdict) => {
    expect(verdictOn(line, covered(hit, total))).toBe(`coverage ${verdict}`);
  });
});
