import fc from 'fast-check';
import { changesOnlyBlocks, findBlock, sameWords, withBlock } from '../../../src/core/memory/managed-block';

const OWNER = 'j-aaaaaa';
const OTHER = 'j-bbbbbb';
const block = (text: string, owner = OWNER): any => {
  const finding = findBlock(text, owner);
  if (finding.kind !== 'block') throw new Error(JSON.stringify([finding, text]));
  return finding.block;
};

/** Files that people have: any characters, line breaks of both kinds, also mixed, with and without an end of line. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '# Title',
    '---',
    '```',
    '<!-- session-handoff:end j-cccccc -->',
    '<!-- note -->',
    '\uFEFF',
    '- [ ] x',
    '',
  ),
);
const file = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const content = fc
  .array(fc.oneof(piece, fc.constant('<!-- session-handoff:end j-aaaaaa -->\n')), { maxLength: 8 })
  .map((all) => all.join(''));
const sound = (text: string, owner = OWNER): boolean => findBlock(text, owner).kind === 'none';

describe('bytes outside the block never change', () => {
  test('when it is added, replaced, and replaced again', () => {
    fc.assert(
      fc.property(
        file.filter((text) => sound(text)),
        content,
        content,
        (before, first, second) => {
          const one = withBlock(before, OWNER, 'h-000001', first);
          expect(one.startsWith(before)).toBe(true);
          expect(one.slice(before.length, block(one).start)).toMatch(/^(?:\r?\n){0,2}$/);
          const two = withBlock(one, OWNER, 'h-000002', second);
          const [a, b] = [block(one), block(two)];
          expect(two.slice(0, b.start)).toBe(one.slice(0, a.start));
          expect(two.slice(b.end)).toBe(one.slice(a.end));
          expect(b).toMatchObject({ from: 'h-000002', edited: false });
          expect(withBlock(two, OWNER, 'h-000002', second)).toBe(two);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('whatever stands before and behind it, also blocks of other projects', () => {
    fc.assert(
      fc.property(file, file, content, content, content, (head, tail, first, second, theirs) => {
        const own = withBlock('', OWNER, 'h-000001', first);
        const text = `${head}\n${withBlock('', OTHER, 'h-000009', theirs)}\n${own}${tail}`;
        fc.pre(findBlock(text, OWNER).kind === 'block');
        const after = withBlock(text, OWNER, 'h-000002', second);
        const [a, b] = [block(text), block(after)];
        expect(after.slice(0, b.start)).toBe(text.slice(0, a.start));
        expect(after.slice(b.end)).toBe(text.slice(a.end));
        if (findBlock(text, OTHER).kind === 'block') {
          expect(block(after, OTHER)).toMatchObject({ content: block(text, OTHER).content, edited: false });
        }
      }),
      { numRuns: 400 },
    );
  });
});

test('a block that somebody changed is known, a change of line breaks alone is none', () => {
  const text = withBlock('# Mine\n', OWNER, 'h-000001', 'one\ntwo');
  expect(block(text)).toMatchObject({ content: 'one\ntwo', edited: false, from: 'h-000001' });
  expect(block(text.replaceAll('\n', '\r\n'))).toMatchObject({ content: 'one\ntwo', edited: false });
  expect(block(text.replace('two', 'three')).edited).toBe(true);
  expect(block(text.replace('one\n', 'one\n\n')).edited).toBe(false);
  fc.assert(
    fc.property(content, fc.nat(), fc.string({ minLength: 1 }), (given, at, added) => {
      const whole = withBlock('', OWNER, 'h-000001', given);
      const own = block(whole);
      const begin = whole.indexOf('\n') + 1;
      const place = begin + (at % (own.content.length + 1));
      const changed = whole.slice(0, place) + added + whole.slice(place);
      const finding = findBlock(changed, OWNER);
      fc.pre(finding.kind === 'block' && !sameWords(finding.block.content, own.content));
      expect(finding).toMatchObject({ block: { edited: true } });
    }),
  );
});

test('what a formatter changes is no change of words; everything else is', () => {
  const given = '- one *two*\n- [ ] three\n\n| a | b |\n| --- | --- |\n| 1 | snake_case |\n\n1. four\\_five';
  const formatted =
    '* one _two_\n\n* [ ] three\n\n| a   | b          |\n| --- | ---------- |\n| 1   | snake_case |\n\n1. four_five';
  expect(sameWords(given, formatted)).toBe(true);
  for (const [from, to] of [
    ['three', 'tree'],
    ['[ ]', '[x]'],
    ['1.', '2.'],
    ['- one', 'one'],
    ['1 |', '11 |'],
    ['two', 'Two'],
  ] as const) {
    expect([from, sameWords(given, given.replace(from, to))]).toEqual([from, false]);
  }
});

test('a change of blocks alone is told from a change of what people wrote', () => {
  const mine = '---\nlast_updated: 2026-01-01\n---\n\n# Mine\n';
  const one = withBlock(mine, OWNER, 'h-000001', 'one');
  const two = withBlock(one, OWNER, 'h-000002', 'two').replace('2026-01-01', '2026-02-02');
  for (const before of [mine, one, one.replaceAll('\n', '\r\n'), one.replace('one', 'by hand'), two]) {
    expect(changesOnlyBlocks(before, two)).toBe(true);
  }
  for (const now of [
    mine,
    two.replace('Mine', 'Ours'),
    `${two}more\n`,
    two.replace('two', 'by hand'),
    `${two}${two}`,
  ]) {
    expect(changesOnlyBlocks(one, now)).toBe(false);
  }
  expect(changesOnlyBlocks('', withBlock('', OWNER, 'h-000001', 'one'))).toBe(true);
});

test('it takes the line breaks of the file', () => {
  const after = withBlock('a\r\nb', OWNER, 'h-000001', 'x\ny');
  expect(after.replaceAll('\r\n', '')).not.toContain('\n');
});

test.each([
  ['has no end', `<!-- session-handoff:begin ${OWNER} from h-000001 sha256 0123456789abcdef -->\nx\n`, 1],
  ['ends without a beginning', `a\n<!-- session-handoff:end ${OWNER} -->\n`, 2],
  [
    'is the second one of this project',
    `${withBlock('', OWNER, 'h-000001', 'a')}${withBlock('', OWNER, 'h-000001', 'b')}`,
    6,
  ],
  [
    'begins inside the one of this project',
    withBlock('', OWNER, 'h-000001', 'MARK').replace('MARK', withBlock('', OTHER, 'h-000001', 'b').trim()),
    3,
  ],
])('a block that %s is refused with its line', (words, text, line) => {
  expect(findBlock(text, OWNER)).toEqual({ kind: 'broken', line, words: `The block on line ${line} ${words}.` });
});
