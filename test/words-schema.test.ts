import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { wordsFromJson } from '../src/core/handoff/words-json';

const ROOT = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const accepts = new Ajv().compile(JSON.parse(read('docs/words.schema.json')) as object);
const example = (page: string): string => /```json\n([\s\S]*?)```/.exec(read(page))![1]!;

describe('the JSON Schema of the words', () => {
  test.each(['docs/cli.md', 'docs/format.md'])('takes the example of %s, as the reader does', (page) => {
    expect(accepts(JSON.parse(example(page)))).toBe(true);
    expect(wordsFromJson(example(page)).other).toEqual([]);
  });

  test('names every key that the reader knows', () => {
    const schema = JSON.parse(read('docs/words.schema.json')) as { properties: object };
    const known = Object.keys(schema.properties);
    const words = wordsFromJson(JSON.stringify(Object.fromEntries(known.map((key) => [key, null]))));
    expect(words.other).toEqual([]);
    expect(wordsFromJson('{"weather": "rain"}').other).toHaveLength(1);
    for (const key of known) expect(read('docs/format.md')).toContain(`\`${key}\``);
  });

  test.each([
    [{}],
    [{ next: 'One thing' }],
    [{ next: ['a', { title: 'b', children: ['c'] }], weather: 'rain' }],
    [{ outcomes: { item: 't-7k2mq9', outcome: 'done' } }],
    [{ metrics: [{ name: 'Coverage', value: '81%', target: '90%' }] }],
    [{ phase: 2, progress: '45%', health: 'at-risk', duration: '3 hours', nextSession: 'Thursday' }],
    [{ questions: [{ question: 'Why?' }], tests: 12 }],
  ])('takes %j, as the reader does', (given) => {
    expect(accepts(given)).toBe(true);
    expect(() => wordsFromJson(JSON.stringify(given))).not.toThrow();
  });

  test.each([
    [[]],
    ['words'],
    [{ next: [{ priority: 'must' }] }],
    [{ next: [{ text: 'a', priority: 'tomorrow' }] }],
    [{ completed: [['nested']] }],
    [{ decisions: [{ why: 'no title' }] }],
    [{ blockers: [{ title: 'a', severity: 'huge' }] }],
    [{ outcomes: [{ outcome: 'done' }] }],
    [{ outcomes: [{ item: 't-7k2mq9', outcome: 'dropped' }] }],
    [{ outcomes: [{ item: 't-7k2mq9', outcome: 'forgotten', reason: 'x' }] }],
    [{ metrics: [{ value: '81%' }] }],
    [{ summary: { text: 'an object' } }],
    [{ gotchas: [[]] }],
    [{ progress: 101 }],
    [{ progress: 'half' }],
    [{ health: 'sunny' }],
  ])('rejects %j, as the reader does', (given) => {
    expect(accepts(given)).toBe(false);
    expect(() => wordsFromJson(JSON.stringify(given))).toThrow();
  });
});
