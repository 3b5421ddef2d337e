import fc from 'fast-check';
import { inertBelow, inertDocument, inertWords } from '../../../src/core/import/inert-document';
import { HOSTILE, whatRuns } from '../../support/nothing-runs';

const NO_LINK = /^$/;

test('tables, quotations, lists and code keep their form', () => {
  const text = [
    'Before [[a link]] and #tag.',
    '',
    '| Task | State |',
    '| --- | :---: |',
    '| `x` | <% run %> |',
    '',
    '> [!note] said',
    '---',
    '```yaml',
    '---',
    '| a | b |',
    '| - | - |',
    '```',
    '- one',
    '  - two',
  ].join('\n');
  const inert = inertDocument(text).split('\n');
  expect(inert).toEqual([
    'Before \\[\\[a link\\]\\] and \\#tag.',
    '',
    '| Task | State |',
    '| --- | :---: |',
    '| `x` | \\<\\% run %\\> |',
    '',
    '> \\[!note\\] said',
    '```text',
    '---',
    '| a | b |',
    '| - | - |',
    '```',
    '- one',
    '  - two',
  ]);
});

test('below an item boxes and our ids stay, ids of others do not', () => {
  expect(inertBelow('- [x] done ^t-abc123\n- [ ] open ^other\n  why')).toBe(
    '- [x] done ^t-abc123\n- [ ] open \\^other\n  why',
  );
});

test('a secret is taken out of words, blocks and what stands below', () => {
  const token = `ghp_${'a1'.repeat(20)}`;
  for (const inert of [inertWords, inertDocument, inertBelow]) {
    expect(inert(`use ${token} here`)).toBe('use \\[removed: GitHub token\\] here');
  }
});

test('whatever a document holds, nothing of it runs', () => {
  const pieces = [...HOSTILE, '```', '~~~', '| a |', '|--|', 'words', '- [ ] x', '  - y'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 8 }),
      fc.constantFrom('\n', ' ', '\n\n'),
      (parts, by) => {
        for (const inert of [inertDocument, inertBelow]) expect(whatRuns(inert(parts.join(by)), NO_LINK)).toEqual([]);
        expect(whatRuns(inertWords(parts.join(by)), NO_LINK)).toEqual([]);
      },
    ),
  );
});
