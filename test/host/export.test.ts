import type { Host } from './app/host';
import { m } from './app/mocks';
import { openModals } from './app/modal';
import { notices } from './app/notice';
import { enableBuilt, openMemory, phoneRequire } from './node/open-vault';
import { button, fill, until } from './page';
import { handoff } from './sample-notes';

const ID = 'session-handoff';
const NOTE = 'Handoffs/App/2026-03-01-1000-start-aaaa.md';
const DECISION = (id: string, title: string, more: string): string =>
  `---\nid: ${id}\ntype: decision\nformat: 1\naliases:\n  - ${title}\nstatus: accepted\ndecided_by: user\ndecided_on: "2026-03-01"\n${more}---\n\n# ${title}\n\n## Why\n\nIt is small.\n`;
const NOTES = {
  [NOTE]: `${handoff('h-aaaa01', 'Start', '2026-03-01T10:00:00', '')}- [ ] Write the [[guide]] ^t-aaaa01\n`,
  'Handoffs/App/Decisions/use-sqlite-aaaa.md': DECISION('d-aaaa01', 'Use SQLite', ''),
  'Handoffs/App/Decisions/use-files-bbbb.md': DECISION(
    'd-bbbb01',
    'Use files',
    'supersedes:\n  - "[[use-sqlite-aaaa]]"\n',
  ),
};
const PHONE = { isMobile: true, isMobileApp: true, isPhone: true, isDesktop: false, isDesktopApp: false };
const before = { ...m.Platform };
let host: Host;
let copied: string[];

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  notices.length = 0;
  copied = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
  });
  Object.assign(m.Platform, PHONE);
  host = await openMemory(NOTES);
  await enableBuilt(host, phoneRequire);
});
afterEach(() => {
  host.disable(ID);
  Object.assign(m.Platform, before);
});

const shown = (): string => document.querySelector('.session-handoff-sync')?.textContent ?? '';
const read = (path: string): Promise<string> => host.app.vault.read(host.app.vault.getFileByPath(path));

async function open(path: string, command: string): Promise<void> {
  await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath(path));
  await until(() => host.run(`${ID}:${command}`));
  await until(() => document.querySelector('.session-handoff-sync h2'));
}

test('a handoff in the layout of one’s choice, on a phone: copied, or saved and taken back', async () => {
  await open(NOTE, 'export-note');
  expect(shown()).toContain('Write the guide ^t-aaaa01');
  fill('Form', 'six');
  await until(() => shown().includes('start-aaaa-six.md'));
  const preview = document.querySelector('.session-handoff-diff')!.textContent;
  button('Copy').click();
  await until(() => copied.length === 1);
  expect(copied[0]).toBe(preview);
  await open(NOTE, 'export-note');
  button('Save in the vault').click();
  await until(() => openModals.length === 0);
  const path = 'Handoffs/App/Exports/2026-03-01-1000-start-aaaa-native.md';
  expect(await read(path)).toContain('handoff: h-aaaa01');
  host.run(`${ID}:undo-last-action`);
  await until(() => host.app.vault.getFileByPath(path) === null);
});

test('every decision as a record that names the others; the same again writes nothing', async () => {
  host.run(`${ID}:export-decisions`);
  await until(() => document.querySelector('.session-handoff-sync h2'));
  button('Save in the vault').click();
  await until(() => openModals.length === 0);
  const path = 'Handoffs/App/Exports/use-files-bbbb-record.md';
  expect(await read(path)).toContain('* Supersedes [Use SQLite](use-sqlite-aaaa-record.md)');
  host.run(`${ID}:export-decisions`);
  await until(() => document.querySelector('.session-handoff-sync h2'));
  button('Save in the vault').click();
  await until(() => notices.some((words) => words.includes('says the same already')));
});

test('a document that somebody changed is never written over', async () => {
  await open(NOTE, 'export-note');
  button('Save in the vault').click();
  await until(() => openModals.length === 0);
  const path = 'Handoffs/App/Exports/2026-03-01-1000-start-aaaa-native.md';
  await host.app.vault.process(host.app.vault.getFileByPath(path), () => 'mine\n');
  await open(NOTE, 'export-note');
  button('Save in the vault').click();
  await until(() => document.querySelector('.session-handoff-sync [role=alert]'));
  expect(shown()).toContain('There is already another');
  expect(await read(path)).toBe('mine\n');
});
