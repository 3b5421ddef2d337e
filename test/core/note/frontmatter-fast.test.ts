import fc from 'fast-check';
import { parseProperties, renderProperties } from '../../../src/core/note/frontmatter';
import { readWrittenProperties } from '../../../src/core/note/frontmatter-fast';
import { renderHandoff } from '../../../src/core/note/render-handoff';
import { FULL } from '../../support/full-handoff';

function fast(source: string): Record<string, unknown> | undefined {
  return readWrittenProperties(source);
}

function slow(source: string): ReturnType<typeof parseProperties> {
  return parseProperties(`---\n${source}---\n`);
}

/** Never something else than the parser says: the same, or nothing. */
function agreesOrDeclines(source: string): boolean {
  const read = fast(source);
  if (read === undefined) return false;
  const { properties, problem } = slow(source);
  expect(problem).toBeUndefined();
  expect(read).toEqual(properties);
  expect(Object.keys(read)).toEqual(Object.keys(properties));
  return true;
}

const word = fc.constantFrom(
  ...[
    'a',
    'ä',
    'no',
    'true',
    'False',
    'null',
    'NULL',
    'e12',
    'e-1_0',
    'E5',
    '0',
    '-1',
    '1.50',
    '007',
    '-0',
    '1e3',
    '0x1f',
    '.5',
  ],
  ...[
    '2026-03-08',
    '2026-03-08T10:00:00',
    '2026-3-8',
    '12:30:45',
    '[]',
    '[a]',
    '{}',
    '""',
    "''",
    "'it''s'",
    '"a"',
    '"\\n"',
  ],
  ...[
    '"\\u00e9"',
    '"\\ud83d\\ude00"',
    '"😀"',
    '"\\x41"',
    '"a" b',
    '"a"b"',
    '"\t"',
    '"a\\',
    '"[[Note|x]]"',
    '[[Note]]',
    '#c',
    'a #c',
  ],
  ...[
    'a: b',
    'a:',
    ': a',
    '- a',
    '?',
    '|',
    '>',
    '&a x',
    '*a',
    '!t x',
    '@a',
    '`a`',
    '%a',
    'a  b',
    'a ',
    ' a',
    'a\tb',
    '~',
    '<<',
  ],
  ...[
    'a/b.c-d',
    'a, b',
    'a]',
    'ünï cödé',
    '日本語',
    '\u0085',
    '"\u2028"',
    '"\ufeff"',
    '"\u007f"',
    '',
    '-',
    '---',
    '...',
    '__proto__',
  ],
);
const key = fc.constantFrom(
  'id',
  'type',
  'a_b',
  'A1',
  'no',
  'null',
  '1a',
  '"q"',
  'a b',
  '__proto__',
  'constructor',
  '<<',
  'é',
  '',
);
const list = fc.array(word, { maxLength: 4 }).map((words) => `[${words.join(', ')}]`);
const comment = fc.constantFrom('#', '# c', '#c: d', ' # c', '# é', '#\t', '# \u0085x');
const line = fc.oneof(
  fc.tuple(key, list).map(([name, value]) => `${name}: ${value}`),
  list.map((value) => `  - ${value}`),
  comment,
  fc.tuple(key, word).map(([name, value]) => `${name}: ${value}`),
  fc.tuple(key, word).map(([name, value]) => `${name}:${value}`),
  word.map((value) => `  - ${value}`),
  word.map((value) => `- ${value}`),
  word.map((value) => `    ${value}`),
  key.map((name) => `${name}:`),
  word,
);

describe('properties as we write them, read without the parser', () => {
  test('lines of any kind: the parser says the same, or it is asked', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (lines, newline) => {
        if (agreesOrDeclines(lines.map((one) => one + newline).join(''))) read += 1;
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(20);
  });

  test('comments and lists in brackets, as people write them, are read', () => {
    const source = '# by hand\ntype: handoff\n#\ntags: [handoff, "a, b", 2]\nprevious: ["[[Plan]]"]\n';
    expect(agreesOrDeclines(source)).toBe(true);
  });

  test('any value that we can write is read, or declined; plain ones are read', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
      word,
    );
    fc.assert(
      fc.property(value, value, (first, second) => {
        const text = renderProperties([
          ['first', first],
          ['second', second],
        ]);
        agreesOrDeclines(text.slice(4, -4));
      }),
      { numRuns: 800 },
    );
  });

  test('a whole handoff of ours is read, with either line ending', () => {
    const source = /^---\n([\s\S]*?)---\n/.exec(renderHandoff(FULL))![1]!;
    expect(agreesOrDeclines(source)).toBe(true);
    expect(agreesOrDeclines(source.replaceAll('\n', '\r\n'))).toBe(true);
  });
});
