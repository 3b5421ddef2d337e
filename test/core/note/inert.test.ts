import fc from 'fast-check';
import { inertCode, inertFence, inertLine, inertText } from '../../../src/core/note/inert';
import { kindsOf, parseMarkdown as parse, wordsOf } from '../../support/remark';

/** An escape, or a code span: its fence and its content. */
const ESCAPE_OR_CODE = /(\\[!-/:-@[-`{-~])|(`+)(?!`)(.*?[^`])\2(?!`)/g;

/** The parts of a text that lie outside code spans, whose inside Obsidian does not read. */
const outsideCode = (line: string): string => line.replace(ESCAPE_OR_CODE, (_all, escape?: string) => escape ?? '``');

/** Documented syntaxes that Obsidian, or a plugin people use with it, acts upon wherever they stand. */
const RUNS: readonly (readonly [string, RegExp])[] = [
  ['Templater', /<%|%>/],
  ['comment', /%%/],
];
const RUNS_OUTSIDE_CODE: readonly (readonly [string, RegExp])[] = [
  ['Dataview field', /::/],
  ['wikilink or embed', /\[\[/],
  ['end of a wikilink', /\]\]/],
  ['table cell', /(?:^|[^\\])\|/],
  ['highlight', /==/],
  ['tag', /(?:^|\s)#(?=[\p{L}\p{N}_/-]*[^\d\s\p{P}])[\p{L}\p{N}_/-]/u],
  ['block id', /(?:^|\s)\^[a-z0-9-]+\s*$/i],
  ['math', /(?:^|[^\\])\$/],
  ['callout', /^>/],
  ['task', /^\[.\]/],
];

function expectNothingRuns(line: string): void {
  for (const [name, syntax] of RUNS) expect([name, line]).toEqual([name, expect.not.stringMatching(syntax)]);
  for (const [name, syntax] of RUNS_OUTSIDE_CODE) {
    expect([name, outsideCode(line)]).toEqual([name, expect.not.stringMatching(syntax)]);
  }
  for (const [, , , code = ''] of line.matchAll(ESCAPE_OR_CODE)) {
    expect(code.trim()).not.toMatch(/^(?:=|\$=|dice:|\{|[A-Z_]+\[)/);
  }
}

/** Parsed below a list item, as a paragraph and in a table cell: always words and code, nothing else. */
function expectWords(line: string): void {
  const allowed = new Set(['root', 'list', 'listItem', 'paragraph', 'text', 'inlineCode']);
  for (const text of [`- ${line} ^t-000001\n- next`, `${line}\n---8<---`, `words\n${line}\nwords`]) {
    const tree = parse(text);
    expect([text, kindsOf(tree).filter((kind) => !allowed.has(kind))]).toEqual([text, []]);
    expect('children' in tree ? tree.children.length : 0).toBe(1);
  }
}

const HOSTILE: readonly string[] = [
  '<% tp.user.evil() %>',
  '<%* await 1 -%>',
  'a <<%% b %%> c',
  '%% hidden',
  '%%%',
  '`= this.file.name`',
  '`$= dv.el("b", 1)`',
  '` = 1`',
  '`INPUT[toggle:x]`',
  '`{js} 1`',
  '![[secret]]',
  '[[note|words]]',
  '[x](obsidian://run)',
  '![](https://e.org/x.png)',
  '<https://e.org>',
  'https://e.org/x',
  'see www.e.org now',
  'me@e.org',
  'mailto:me@e.org',
  '<img src=x onerror=1>',
  '<script>1</script>',
  '<!-- x',
  '</div>',
  '<?x',
  '#tag',
  'a #tag/sub b',
  '(#tag)',
  '#1a',
  '#日本',
  'ends ^abc123',
  '^abc',
  '^[note]',
  '[^1]',
  '[^1]: x',
  '> [!danger] x',
  '> q',
  '# h',
  '###### h',
  '#',
  '- [ ] task',
  '* x',
  '+ x',
  '1. x',
  '12) x',
  '[ ] x',
  '---',
  '***',
  '___',
  '===',
  '- - -',
  ':-- | --',
  'a | b',
  '| a | b |',
  '```js',
  '~~~',
  '```dataviewjs x```',
  'key:: value',
  '[key:: value]',
  '**bold** _it_ __init__ ~~x~~ ==y==',
  '$x$',
  '$$',
  '&lt;b&gt;',
  '&#60;',
  'C:\\dir\\#x',
  'ends in \\',
  '\\[[x]]',
  '`a',
  '``a`b``',
  '`a``b`',
  '\\`= 1`',
  '`\\`',
  'a`',
  '\u202Eevil',
  'line\nbreak\r\n# h',
  '\u2028# x',
  '\u0000',
  '   ',
  '\tcode',
  '    code',
  'snake_case_name and file_*.ts',
  'feat(core)!: add `x_y` to a->b (#12)',
  '[label]: https://e.org',
  'http://a',
  'x:/y',
  '::x',
  'a:::b',
  'mailto:me@e.org`<% tp.user.evil() %>`{js} 1`',
  'https://e.org``x`![[secret]]``',
  '`a`https://e.org',
  'a@b.c+x@y.z``',
];
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ maxLength: 5 }),
    fc.constantFrom(' ', '`', '``', '\\', '%', '<', '[', '#', '\n', '_', '*', ':', '$', '|', 'a'),
  ),
  { maxLength: 8 },
);
const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  pieces.map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

/** What a reader should see: the same characters without line breaks, unseen characters and doubled blanks. */
const seen = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s\u180e\u2060-\u206f\u{e0000}-\u{e007f}]|\uFFFD/gu, '')
    .replaceAll('`', '');

describe('a line', () => {
  test.each(HOSTILE)('%j becomes words', (text) => {
    const line = inertLine(text);
    expectNothingRuns(line);
    if (line !== '') expectWords(line);
    expect(seen(wordsOf(parse(`- ${line}`)))).toBe(seen(text));
  });

  test('of any text becomes words that read as before', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = inertLine(text);
        expectNothingRuns(line);
        if (line !== '') expectWords(line);
        expect(seen(wordsOf(parse(`- x ${line}`)))).toBe(`x${seen(text)}`);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps what harms nobody as it was written', () => {
    for (const text of [
      'feat(core): add snake_case to a->b (#12)',
      'Größe < 10 & 5 %, done',
      'use `x_y` and `--flag`',
      'it is 3.5 at 10:30',
    ]) {
      expect(inertLine(text)).toBe(text);
    }
    expect(inertLine('**bold**, *it* and ==x==', 'markdown')).toBe('**bold**, *it* and ==x==');
  });

  test.each(['`a`https://e.org', 'https://e.org`a`', 'a@b.c+x@y.z'])('%j stays two spans of code', (text) => {
    expect(kindsOf(parse(inertLine(text))).filter((kind) => kind === 'inlineCode')).toHaveLength(2);
  });

  test('joins lines and drops what cannot be seen', () => {
    expect(inertLine(' a\r\n\tb\u2028c\u202E\u200B\u{E0041}d\uD800 ')).toBe('a b cd\uFFFD');
  });
});

describe('code', () => {
  test.each(['a', '`', '``x`', '= 1', ' $= 1', '<% x %>', 'a`b', 'x\ny', '\\', '[[x]]'])('%j is one span', (text) => {
    const tree = parse(`x ${inertCode(text)} y`);
    expect(kindsOf(tree)).toEqual(['root', 'paragraph', 'text', 'inlineCode', 'text']);
    expect(seen(wordsOf(tree))).toBe(`x${seen(text)}y`);
    expectNothingRuns(inertCode(text));
  });

  test('of any text is one span or block that runs nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const code = inertCode(text);
        if (code !== '') expect(kindsOf(parse(code))).toEqual(['root', 'paragraph', 'inlineCode']);
        const fence = inertFence(text);
        expect(kindsOf(parse(`- x\n\n${fence}\n\n# h`))).toEqual([
          'root',
          'list',
          'listItem',
          'paragraph',
          'text',
          'code',
          'heading',
          'text',
        ]);
        for (const [, syntax] of RUNS) expect(code + fence).not.toMatch(syntax);
      }),
      { numRuns: 500 },
    );
  });
});

describe('several lines', () => {
  test('keep paragraphs, lists and code', () => {
    const text = 'Words, **bold**.\n\n- one\n  1. two\n\n```dataviewjs\ndv.pages() <% x %>\n```\nend';
    const inert = inertText(text);
    expect(kindsOf(parse(inert)).filter((kind) => kind !== 'text')).toEqual(
      kindsOf(parse(text)).filter((kind) => kind !== 'text'),
    );
    expect(inert).toContain('```text\ndv.pages() <\u2060% x %\u2060>\n```');
  });

  test('of any text have no heading, link, HTML, table, quote or task', () => {
    fc.assert(
      fc.property(fc.array(hostile), (lines) => {
        const text = inertText(lines.join('\n'));
        const kinds = kindsOf(parse(text));
        for (const kind of [
          'heading',
          'link',
          'linkReference',
          'definition',
          'image',
          'html',
          'table',
          'blockquote',
          'thematicBreak',
          'footnoteDefinition',
          'footnoteReference',
        ]) {
          expect([text, kinds]).toEqual([text, expect.not.arrayContaining([kind])]);
        }
        for (const [, syntax] of RUNS) expect(text).not.toMatch(syntax);
      }),
      { numRuns: 500 },
    );
  });
});
