import fc from 'fast-check';
import { linkPlaces } from '../../../src/core/note/link-places';

const links = (text: string): string[] => linkPlaces(text).map(({ link }) => link);

test('links of the body, with their places', () => {
  const text = 'See [[a-b|A]] and ![[c#D]].\n';
  expect(linkPlaces(text)).toEqual([
    { from: 4, to: 13, link: '[[a-b|A]]' },
    { from: 19, to: 26, link: '[[c#D]]' },
  ]);
});

test.each([
  ['properties', '---\nprevious: "[[a]]"\n---\n\n[[b]]\n'],
  ['a fence', '```\n[[a]]\n```\n[[b]]\n'],
  ['a fence in a list', '- x\n  ```\n  [[a]]\n  ```\n\n[[b]]\n'],
  ['code in a line', '`[[a]]` and ``x ` [[a]]`` then [[b]]\n'],
  ['indented code', 'x\n\n    [[a]]\n\n[[b]]\n'],
  ['a comment', '%%\n[[a]]\n%%\n\n[[b]]\n'],
  ['a fence that is not closed', '[[b]]\n\n```\n[[a]]\n'],
])('%s hides its links', (_name, text) => {
  expect(links(text)).toEqual(['[[b]]']);
});

test('every place holds the link that it names', () => {
  const piece = fc.constantFrom(
    '[[a]]',
    '[[',
    ']]',
    '`',
    '``',
    '```\n',
    '\n',
    '- ',
    '> ',
    '%%',
    '    ',
    'x',
    '---\n',
    '|',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const places = linkPlaces(text);
      expect(places.map(({ from, to }) => text.slice(from, to))).toEqual(places.map(({ link }) => link));
      expect([...places].sort((a, b) => a.from - b.from)).toEqual(places);
    }),
  );
});
