import { composeTitle } from '../../../src/core/handoff/compose-words';
import { NO_WORDS } from '../../../src/core/model/words';

test.each([
  ['Retries in `job_queue.ts` *work* now. More.', 'Retries in job_queue.ts work now'],
  ['__init__ and _private_ of a_long_name', 'Init and private of a_long_name'],
])('a title from "%s" keeps names and loses emphasis', (summary, title) => {
  expect(composeTitle({ project: 'App', repos: [], words: { ...NO_WORDS, summary } })).toBe(title);
});
