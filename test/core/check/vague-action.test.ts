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
