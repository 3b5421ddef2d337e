import { plainText } from '../../src/views/plain-text';

test.each([
  ['Write **the** parser', 'Write the parser'],
  ['See [[Handoffs/App/Notes|the notes]] and [[Handoffs/App/Other#Part]]', 'See the notes and Other'],
  ['Read `src/a.ts` and ``b`c``', 'Read src/a.ts and b`c'],
  ['A [link](https://example.org) and ![[picture.png]]', 'A link and picture.png'],
  ['Not \\*bold\\*, a_b_c, 2 * 3 * 4', 'Not *bold*, a_b_c, 2 * 3 * 4'],
  ['two\n  lines', 'two lines'],
])('%s reads as %s', (markdown, plain) => {
  expect(plainText(markdown)).toBe(plain);
});
