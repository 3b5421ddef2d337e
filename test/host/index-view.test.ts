import type { Host } from './app/host';
import type { Mock } from './app/mocks';
import { missingIcons } from './app/icons';
import { openModals } from './app/modal';
import { chooseTab, rowElements, rowNamed, searchFor, shownRows } from './index-page';
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
  await until(() => rowElements().length > 0);
});
afterEach(() => {
  host.disable('session-handoff');
});

const leaf = (): Mock => host.app.workspace.getLeavesOfType('session-handoff-index')[0];
const file = (path: string): Mock => host.app.vault.getFileByPath(path);

test('says where things stand, what is in the way and what is next, and nothing from outside the folder', () => {
  expect(shownRows()).toEqual([
    '[Where things stand]',
    'Second',
    '[In the way]',
    'No key',
    '[Next]',
    'Write the parser',
  ]);
  expect(document.body.textContent).not.toContain('Not ours');
});

test('has a page for phases, decisions, blockers, the chain and lessons, or says what to do for one', () => {
  chooseTab('timeline');
  expect(shownRows()).toEqual(['Second', 'First']);
  chooseTab('blockers');
  expect(shownRows()).toEqual(['[Critical]', 'No key']);
  for (const [tab, hint] of [
    ['phases', 'No phases yet'],
    ['decisions', 'No decisions yet'],
    ['lessons', 'Nothing learned yet'],
  ] as const) {
    chooseTab(tab);
    expect(document.querySelector('.session-handoff-empty-title')!.textContent).toBe(hint);
    expect(shownRows()).toEqual([]);
  }
  expect([...missingIcons]).toEqual([]);
});

test('follows a note that is created', async () => {
  const text = handoff('h-dddd01', 'Third', '2026-03-04T10:00:00', '[[2026-03-03-1000-second-bbbb]]');
  await host.app.vault.create('Handoffs/App/2026-03-04-1000-third-dddd.md', text);
  await until(() => shownRows()[1] === 'Third');
});

test('follows a note whose body is edited', async () => {
  await host.app.vault.process(file(SECOND), (text: string) => text.replace('- [ ] Write', '- [x] Write'));
  await until(() => !shownRows().includes('Write the parser'));
});

test('follows a note of which only the properties change', async () => {
  const path = 'Handoffs/App/Blockers/no-key-cccc.md';
  await host.app.fileManager.processFrontMatter(file(path), (properties: Mock) => {
    properties.status = 'resolved';
  });
  await until(() => !shownRows().includes('No key'));
  chooseTab('blockers');
  expect(shownRows()).toEqual(['[Settled]']);
});

test('follows a note that is renamed or moved out, and a folder that is renamed', async () => {
  chooseTab('timeline');
  await host.app.fileManager.renameFile(file(SECOND), 'Handoffs/App/2026-03-03-1000-second-again-bbbb.md');
  await until(() => host.app.metadataCache.getFirstLinkpathDest('2026-03-03-1000-second-again-bbbb', ''));
  expect(shownRows()).toEqual(['Second', 'First']);
  await host.app.vault.rename(file('Handoffs/App/2026-03-03-1000-second-again-bbbb.md'), 'Other/second.md');
  await until(() => shownRows().length === 1);
  await host.app.vault.rename(host.app.vault.getFolderByPath('Handoffs/App'), 'Handoffs/Tool');
  await host.settled();
  await until(() => shownRows().join() === 'First');
});

test('follows a note that is deleted, to the last one', async () => {
  chooseTab('timeline');
  await host.app.vault.delete(file(SECOND));
  await until(() => shownRows().join() === 'First');
  for (const note of [...host.app.vault.getFiles()]) {
    if (note.path.startsWith('Handoffs/')) await host.app.vault.delete(note);
  }
  await until(() => document.querySelector('.session-handoff-welcome button'));
});

test('a change of a note outside the folder reads nothing', async () => {
  const read = jest.spyOn(host.app.vault, 'read');
  await host.app.vault.process(file('Other/not-ours.md'), (text: string) => `${text}\n`);
  await host.settled();
  expect(read).not.toHaveBeenCalled();
});

test('opens what is selected, at its block', async () => {
  rowNamed('Write the parser').click();
  await until(() => host.app.workspace.activeLeaf?.opened__.subpath === '#^t-aaaa01');
  expect(host.app.workspace.getActiveFile().path).toBe(SECOND);
});

test('opens a line without a block id at that line', async () => {
  await host.app.vault.process(file(SECOND), (text: string) => `${text}- [ ] Written by hand\n`);
  await until(() => shownRows().includes('Written by hand'));
  const lines: string[] = (await host.app.vault.read(file(SECOND))).split('\n');
  rowNamed('Written by hand').click();
  await until(() => host.app.workspace.activeLeaf?.opened__.line === lines.indexOf('- [ ] Written by hand'));
});

test('tells Obsidian what is pointed at, from a registered source', () => {
  const hovered: Mock[] = [];
  host.app.workspace.on('hover-link', (event: Mock) => hovered.push(event));
  const row = rowNamed('Second');
  row.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  expect(hovered[0]).toMatchObject({ linktext: SECOND, targetEl: row });
  expect(host.hoverSources.has(hovered[0].source)).toBe(true);
  expect(hovered[0].hoverParent).toBe(leaf().view);
});

test('a row can be dragged into a note as a link', () => {
  const given: Record<string, string> = {};
  const event = new Event('dragstart', { bubbles: true });
  const dataTransfer = { setData: (type: string, text: string) => void (given[type] = text), effectAllowed: '' };
  Object.assign(event, { dataTransfer });
  rowNamed('Write the parser').dispatchEvent(event);
  expect(given['text/plain']).toBe('[[2026-03-03-1000-second-bbbb#^t-aaaa01|Write the parser]]');
});

test('remembers the project, the page and which groups are folded', async () => {
  await host.app.vault.createFolder('Handoffs/Tool');
  const text = handoff('h-eeee01', 'Of the tool', '2026-03-04T10:00:00', '');
  await host.app.vault.create('Handoffs/Tool/2026-03-04-1000-of-the-tool-eeee.md', text);
  await until(() => document.querySelector('.session-handoff-project'));
  const select = document.querySelector<HTMLSelectElement>('.session-handoff-project')!;
  select.value = 'Handoffs/Tool';
  select.dispatchEvent(new Event('change'));
  expect(shownRows()).toContain('Of the tool');
  rowNamed('Next').click();
  expect(shownRows()).not.toContain('Write the parser');
  const state = JSON.parse(JSON.stringify(leaf().getViewState()));
  leaf().detach();
  await host.app.workspace.getRightLeaf(false).setViewState(state);
  await until(() => shownRows().includes('Of the tool'));
  expect(shownRows()).not.toContain('Write the parser');
  expect(rowNamed('Next').getAttribute('aria-expanded')).toBe('false');
});

test('a state from elsewhere does no harm', async () => {
  await leaf().view.setState({ project: 7, tab: 'nonsense', toggled: [3, null] }, { history: false });
  expect(shownRows()).toContain('Second');
  await leaf().view.setState({ project: 'Handoffs/Nowhere', tab: 'timeline' }, { history: false });
  expect(shownRows()).toEqual(['Second', 'First']);
});

test('looks through everything for what is typed, and marks what matches', async () => {
  searchFor('parser');
  await until(() => shownRows().join() === 'Write the parser');
  expect(document.querySelector('.suggestion-highlight')!.textContent).toBe('parser');
  expect(document.querySelector('.session-handoff-status')!.textContent).toBe('One match');
  searchFor('firs');
  await until(() => shownRows()[0] === 'First');
  searchFor('qqq');
  await until(() => shownRows().length === 0);
  expect(document.querySelector('.session-handoff-empty')!.textContent).toContain('Nothing matches');
  const field = document.querySelector('.session-handoff-search input')!;
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await until(() => shownRows().length === 6);
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
