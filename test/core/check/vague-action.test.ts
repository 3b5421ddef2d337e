import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vagueness } from '../../../src/core/check/vague-action';

const actions = (name: string): readonly string[] =>
  readFileSync(join(__dirname, 'actions', `${name}.txt`), 'utf8')
    .trim()
    .split('\n');

test('good next actions pass', () => {
  expect(actions('good')).toHaveLength(40);
  expect(actions('good').filter((action) => vagueness(action) !== undefined)).toEqual([]);
});

test('vague ones are caught', () => {
  expect(actions('vague')).toHaveLength(40);
  expect(actions('vague').filter((action) => vagueness(action) === undefined)).toEqual([]);
});

// Written before any word list, and looked at only when the lists were done; the third set when they had been in use.
test.each(['second', 'third'])('the same of sentences that the lists were not made for: %s', (set) => {
  const [good, vague] = [actions(`good-${set}`), actions(`vague-${set}`)];
  expect([good.length, vague.length]).toEqual([40, 40]);
  expect(good.filter((action) => vagueness(action) !== undefined)).toEqual([]);
  expect(vague.filter((action) => vagueness(action) !== undefined).length).toBeGreaterThanOrEqual(36);
});

test.each([
  ['Weiter an der Übergabe arbeiten', 'other languages are not judged'],
  ['修复所有问题', 'nor other scripts'],
  ['Continue with `npm run bench`', 'a command says what to do'],
  [
    'Continue with [[price-service-a1b2|the price service of the northern shop and its stock]]',
    'a link is read as its words',
  ],
  ['Fix #212', 'a number of an issue'],
  ['Commit the fixes', 'they lie in the work tree'],
  ['Improve the empty state of the search page', 'things enough for a loose verb'],
])('%s: %s', (action) => {
  expect(vagueness(action)).toBeUndefined();
});

test.each([
  ['Continue with phase 3', 'going-on'],
  ['**Task 22:** final cleanup and documentation', 'nothing-named'],
  ['Move forward with [[the plan]]', 'going-on'],
  ['improve performance', 'loose'],
  ['', 'nothing-named'],
])('%s is %s', (action, why) => {
  expect(vagueness(action)).toBe(why);
});
