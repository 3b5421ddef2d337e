import { parseIstanbulSummary } from '../../../src/git/evidence/istanbul-summary';
import { parseJestJson } from '../../../src/git/evidence/jest-json';
import { parseJunit } from '../../../src/git/evidence/junit';
import { parseLcov } from '../../../src/git/evidence/lcov';
import { withBlock } from '../../../src/core/memory/managed-block';
import { openTasks } from '../../../src/git/evidence/open-tasks';

describe('JUnit XML', () => {
  test('nested suites, failures, errors, skipped, text of all kinds', () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="all" tests="5">
        <testsuite name="a">
          <testcase name="adds" classname="math" time="0.1"/>
          <testcase name="math subtracts" classname="math"><failure message="x &lt; y"><![CDATA[<testcase/>]]></failure></testcase>
          <testsuite name="inner">
            <testcase name="divides" classname="math"><error/></testcase>
            <testcase name="later" classname="math"><skipped/></testcase>
            <testcase name="talks" classname="math"><system-out>&amp; so on</system-out></testcase>
          </testsuite>
        </testsuite>
      </testsuites>`;
    expect(parseJunit(xml)).toEqual({
      kind: 'tests',
      passed: 2,
      failed: 2,
      skipped: 1,
      failures: ['math subtracts', 'math divides'],
    });
  });

  test('a suite alone, and one without a test', () => {
    expect(parseJunit('<testsuite><testcase name="a"/></testsuite>')).toMatchObject({ passed: 1, failed: 0 });
    expect(parseJunit('<testsuites/>')).toMatchObject({ passed: 0, failed: 0, skipped: 0 });
  });

  test.each([
    ['other XML', '<project/>'],
    ['cut off', '<testsuite><testcase name="a">'],
    ['no XML', 'hello'],
    ['empty', ''],
    ['an entity of its own', '<!DOCTYPE x [<!ENTITY a "b">]><testsuite><testcase name="&a;"/></testsuite>'],
  ])('%s is no report', (_name, text) => {
    expect(parseJunit(text)).toBeUndefined();
  });
});

describe('JSON of jest and vitest', () => {
  test('counts, names what failed, and counts a file that did not start', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        {
          name: '/x/a.test.ts',
          status: 'failed',
          assertionResults: [{ status: 'failed', fullName: 'a b' }, { status: 'passed' }],
        },
        { name: '/x/broken.test.ts', status: 'failed', assertionResults: [] },
      ],
    };
    expect(parseJestJson(JSON.stringify(report))).toEqual({
      kind: 'tests',
      passed: 3,
      failed: 2,
      skipped: 2,
      failures: ['a b', 'broken.test.ts'],
    });
  });

  test.each([
    '',
    '[]',
    'null',
    '{}',
    '{"numPassedTests":"3","numFailedTests":0}',
    '{"numPassedTests":-1,"numFailedTests":0}',
  ])('%s is no report', (text) => {
    expect(parseJestJson(text)).toBeUndefined();
  });
});

describe('coverage', () => {
  test('lcov with sums, without them, and mixed line ends', () => {
    const text =
      'TN:\nSF:a.ts\nDA:1,1\nDA:2,0\nLF:10\nLH:7\nend_of_record\r\nSF:b:c.ts\r\nDA:1,0\r\nDA:2,5\r\nend_of_record\n';
    expect(parseLcov(text)).toEqual({ kind: 'coverage', covered: 8, total: 12 });
    expect(parseLcov('SF:a.ts\nLF:x\nLH:1\nend_of_record\n')).toBeUndefined();
    expect(parseLcov('hello')).toBeUndefined();
  });

  test("Istanbul's summary", () => {
    const text = '{"total":{"lines":{"total":120,"covered":90,"skipped":0,"pct":75}},"/x/a.ts":{}}';
    expect(parseIstanbulSummary(text)).toEqual({ kind: 'coverage', covered: 90, total: 120 });
    expect(parseIstanbulSummary('{"total":{}}')).toBeUndefined();
    expect(parseIstanbulSummary('{')).toBeUndefined();
  });
});

test('open tasks of a TODO file', () => {
  const text = '# To do\n- [ ] one\n- [x] done\n  * [ ] nested \n```\n- [ ] example\n```\n1. [ ] numbered\n[ ] none\n';
  const block = withBlock('# Mine\n', 'j-aaaaaa', 'h-aaaaaa', '- [ ] synced ^t-aaaaaa');
  expect(openTasks('TODO.md', `${block}\n- [ ] below\n`).map(({ text: task }) => task)).toEqual(['below']);
  expect(openTasks('TODO.md', text)).toEqual([
    { path: 'TODO.md', line: 2, text: 'one' },
    { path: 'TODO.md', line: 4, text: 'nested' },
    { path: 'TODO.md', line: 8, text: 'numbered' },
  ]);
});
