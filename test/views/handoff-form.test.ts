import { readWords } from '../../src/core/use-cases/read-words';
import { markdownOf, type HandoffForm } from '../../src/views/handoff-form';

const EMPTY: HandoffForm = {
  project: 'App',
  title: '',
  profile: 'standard',
  summary: '',
  inProgress: '',
  next: '',
  decisions: '',
  blockers: '',
};

test('an empty form says nothing', () => {
  expect(markdownOf({ ...EMPTY, next: ' \n\n' })).toBe('');
});

test('what a person types becomes words, one entry a line', () => {
  const words = readWords(
    markdownOf({
      ...EMPTY,
      summary: 'Two\n\nparagraphs.',
      inProgress: '- The reader',
      next: 'First\n\n- Second\n  - a part of it\n* Third',
      decisions: 'Use SQLite: it is there already',
      blockers: 'No key yet (critical)',
    }),
  );
  expect(words.summary).toBe('Two\n\nparagraphs.');
  expect(words.inProgress.map((item) => item.text)).toEqual(['The reader']);
  expect(words.next.map((item) => [item.text, item.children.length])).toEqual([
    ['First', 0],
    ['Second', 1],
    ['Third', 0],
  ]);
  expect(words.decisions).toMatchObject([{ title: 'Use SQLite', why: 'it is there already' }]);
  expect(words.blockers).toMatchObject([{ title: 'No key yet', severity: 'critical' }]);
});
