import { foldedLines } from '../../../src/core/handoff/folded-lines';

const lines = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => `line ${n + 1}`);

test('so many stand in full, the rest is folded below them, and a single one more is not worth folding', () => {
  expect(foldedLines(lines(4), 3, 'commit')).toBe('- line 1\n- line 2\n- line 3\n- line 4');
  expect(foldedLines(lines(5), 3, 'commit')).toBe(
    '- line 1\n- line 2\n- line 3\n\n> [!note]- 2 more commits\n> - line 4\n> - line 5',
  );
  expect(foldedLines(lines(2), 0, 'commit')).toBe('> [!note]- 2 commits\n> - line 1\n> - line 2');
  expect(foldedLines([], 3, 'commit')).toBe('');
});
