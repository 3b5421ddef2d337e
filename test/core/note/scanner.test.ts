import type { BlockKind } from '../../../src/core/note/scan';
import { lineText } from '../../../src/core/note/scan';
import { scan } from '../../../src/core/note/scanner';
import { commonmarkExamples } from '../../support/commonmark-examples';
import { foundByRemark, foundByScanner } from '../../support/scanned-kinds';

const examples = commonmarkExamples([
  'ATX headings',
  'Setext headings',
  'Fenced code blocks',
  'List items',
  'Lists',
  'Task list items',
]);

describe('against remark', () => {
  test('the examples of CommonMark are there', () => {
    expect(examples.length).toBeGreaterThan(130);
  });

  test('at least 95 % of them are read alike', () => {
    const different = examples.filter(
      ({ markdown }) => foundByScanner(markdown).join() !== foundByRemark(markdown).join(),
    );
    expect(1 - different.length / examples.length).toBeGreaterThanOrEqual(0.95);
    // The only one starts with a line of dashes: to Obsidian that is frontmatter.
    expect(different.map((example) => example.markdown)).toEqual(['---\nFoo\n---\nBar\n---\nBaz\n']);
  });

  test.each([
    ['nested lists', '- a\n  - b\n\n    c\n  - d\n- e\n  1. f\n  2. g\n'],
    ['items in quotes', '> - a\n>   b\n> - [x] c\n\n- d\n  > # e\n'],
    ['tabs', '-\ta\n\n\tb\n\t- c\n'],
    ['lazy lines', '- a\nb\n> c\nd\n'],
    ['fences in items', '1. a\n\n   ```\n   - no\n   ```\n2. b\n'],
    ['unclosed fences', '- a\n  ```\n  # no\n- b\n\n```\n# no\n- no'],
    ['code by indent', '    # no\n\n- a\n\n      - no\n'],
    ['numbers that interrupt', 'a\n1. b\n\na\n2. no\n'],
    ['CRLF', '# a\r\n\r\n- b\r\n\r\n```\r\n- no\r\n```\r\n'],
    ['tables', 'a | b\n--- | ---\n- | c\n\n# d\n'],
    ['HTML', '<div>\n- no\n\n- a\n\n<!--\n# no\n\n- no\n-->\n# b\n'],
    ['boxes', '- [ ] a\n- [x] b\n- [X] c\n- [x]d\n- [](x) e\n'],
  ])('%s', (_name, text) => {
    expect(foundByScanner(text)).toEqual(foundByRemark(text));
  });
});

/** Each class of difference has an example, a reason in `docs/format.md`, and a text of which both sides are pinned here. */
describe('read otherwise than remark', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['frontmatter', '---\na: b\n---\n# c\n', ['h1@4'], ['h1@4', 'h2@2']],
    ['section tags', '<done>\n- a\n</done>\n', ['item@2'], []],
    ['hidden comments', '%%\n- a\n\n# b\n%%\n- c\n', ['item@6'], ['h1@4', 'item@2', 'item@6']],
    ['boxes of themes', '- [?] a\n', ['item@1'], ['item@1']],
    ['very deep lists', '- '.repeat(30) + 'a\n', Array<string>(24).fill('item@1'), Array<string>(30).fill('item@1')],
    ['link definitions', '[a]: /b\n===\n', ['h1@1'], []],
  ])('%s', (_name, text, ours, theirs) => {
    expect(foundByScanner(text)).toEqual(ours);
    expect(foundByRemark(text)).toEqual(theirs);
  });

  test('any character in a box is a box, but a number is a reference', () => {
    const boxes = scan('- [/] a\n- [-] b\n- [?] c\n- [1] d\n- [[e]] f\n').blocks.filter(({ kind }) => kind === 'item');
    expect(boxes.map(({ mark }) => (mark === 0 ? '' : String.fromCharCode(mark)))).toEqual(['/', '-', '?', '', '']);
  });

  test('a row without a pipe ends a table', () => {
    expect(kinds('| a | b |\n| - | - |\n| c | d |\ntext\n')).toEqual(['table', 'paragraph']);
  });
});

describe('places', () => {
  test('lines and offsets of everything', () => {
    const text = '# A #\n\n> - [ ] b  \n>   c\n\n```js\nd\n```\n';
    const { blocks } = scan(text);
    expect(blocks.map((block) => [block.kind, block.line, block.lastLine, text.slice(block.start, block.end)])).toEqual(
      [
        ['heading', 0, 0, 'A'],
        ['quote', 2, 3, '- [ ] b'],
        ['item', 2, 3, 'b'],
        ['paragraph', 2, 3, 'b  \n>   c'],
        ['fence', 5, 7, 'js'],
      ],
    );
    expect([2, 3].map((line) => lineText(scan(text), line))).toEqual(['b', 'c']);
  });

  test('a head above a table may end a paragraph', () => {
    const found = scan('a\nb | c\n--- | ---\nd | e\n').blocks.map(({ kind, line, lastLine }) => [kind, line, lastLine]);
    expect(found).toEqual([
      ['paragraph', 0, 0],
      ['table', 1, 3],
    ]);
  });

  test.each([
    ['', []],
    ['\ufeff---\na: b\n---\nc', ['frontmatter', 'paragraph']],
    ['---\nnever closed', ['rule', 'paragraph']],
    ['%% one line %%', ['comment']],
    ['%% never closed', ['paragraph']],
    ['a\rb\r\r# c', ['paragraph', 'heading']],
    ['<details>\n<summary>a</summary>\n\n- b\n', ['html', 'item', 'paragraph']],
    ['- \n\n  a', ['item', 'paragraph']],
  ] satisfies [string, BlockKind[]][])('%j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

function kinds(text: string): readonly BlockKind[] {
  return scan(text).blocks.map((block) => block.kind);
}
