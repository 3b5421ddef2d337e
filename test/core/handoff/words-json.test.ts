import { wordsFromJson } from '../../../src/core/handoff/words-json';
import { testResultOf } from '../../../src/core/model/words';

test('strings, lists of strings and lists of objects are the same thing', () => {
  const words = wordsFromJson(
    JSON.stringify({
      next: 'One thing',
      completed: ['a', { title: 'b' }, ' '],
      inProgress: { text: 'c', percent: 40, dependsOn: ['x', 'y'], children: ['d'] },
      questions: ['q', { question: 'r' }],
      tests: 12,
    }),
  );
  expect(words.next).toEqual([{ text: 'One thing', fields: [], children: [] }]);
  expect(words.completed.map((item) => item.text)).toEqual(['a', 'b']);
  expect(words.inProgress).toEqual([
    {
      text: 'c',
      percent: 40,
      fields: [{ name: 'Depends on', value: 'x, y' }],
      children: [{ text: 'd', status: 'open', fields: [], children: [] }],
    },
  ]);
  expect(words.questions).toEqual(['q', 'r']);
  expect(words.tests).toEqual({ text: '12' });
});

test.each([
  ['23 passed, 0 failed', 'passed'],
  ['12 passed, 3 failing', 'failed'],
  ['not run', 'not-run'],
  ['N/A (docs only)', 'not-applicable'],
  ['all green', 'passed'],
  ['❌ 2 failed', 'failed'],
  ['no failures', undefined],
  ['see CI', undefined],
])('%j is %j', (text, result) => {
  expect(testResultOf(text)).toBe(result);
});
