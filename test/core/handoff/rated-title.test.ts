import { ratedTitle } from '../../../src/core/handoff/rated-title';

test.each([
  ['critical: no staging key', 'no staging key', 'critical'],
  ['Minor — the logo is blurred', 'the logo is blurred', 'minor'],
  ['IMPORTANT - no disk', 'no disk', 'important'],
  ['[critical] CI is down', 'CI is down', 'critical'],
  ['(minor): a typo', 'a typo', 'minor'],
  ['No key yet (critical)', 'No key yet', 'critical'],
  ['No key yet [Minor]', 'No key yet', 'minor'],
])('%s', (text, title, severity) => {
  expect(ratedTitle(text)).toEqual({ title, severity });
});

test.each([
  'Critical path is not known',
  'critical',
  'critical:',
  'minor-league scores are missing',
  'It is (critical) now',
])('%s says no severity', (title) => {
  expect(ratedTitle(title)).toEqual({ title });
});
