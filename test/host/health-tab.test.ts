import type { Host } from './app/host';
import { missingIcons } from './app/icons';
import { notices } from './app/notice';
import { chooseTab, goTo, menuItem, press, rowElements, rowNamed, shownRows } from './index-page';
import { enableBuilt, openMemory } from './node/open-vault';
import { until } from './page';

const PATH = 'Handoffs/Ferry/2026-04-02-1745-half-a-map-aaaa.md';
const SECRET = 'hunter22';
const HANDOFF = `---
id: h-aaaaaa
type: handoff
format: 1
aliases:
  - Half a map
created: "2026-04-02T17:45:10"
created_offset: "+00:00"
status: open
previous: []
---

# Half a map

## Summary

The winter file is read.

## Completed

- [x] Draw the northern piers ^t-pier01

## Next actions

- [ ] Fix bugs ^t-bugs01
- [ ] Draw the northern piers ^t-pier02

## Gotchas

- Sign in with password=${SECRET} first
`;
let host: Host;

const text = (): Promise<string> => host.app.vault.read(host.app.vault.getFileByPath(PATH));
const badge = (): string => document.querySelector('[data-tab=health] .session-handoff-badge')?.textContent ?? '';
const mendIn = (row: HTMLElement): HTMLElement => row.querySelector<HTMLElement>('.session-handoff-mend')!;

beforeEach(async () => {
  document.body.empty();
  notices.length = 0;
  host = await openMemory({ [PATH]: HANDOFF });
  await enableBuilt(host);
  host.run('session-handoff:open-index');
  await until(() => badge() === '3');
  chooseTab('health');
  await until(() => rowElements().length > 3);
});
afterEach(() => {
  host.disable('session-handoff');
});

test('lists the findings of the newest handoff by severity, with its score', () => {
  expect(shownRows()).toEqual([
    'Half a map',
    '[Errors]',
    'This looks like a secret (password).',
    '[Warnings]',
    'This does not say what would be different when it is done.',
    'This is open here and done in line 21.',
  ]);
  expect(rowNamed('Half a map').textContent).toContain('scores 50 of 100');
  expect(rowNamed('This looks like a secret (password).').textContent).toContain('HO701');
  expect(document.body.textContent).not.toContain(SECRET);
  expect([...missingIcons]).toEqual([]);
});

test('a button mends one finding in the note, and undo takes it back', async () => {
  expect(mendIn(rowNamed('This does not say what would be different when it is done.')).style.display).toBe('none');
  mendIn(rowNamed('This looks like a secret (password).')).click();
  await until(() => badge() === '2');
  expect(await text()).toBe(HANDOFF.replace(SECRET, '[removed: password]'));
  expect(notices.at(-1)).toContain('Mended one finding.');
  press('z', { ctrlKey: true });
  await until(() => badge() === '3');
  expect(await text()).toBe(HANDOFF);
});

test('all that need no decision are mended at once, also from the menu', async () => {
  goTo('Half a map');
  press('F10', { shiftKey: true });
  await until(() => document.querySelector('.menu'));
  menuItem('Mend all').click();
  await until(() => badge() === '1');
  const mended = HANDOFF.replace(SECRET, '[removed: password]').replace(
    '- [ ] Draw the northern',
    '- [x] Draw the northern',
  );
  expect(await text()).toBe(mended);
  expect(shownRows()).not.toContain('[Errors]');
});

test('a finding leads to its line', async () => {
  rowNamed('This is open here and done in line 21.').click();
  await until(() => host.app.workspace.getActiveFile()?.path === PATH);
});

test('a change of the note is seen', async () => {
  await host.app.vault.modify(host.app.vault.getFileByPath(PATH), HANDOFF.replace('Fix bugs', 'Draw the boats'));
  await until(() => badge() === '2');
  expect(shownRows().join()).not.toContain('different when it is done');
});
