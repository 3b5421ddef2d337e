import { decisionTitle } from '../../../src/core/handoff/decision-title';

test.each([
  ['Use Redis: it is there already', 'Use Redis', 'it is there already'],
  ['SQLite because it is one file', 'SQLite', 'it is one file'],
  ['No queue — one worker is enough', 'No queue', 'one worker is enough'],
  ['Keep the port 8080', 'Keep the port 8080', ''],
  ['See https://example.com', 'See https://example.com', ''],
])('%s', (text, title, why) => {
  expect(decisionTitle(text)).toEqual({ title, why });
});
