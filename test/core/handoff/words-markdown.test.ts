import { wordsFromMarkdown } from '../../../src/core/handoff/words-markdown';

test.each([
  ['No key yet (critical)', 'No key yet', 'critical'],
  ['Nobody answers [Minor]', 'Nobody answers', 'minor'],
  ['The key (critical for us) is late', 'The key (critical for us) is late', 'critical'],
  ['Nobody answers', 'Nobody answers', 'important'],
])('the blocker %s', (line, title, severity) => {
  expect(wordsFromMarkdown(`## Blockers\n\n- ${line}`).blockers).toMatchObject([{ title, severity }]);
});
