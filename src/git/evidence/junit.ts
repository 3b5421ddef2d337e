import { SaxesParser } from 'saxes';
import type { TestFigures } from '../../core/model/evidence';

const NAMED_FAILURES = 20;

/** Reads JUnit's XML, in any of the forms that runners write; `undefined` when it is something else or broken. */
export function parseJunit(text: string): TestFigures | undefined {
  const figures = { passed: 0, failed: 0, skipped: 0, failures: [] as string[] };
  const seen = { root: '', broken: false };
  let current: { name: string; outcome: 'passed' | 'failed' | 'skipped' } | undefined;
  const parser = new SaxesParser();
  parser.on('error', () => {
    seen.broken = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (seen.root === '') seen.root = name;
    if (name === 'testcase') current = { name: nameOf(attributes), outcome: 'passed' };
    else if (current !== undefined && (name === 'failure' || name === 'error')) current.outcome = 'failed';
    else if (current?.outcome === 'passed' && name === 'skipped') current.outcome = 'skipped';
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'testcase' || current === undefined) return;
    figures[current.outcome]++;
    if (current.outcome === 'failed' && figures.failures.length < NAMED_FAILURES) figures.failures.push(current.name);
    current = undefined;
  });
  parser.write(text).close();
  if (seen.broken || (seen.root !== 'testsuites' && seen.root !== 'testsuite')) return undefined;
  return { kind: 'tests', ...figures };
}

/** Many runners put the name of the class in front of the name of the test as well. */
function nameOf(attributes: Readonly<Record<string, string>>): string {
  const { name = '', classname = '' } = attributes;
  return classname === '' || name.startsWith(classname) ? name : `${classname} ${name}`;
}
