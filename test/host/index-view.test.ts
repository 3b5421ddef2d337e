import type { Host } from './app/host';
import type { Mock } from './app/mocks';
import { missingIcons } from './app/icons';
import { openModals } from './app/modal';
import { enableBuilt, openMemory } from './node/open-vault';
import { button, until } from './page';
import { handoff, NOTES } from './sample-notes';

const SECOND = 'Handoffs/App/2026-03-03-1000-second-bbbb.md';
let host: Host;

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  host = await openMemory(NOTES);
  await enableBuilt(host);
  host.run('session-handoff:open-index');
  await until(() => rows('handoffs').length > 0);
});
afterEach(() => {
  host.disable('session-handoff');
});

const rows = (section: string): string[] =>
  [...document.querySelectorAll(`[data-section=${section}] .session-handoff-link`)].map((el) => el.textContent ?? '');
const leaf = (): Mock => host.app.workspace.getLeavesOfType('session-handoff-index')[0];
const file = (path: string): Mock => host.app.vault.getFileByPath(path);

test('lists what the notes of the folder say, and nothing from outside it', () => {
  expect(rows('handoffs')).toEqual(['Second', 'First']);
  expect(rows('blockers')).toEqual(['No key']);
  expect(rows('items')).toEqual(['Write the parser']);
  expect(document.body.textContent).not.toContain('Not ours');
  expect([...missingIcons]).toEqual([]);
});

test('follows a note that is created', async () => {
  const text = handoff('h-dddd01', 'Third', '2026-03-04T10:00:00', '[[2026-03-03-1000-second-bbbb]]');
  await host.app.vault.create('Handoffs/App/2026-03-04-1000-third-dddd.md', text);
  await until(() => rows('handoffs')[0] === 'Third');
});

test('follows a note whose body is edited', async () => {
  await host.app.vault.process(file(SECOND), (text: string) => text.replace('- [ ] Write', '- [x] Write'));
  await until(() => rows('items').length === 0);
});

test('follows a note of which only the properties change', async () => {
  const path = 'Handoffs/App/Blockers/no-key-cccc.md';
  await host.app.fileManager.processFrontMatter(file(path), (properties: Mock) => {
    properties.status = 'resolved';
  });
  await until(() => document.querySelector('[data-section=blockers] .is-settled'));
});

test('follows a note that is renamed, with the links to it', async () => {
  const renamed = 'Handoffs/App/2026-03-03-1000-second-again-bbbb.md';
  await host.app.fileManager.renameFile(file(SECOND), renamed);
  await until(() => document.querySelector(`[data-section=handoffs] a[href="${renamed}"]`));
  expect(rows('handoffs')).toEqual(['Second', 'First']);
});

test('follows a note that is moved out of the folder, and a folder that is renamed', async () => {
  await host.app.vault.rename(file(SECOND), 'Other/second.md');
  await until(() => rows('handoffs').length === 1);
  await host.app.vault.rename(host.app.vault.getFolderByPath('Handoffs/App'), 'Handoffs/Tool');
  await until(() => document.querySelector('[data-section=handoffs] a')?.getAttribute('href')?.includes('/Tool/'));
  expect(rows('blockers')).toEqual(['No key']);
});

test('follows a note that is deleted, to the last one', async () => {
  await host.app.vault.delete(file(SECOND));
  await until(() => rows('handoffs').join() === 'First');
  for (const note of [...host.app.vault.getFiles()]) {
    if (note.path.startsWith('Handoffs/')) await host.app.vault.delete(note);
  }
  await until(() => document.querySelector('.session-handoff-empty'));
});

test('a change of a note outside the folder reads nothing', async () => {
  const read = jest.spyOn(host.app.vault, 'read');
  await host.app.vault.process(file('Other/not-ours.md'), (text: string) => `${text}\n`);
  await host.settled();
  expect(read).not.toHaveBeenCalled();
});

test('opens what is selected, at its line', async () => {
  document.querySelector<HTMLElement>('[data-section=items] a')!.click();
  await until(() => host.app.workspace.activeLeaf?.opened__.subpath === '#^t-aaaa01');
  expect(host.app.workspace.getActiveFile().path).toBe(SECOND);
});

test('tells Obsidian what is pointed at, from a registered source', () => {
  const hovered: Mock[] = [];
  host.app.workspace.on('hover-link', (event: Mock) => hovered.push(event));
  const link = document.querySelector<HTMLElement>('[data-section=handoffs] a')!;
  link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  expect(hovered[0]).toMatchObject({ linktext: SECOND, targetEl: link });
  expect(host.hoverSources.has(hovered[0].source)).toBe(true);
  expect(hovered[0].hoverParent).toBe(leaf().view);
});

test('remembers which sections are closed and which project is shown', async () => {
  await host.app.vault.create('Handoffs/Tool/x.md', '').catch(() => host.app.vault.createFolder('Handoffs/Tool'));
  const text = handoff('h-eeee01', 'Of the tool', '2026-03-04T10:00:00', '');
  await host.app.vault.create('Handoffs/Tool/2026-03-04-1000-of-the-tool-eeee.md', text);
  await until(() => document.querySelector('.session-handoff-project'));
  const select = document.querySelector<HTMLSelectElement>('.session-handoff-project')!;
  select.value = 'Handoffs/Tool';
  select.dispatchEvent(new Event('change'));
  expect(rows('handoffs')).toEqual(['Of the tool']);
  document.querySelector<HTMLElement>('[data-section=items] button')!.click();
  const state = JSON.parse(JSON.stringify(leaf().getViewState()));
  leaf().detach();
  await host.app.workspace.getRightLeaf(false).setViewState(state);
  await until(() => rows('handoffs').join() === 'Of the tool');
  const toggles = [...document.querySelectorAll('.session-handoff-toggle')];
  expect(toggles.map((el) => el.getAttribute('aria-expanded'))).toEqual(['false', 'true']);
  expect(rows('items')).toEqual([]);
});

test('a state from elsewhere does no harm', async () => {
  await leaf().view.setState({ project: 7, closed: ['items', 'nonsense', 3] }, { history: false });
  expect(rows('items')).toEqual([]);
  expect(rows('handoffs')).toEqual(['Second', 'First']);
});

test('the resume brief is put on the clipboard', async () => {
  let copied = '';
  const clipboard = { writeText: (text: string) => Promise.resolve(void (copied = text)) };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  button('Copy resume brief').click();
  await until(() => copied !== '');
  expect(copied).toContain('Project: App');
  expect(copied).toContain('- Write the parser');
  copied = '';
  host.run('session-handoff:copy-resume-text');
  await until(() => copied !== '');
});
