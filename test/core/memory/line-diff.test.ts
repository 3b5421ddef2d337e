import fc from 'fast-check';
import { lineDiff } from '../../../src/core/memory/line-diff';

test('equal texts have no difference; others show what goes and what comes, with the lines around', () => {
  expect(lineDiff('a\nb\n', 'a\nb\n')).toEqual([]);
  expect(lineDiff('a\nb\nc\nd\ne\n', 'a\nb\nX\nd\ne\n')).toEqual(['@@ 1', '  a', '  b', '- c', '+ X', '  d', '  e']);
  expect(lineDiff('', 'a\n')).toEqual(['@@ 1', '+ a']);
});

test('line breaks that differ are said', () => {
  expect(lineDiff('a', 'a\n')).toEqual(['@@ 1', '- a (no line break at the end)', '+ a']);
  expect(lineDiff('a\r\n', 'a\n')).toEqual(['@@ 1', '- a (CR)', '+ a']);
});

test('what is taken away and what stays is the old text, what is added and what stays the new one', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '', 'a b'), { maxLength: 9 })
    .map((lines) => lines.map((line) => `${line}\n`).join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after);
      fc.pre(lines.length > 0);
      const from = Number(lines[0]!.slice(3)) - 1;
      const of = (marks: RegExp): readonly string[] =>
        lines
          .slice(1)
          .filter((line) => marks.test(line))
          .map((line) => line.slice(2));
      const old = before.split('\n').slice(0, -1);
      const now = after.split('\n').slice(0, -1);
      const shown = of(/^(?:-| )|^$/).map((line) => line);
      expect(old.slice(from, from + shown.length).map((line) => line)).toEqual(shown);
      const kept = of(/^(?:\+| )|^$/);
      expect(now.slice(from, from + kept.length)).toEqual(kept);
    }),
  );
});
