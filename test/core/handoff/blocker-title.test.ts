import { blockerTitle } from '../../../src/core/handoff/blocker-title';

test.each([
  ['critical: no staging key', 'no staging key', 'critical'],
  ['Minor — the logo is blurred', 'the logo is blurred', 'minor'],
  ['IMPORTANT - no disk', 'no disk', 'important'],
  ['[critical] CI is down', 'CI is down', 'critical'],
  ['(minor): a typo', 'a typo', 'minor'],
  ['No key yet (critical)', 'No key yet', 'critical'],
  ['No key yet [Minor]', 'No key yet', 'minor'],
])('%s', (text, title, severity) => {
  expect(blockerTitle(text)).toEqual({ title, severity });
});

test.each([
  'Critical path is not known',
  'critical',
  'critical:',
  'minor-league scores are missing',
  'It is (critical) now',
])('%s says no severity', (title) => {
  expect(blockerTitle(title)).toEqual({ title });
});

test.each([
  ['CI is down (waiting on Ops)', { title: 'CI is down', waitingOn: 'Ops' }],
  ['critical: no key [waiting for: the bank]', { title: 'no key', severity: 'critical', waitingOn: 'the bank' }],
  ['No key (minor) (waits for Ann)', { title: 'No key', severity: 'minor', waitingOn: 'Ann' }],
  ['(waiting on Ops)', { title: '(waiting on Ops)' }],
])('%s waits', (text, read) => {
  expect(blockerTitle(text)).toEqual(read);
});
