import type { Host } from './app/host';
import { openModals } from './app/modal';
import { notices } from './app/notice';
import { activeRow, chooseTab, goTo, menuItem, press, rowElements, shownRows } from './index-page';
import { enableBuilt, openMemory } from './node/open-vault';
import { until } from './page';
import { NOTES } from './sample-notes';

const SECOND = 'Handoffs/App/2026-03-03-1000-second-bbbb.md';
const BLOCKER = 'Handoffs/App/Blockers/no-key-cccc.md';
const DECISION = 'Handoffs/App/Decisions/use-yaml-dddd.md';
const OLDER = 'Handoffs/App/Decisions/use-json-eeee.md';
let host: Host;

const decision = (id: string, title: string, status: string, more: string): string => `---
id: ${id}
type: decision
format: 1
aliases:
  - ${title}
status: ${status}
decided_by: ${status === 'accepted' ? 'user' : 'agent'}
decided_on: "2026-03-02"
project: "[[App]]"
supersedes: ${more}
superseded_by: []
amends: []
files: []
---

# ${title}
`;

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  notices.length = 0;
  host = await openMemory({
    ...NOTES,
    [OLDER]: decision('d-eeee01', 'Use JSON', 'accepted', '[]'),
    [DECISION]: decision('d-dddd01', 'Use YAML', 'proposed', '["[[use-json-eeee]]"]'),
  });
  await enableBuilt(host);
  host.run('session-handoff:open-index');
  await until(() => rowElements().length > 0);
});
afterEach(() => {
  host.disable('session-handoff');
});

const text = (path: string): Promise<string> => host.app.vault.read(host.app.vault.getFileByPath(path));

/** Answers the question that is asked, with the keyboard. */
async function answer(words: string): Promise<void> {
  await until(() => openModals.length === 1);
  const input = document.querySelector<HTMLInputElement>('.modal input')!;
  expect(document.activeElement).toBe(input);
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
}

test('an item is ticked in its note, and the tick is taken back', async () => {
  const before = await text(SECOND);
  goTo('Write the parser');
  press(' ');
  await until(() => !shownRows().includes('Write the parser'));
  expect(await text(SECOND)).toBe(before.replace('- [ ] Write', '- [x] Write'));
  document.querySelector<HTMLElement>('.session-handoff-undo')!.click();
  await until(() => shownRows().includes('Write the parser'));
  expect(await text(SECOND)).toBe(before);
});

test('an item is begun, and dropped with a reason', async () => {
  goTo('Write the parser');
  press('F10', { shiftKey: true });
  menuItem('Mark as in progress').click();
  await until(() => shownRows().includes('[In progress]'));
  expect(await text(SECOND)).toContain('- [/] Write **the** parser ^t-aaaa01');
  goTo('Write the parser');
  press('.', { ctrlKey: true });
  menuItem('Drop…').click();
  await answer('');
  expect(openModals).toHaveLength(1);
  await answer('Another team has one ![[x]]');
  await until(() => !shownRows().includes('Write the parser'));
  const written = await text(SECOND);
  expect(written).toContain('- [-] Write **the** parser ^t-aaaa01\n');
  expect(written).toMatch(/Status\*\*: dropped: Another team has one/);
  expect(written).not.toContain('![[x]]');
});

test('a blocker is resolved with a note about how; Ctrl+Z opens it again', async () => {
  const before = await text(BLOCKER);
  goTo('No key');
  press('ContextMenu');
  menuItem('Resolve…').click();
  await answer('The key came by post');
  await until(() => !shownRows().includes('No key'));
  const written = await text(BLOCKER);
  expect(written).toContain('status: resolved');
  expect(written).toContain('The key came by post');
  press('z', { ctrlKey: true });
  await until(() => shownRows().includes('No key'));
  expect(await text(BLOCKER)).toBe(before);
  press('z', { ctrlKey: true });
  await until(() => notices.at(-1)!.includes('nothing to take back'));
});

test('a proposed decision is accepted by a click, and its copy stands on the older one', async () => {
  chooseTab('decisions');
  expect(shownRows()).toEqual(['[Proposed]', 'Use YAML', '[In force]', 'Use JSON']);
  goTo('Use YAML');
  press('F10', { shiftKey: true });
  menuItem('Accept').click();
  await until(() => shownRows().join() === '[In force],Use YAML,[Superseded]');
  expect(await text(DECISION)).toContain('status: accepted');
  expect(await text(OLDER)).toMatch(/status: superseded\n[^]*superseded_by: \["\[\[use-yaml-dddd\]\]"\]/);
  press('z', { ctrlKey: true });
  await until(() => shownRows().includes('[Proposed]'));
  expect(await text(OLDER)).toContain('status: accepted');
});

test('a proposed decision is rejected, with or without a reason', async () => {
  chooseTab('decisions');
  goTo('Use YAML');
  press('F10', { shiftKey: true });
  menuItem('Reject…').click();
  await answer('');
  await until(() => shownRows().includes('[Set aside]'));
  expect(await text(DECISION)).toContain('status: rejected');
});

test('a handoff is marked, and the mark is taken back', async () => {
  const before = await text(SECOND);
  goTo('Second');
  press('F10', { shiftKey: true });
  menuItem('Mark as closed').click();
  await until(() => notices.includes('Closed: Second'));
  expect(await text(SECOND)).toContain('status: closed');
  press('z', { ctrlKey: true });
  await until(() => notices.some((words) => words.startsWith('Taken back')));
  expect(await text(SECOND)).toBe(before);
});

test('only the last action offers to be taken back, and its button takes back nothing else', async () => {
  goTo('Write the parser');
  press(' ');
  await until(() => !shownRows().includes('Write the parser'));
  goTo('Second');
  press('F10', { shiftKey: true });
  menuItem('Mark as closed').click();
  await until(() => notices.includes('Closed: Second'));
  const offers = document.querySelectorAll<HTMLElement>('.session-handoff-undo');
  expect(offers).toHaveLength(1);
  press('z', { ctrlKey: true });
  await until(() => notices.some((words) => words.startsWith('Taken back')));
  offers[0]!.click();
  await until(() => notices.some((words) => words.includes('not the last action any more')));
  expect(await text(SECOND)).toMatch(/status: open[^]*- \[x\] Write/);
});

test('a note that somebody else changed meanwhile is not taken back', async () => {
  goTo('Write the parser');
  press(' ');
  await until(() => document.querySelector('.session-handoff-undo'));
  await host.app.vault.process(host.app.vault.getFileByPath(SECOND), (now: string) => `${now}\nMine.\n`);
  document.querySelector<HTMLElement>('.session-handoff-undo')!.click();
  await until(() => notices.some((words) => words.includes('were changed since')));
  expect(await text(SECOND)).toContain('- [x] Write');
  expect(await text(SECOND)).toContain('Mine.');
});

test('an item whose line is gone is left alone, in words', async () => {
  await host.app.vault.adapter.write(SECOND, (await text(SECOND)).replace(/- \[ \] Write.*\n/, ''));
  goTo('Write the parser');
  press(' ');
  await until(() => notices.some((words) => words.includes('does not have this item any more')));
});

test('the keys of a tree: ends, groups, folding, typing ahead', () => {
  press('End');
  expect(activeRow()).toBe('Write the parser');
  press('ArrowLeft');
  expect(activeRow()).toBe('Next');
  press('ArrowLeft');
  expect(shownRows()).not.toContain('Write the parser');
  press('ArrowRight');
  press('ArrowRight');
  expect(activeRow()).toBe('Write the parser');
  press('n');
  expect(activeRow()).toBe('No key');
  press('n');
  expect(activeRow()).toBe('Next');
  press('s', { timeStamp: 1e9 } as KeyboardEventInit);
  press('?');
  expect(document.querySelector('.session-handoff-keys')).not.toBeNull();
});
