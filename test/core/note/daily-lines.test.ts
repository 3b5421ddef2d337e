import fc from 'fast-check';
import { withDailyLines } from '../../../src/core/note/daily-lines';

const A = { path: 'Handoffs/App/2026-03-05-1000-parser-aaaa.md', title: 'Parser' };
const B = { path: 'Handoffs/App/2026-03-05-1800-tests-bbbb.md', title: 'Tests | all' };

test('each handoff gets a line under the heading, which is added when it is missing', () => {
  const once = withDailyLines('# Thursday\n\nWords.\n', 'Handoffs', [A]);
  expect(once).toBe('# Thursday\n\nWords.\n\n## Handoffs\n\n- [[2026-03-05-1000-parser-aaaa|Parser]]\n');
  expect(withDailyLines(once, 'Handoffs', [A, B])).toBe(`${once}- [[2026-03-05-1800-tests-bbbb|Tests all]]\n`);
});

test('what the note links already, by name or by path and wherever it stands, is not linked again', () => {
  const text = 'Wrote [[Handoffs/App/2026-03-05-1000-parser-aaaa#Summary|this]].\n';
  expect(withDailyLines(text, 'Handoffs', [A])).toBe(text);
});

test('in any note: twice is once, and every line of the person stays', () => {
  const line = fc.constantFrom('', '## Handoffs', '# T', '- a', '[[x]]', 'words  ', '### deep', '\t- b');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, newline) => {
      const text = lines.join(newline);
      const once = withDailyLines(text, 'Handoffs', [A, B]);
      expect(withDailyLines(once, 'Handoffs', [B, A])).toBe(once);
      const kept = once
        .split(/\r?\n/)
        .filter((one) => !one.includes('2026-03-05') && one !== '' && one !== '## Handoffs');
      expect(kept).toEqual(lines.filter((one) => one !== '' && one !== '## Handoffs'));
    }),
  );
});
