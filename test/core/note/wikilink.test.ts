import fc from 'fast-check';
import {
  canBeLinked,
  linksIn,
  linkTo,
  linkToBlock,
  readLink,
  renderLink,
  retarget,
} from '../../../src/core/note/wikilink';

test('links by name, with a title that cannot break out', () => {
  expect(linkTo('Handoffs/Shop/Decisions/use-sqlite-7k2m.md')).toBe('[[use-sqlite-7k2m]]');
  expect(linkTo('use-sqlite-7k2m.md', 'Use SQLite')).toBe('[[use-sqlite-7k2m|Use SQLite]]');
  expect(linkTo('a.md', 'x]] ![[secret|y\nz')).toBe('[[a|x ! secret y z]]');
  expect(linkTo('a.md', '<% x %> %% y')).toBe('[[a|<\u2060% x %\u2060> %\u2060% y]]');
  expect(linkTo('a.md', '(due:: now) #tag #12 <b> `= x` http://x')).toBe(
    '[[a|(due:\u2060: now) #\u2060tag #12 <\u2060b> `\u2060= x` http:\u2060//x]]',
  );
  expect(linkTo('a.md', ' | ')).toBe('[[a]]');
  expect(linkToBlock('H/a.md', 't-7k2mq9', 'task')).toBe('[[a#^t-7k2mq9|task]]');
});

test.each([
  ['[[a]]', { target: 'a' }],
  ['[[Shop/a.md|words]]', { target: 'Shop/a', alias: 'words' }],
  ['[[a#^t-000001|x]]', { target: 'a', subpath: '#^t-000001', alias: 'x' }],
  ['[[#Heading]]', { target: '', subpath: '#Heading' }],
  ['a name', { target: 'a name' }],
  ['folder/a.md', { target: 'folder/a' }],
  ['[words](folder/a%20b.md#Part)', { target: 'folder/a b', subpath: '#Part', alias: 'words' }],
  ['[words](<folder/a b.md>)', { target: 'folder/a b', alias: 'words' }],
  ['[words](https://example.org)', undefined],
  ['[words](100%.md)', { target: '100%', alias: 'words' }],
  ['', undefined],
  ['[[a', undefined],
])('reads %s', (text, link) => {
  expect(readLink(text)).toEqual(link);
});

test('what is rendered is read back', () => {
  const part = fc
    .string({ minLength: 1 })
    .filter((text) => canBeLinked(text) && text.trim() === text && !/\.md$/i.test(text));
  fc.assert(
    fc.property(part, fc.string(), (target, title) => {
      const text = renderLink({ target, alias: title });
      expect(linksIn(`before ${text} after`)).toHaveLength(1);
      expect(readLink(text)?.target).toBe(target);
    }),
  );
});

test('a link is turned elsewhere with its subpath and alias', () => {
  const text = 'See [[old#^t-1|this]], ![[old]] and [[other]].';
  expect(retarget(text, (link) => link.target === 'old', 'new')).toBe('See [[new#^t-1|this]], ![[new]] and [[other]].');
});
