import { checkHandoff } from '../../../src/core/check/check-handoff';

/** What the findings of one vague action are about. */
const about = (line: string): readonly string[] =>
  checkHandoff({
    text: `# Session handoff, 2026-04-02\n\nThe map waits.\n\n## Next\n\n- Continue work on ${line}\n`,
  }).findings.map(({ words }) => words);

test('what a finding is about is cut with the words of its links, never through the signs of one', () => {
  const slug = 'a-long-name-of-a-decision-that-nobody-would-want-to-read-in-a-line-of-words-k3f9';
  expect(about(`[[${slug}|the map]]`)).toContain('Continue work on the map');
  expect(about(`[[${slug}|the map]] [[${slug}|of it]]${' and the map of it'.repeat(9)}`)).toContain(
    'Continue work on the map of it and the map of it and the map of it and the map of it and the map of…',
  );
  expect(about('[[it]]')).toContain('Continue work on [[it]]');
});
