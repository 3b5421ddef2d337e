import type { Host } from './app/host';
import { m } from './app/mocks';
import { openModals } from './app/modal';
import { notices } from './app/notice';
import { enableBuilt, openMemory } from './node/open-vault';
import { button, fill, until } from './page';
import { RECORDS } from './record-notes';

const DECISIONS = 'Handoffs/App/Decisions';
let host: Host;

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  notices.length = 0;
  host = await openMemory({ ...RECORDS, 'Other/plan.md': '---\ntype: decision\nstatus: proposed\n---\n' });
  await enableBuilt(host);
});
afterEach(() => {
  host.disable('session-handoff');
});

interface Item {
  readonly title__: string;
  readonly onClick__: () => void;
}

/** What this plugin adds to the menu of a file, or of an editor in which it is open. */
function itemsOf(path: string, event = 'file-menu'): readonly Item[] {
  const menu = new m.Menu();
  const file = host.app.vault.getAbstractFileByPath(path);
  if (event === 'file-menu') host.app.workspace.trigger(event, menu, file, 'file-explorer-context-menu');
  else host.app.workspace.trigger(event, menu, {}, { file });
  return menu.items__;
}
const titles = (path: string, event?: string): string[] => itemsOf(path, event).map(({ title__ }) => title__);
const click = (path: string, title: string, event?: string): void => {
  itemsOf(path, event)
    .find(({ title__ }) => title__ === title)!
    .onClick__();
};

test('the menu of a note offers what its state allows, in the file list and in the editor', () => {
  const [reviewed, exported] = ['Reviewed, still true', 'Export this note'];
  const proposed = [reviewed, 'Accept decision', 'Reject decision', 'Supersede decision', exported];
  expect(titles(`${DECISIONS}/retry-twice-d3d3.md`)).toEqual(proposed);
  expect(titles(`${DECISIONS}/retry-twice-d3d3.md`, 'editor-menu')).toEqual(proposed);
  expect(titles(`${DECISIONS}/use-postgres-d2d2.md`)).toEqual([reviewed, 'Supersede decision', exported]);
  expect(titles('Handoffs/App/Blockers/no-key-cccc.md')).toEqual(['Resolve blocker', 'Drop blocker']);
  expect(titles('Handoffs/App/Blockers/proxy-down-e1e1.md')).toEqual([]);
  expect(titles('Handoffs/App/Phases/first-light-f1f1.md')).toEqual(['Finish phase']);
  expect(titles('Handoffs/App/2026-03-03-1000-second-bbbb.md', 'editor-menu')).toContain('Promote to a note');
});

test('notes that are not ours have nothing added to their menus', () => {
  for (const event of ['file-menu', 'editor-menu']) {
    expect(titles('Daily/2026-03-05.md', event)).toEqual([]);
    expect(titles('Other/plan.md', event)).toEqual([]);
  }
  expect(titles('Other')).toEqual([]);
});

test('a decision is accepted from the file list while another note is open', async () => {
  await host.app.workspace.openLinkText('Daily/2026-03-05.md', '', false);
  click(`${DECISIONS}/retry-twice-d3d3.md`, 'Accept decision');
  await until(() => notices.includes('Accepted: Retry twice'));
});

test('a decision is accepted, and one rejected with its reason, from the menu of the editor', async () => {
  const path = `${DECISIONS}/retry-twice-d3d3.md`;
  const text = (): Promise<string> => host.app.vault.read(host.app.vault.getFileByPath(path));
  click(path, 'Accept decision', 'editor-menu');
  await until(() => notices.includes('Accepted: Retry twice'));
  expect(await text()).toContain('status: accepted');
  host.run('session-handoff:undo-last-action');
  await until(() => notices.some((one) => one.startsWith('Taken back')));
  await host.settled();
  click(path, 'Reject decision', 'editor-menu');
  await until(() => openModals.length === 1);
  fill('Why it is rejected', 'Once is enough.');
  button('Reject decision').click();
  await until(() => openModals.length === 0);
  expect(await text()).toMatch(/status: rejected[^]*Once is enough\./);
});

test('a project folder begins a handoff of that project', async () => {
  expect(titles('Handoffs')).toEqual([]);
  expect(titles('Handoffs/App')).toEqual(['New handoff', 'Copy resume brief']);
  click('Handoffs/App', 'New handoff');
  await until(() => document.querySelector<HTMLSelectElement>('[aria-label="Project"]')?.value === 'App');
});
