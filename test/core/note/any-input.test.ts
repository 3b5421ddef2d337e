import fc from 'fast-check';
import { readHandoff } from '../../../src/core/note/read-handoff';
import { scan } from '../../../src/core/note/scanner';

const DOCUMENTS = [
  '---\nphase: 2\nbranch: main\n---\n\n# Handoff — 2026-03-08\n\n**Branch**: `main` at `525bc4d` | **Phase**: 2\n\n## Done ✅\n\n- [x] a ^t-aaaaaa\n  - **Why**: b\n\n| Task | Status |\n| --- | --- |\n| c | done |\n\n## Next\n\n1. d\n   ```sh\n   # e\n   ```\n2. f\n\n<notes>\n- g\n</notes>\n',
  'Done:\n- a\n\nNext:\n- b\n\n%%\nhidden\n%%\n\nFiles touched:\n```\nsrc/\n├── a.ts\n└── b.ts\n```\n',
  '# 引き継ぎ\n\n## 完了\n\n- 甲\n\n## 次のステップ\n\n> - [ ] 乙\n> lazy\n\nHead\n---\n\n<!-- c\n-->\n',
];

/** Documents cut, spliced and mutated. */
const mutated = fc
  .tuple(
    fc.constantFrom(...DOCUMENTS),
    fc.constantFrom(...DOCUMENTS),
    fc.array(
      fc.record({
        at: fc.nat(400),
        length: fc.nat(60),
        insert: fc.oneof(
          fc.string({ unit: 'binary', maxLength: 12 }),
          fc.constantFrom(
            '\0',
            '\ud800',
            '\ufeff',
            '\r',
            '\r\n',
            '\t',
            '```',
            '~~~~',
            '---\n',
            '> ',
            '- ',
            '| ',
            '<x>',
            '%%',
            '**',
            '[',
            '^t-',
            '：',
            '# ',
          ),
        ),
      }),
      { maxLength: 8 },
    ),
    fc.nat(600),
  )
  .map(([first, second, changes, cut]) => {
    let text = first.slice(0, cut) + second.slice(cut / 2);
    for (const { at, length, insert } of changes) text = text.slice(0, at) + insert + text.slice(at + length);
    return text;
  });

const anything = fc.oneof(mutated, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }));

test('nothing is thrown, and every place lies in the text', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const read = readHandoff(text, 'a.md');
      const lines = scan(text).starts.length;
      for (const entry of read.entries) {
        expect(entry.firstLine).toBeGreaterThanOrEqual(1);
        expect(entry.lastLine).toBeGreaterThanOrEqual(entry.firstLine);
        expect(entry.lastLine).toBeLessThanOrEqual(lines);
        expect(typeof entry.text).toBe('string');
      }
      expect([...read.entries].map((entry) => entry.firstLine)).toEqual(
        read.entries.map((entry) => entry.firstLine).sort((a, b) => a - b),
      );
    }),
    { numRuns: 2000 },
  );
});

test('blocks lie in their parents, in order, and the lines cover the text', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { blocks, starts, contents, ends } = scan(text);
      expect([contents.length, ends.length]).toEqual([starts.length, starts.length]);
      starts.forEach((start, line) => {
        expect(start).toBeLessThanOrEqual(contents[line]!);
        expect(ends[line]).toBeLessThanOrEqual(starts[line + 1] ?? text.length);
      });
      blocks.forEach((block, index) => {
        expect(block.parent).toBeLessThan(index);
        expect(block.lastLine).toBeGreaterThanOrEqual(block.line);
        expect(block.line).toBeGreaterThanOrEqual(blocks[index - 1]?.line ?? 0);
        const around = blocks[block.parent];
        if (around === undefined) return;
        expect(['item', 'quote']).toContain(around.kind);
        expect(block.line).toBeGreaterThanOrEqual(around.line);
        expect(block.lastLine).toBeLessThanOrEqual(around.lastLine);
      });
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['UTF-16 read as bytes', Array.from('# Handoff\n\n## Next\n\n- a\n', (letter) => `${letter}\0`).join('')],
  ['binary', String.fromCharCode(...Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256))],
  ['a million backticks', '`'.repeat(1_000_000)],
  ['fifty thousand headings', '# a\n'.repeat(50_000)],
  ['two hundred thousand signs', `## Next\n\n${'✅ a\n'.repeat(200_000)}`],
  ['quotes in quotes', `${'> '.repeat(100_000)}a`],
  ['lists in lists', `${'- '.repeat(100_000)}a`],
  ['one endless table', `| Task | Status |\n| - | - |\n${'| a | done |\n'.repeat(50_000)}`],
])('%s', (_name, text) => {
  const read = readHandoff(text);
  expect(Array.isArray(read.entries)).toBe(true);
});
