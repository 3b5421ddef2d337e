import fc from 'fast-check';
import { wordsFromMarkdown } from '../../../src/core/handoff/words-markdown';

const HEADINGS = [
  'Summary',
  'Context',
  'Completed',
  'What was done today',
  'In progress',
  'Next steps',
  'Immediate',
  'Decisions',
  'Blockers',
  'Critical',
  'Gotchas',
  'Do not merge',
  'Learnings',
  'Open questions',
  'Architecture',
  'Files changed',
  'Emergency',
  'Impact',
  'Rollback options',
  'Verification',
  'Metrics',
  'Import wizard',
  '1. Import',
  'Failed approaches',
  'Team notes',
] as const;

/** Blocks of Markdown around one word each, with the word's number as `w0`. */
const BLOCKS: readonly ((word: () => string) => string)[] = [
  (word) => `Some ${word()} words.`,
  (word) => `A paragraph ${word()}\nthat goes on ${word()}`,
  (word) => `- plain ${word()}`,
  (word) => `- wrapped ${word()}\n  and on ${word()}\n- next ${word()}`,
  (word) => `- [x] finished ${word()}\n  - **Why**: ${word()}\n  - below ${word()}\n    wrapped ${word()}`,
  (word) => `- [ ] open ${word()}\n\n  a paragraph ${word()}\n\n  \`\`\`sh\n  run ${word()}\n  \`\`\``,
  (word) => `1. first ${word()}\n2. second ${word()}: because ${word()}`,
  (word) => `\`\`\`ts\ncode ${word()}\n\`\`\``,
  (word) => `| Task | Note |\n| --- | --- |\n| row ${word()} | cell ${word()} |`,
  (word) => `**Status**: half ${word()}\n**Next**: then ${word()}`,
  (word) => `**Remaining work**:\n\n- [ ] rest ${word()}`,
  (word) => `- **Impact**: hits ${word()}`,
  (word) => `> quoted ${word()}`,
  (word) => `✅ told ${word()}`,
];

const section = fc.record({
  level: fc.constantFrom(2, 2, 2, 3, 3, 4),
  heading: fc.constantFrom(...HEADINGS),
  blocks: fc.array(fc.nat({ max: BLOCKS.length - 1 }), { maxLength: 3 }),
});

/** The document and how many words it holds. */
function written(sections: readonly { level: number; heading: string; blocks: readonly number[] }[]): [string, number] {
  let words = 0;
  const word = (): string => `w${words++}w`;
  const parts = sections.flatMap(({ level, heading, blocks }) => [
    `${'#'.repeat(level)} ${heading}`,
    ...blocks.map((block) => BLOCKS[block]!(word)),
  ]);
  return [['# The title', `Opening ${word()}.`, ...parts].join('\n\n'), words];
}

test('every word of the author has a place', () => {
  fc.assert(
    fc.property(fc.array(section, { maxLength: 5 }), (sections) => {
      const [text, count] = written(sections);
      const read = JSON.stringify(wordsFromMarkdown(text));
      const lost = Array.from({ length: count }, (_, at) => `w${at}w`).filter((word) => !read.includes(word));
      expect([text, lost]).toEqual([text, []]);
    }),
    { numRuns: 500 },
  );
});

test('what is said twice under one name below a blocker is kept twice', () => {
  const words = wordsFromMarkdown(
    '## Blockers\n\n- Proxy is down\n  - **Impact**: no sign-in\n  - **Impact**: no mail\n',
  );
  expect(words.blockers).toEqual([expect.objectContaining({ impact: 'no sign-in; no mail' })]);
});
