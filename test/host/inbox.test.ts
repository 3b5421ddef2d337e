import * as fs from 'node:fs';
import * as path from 'node:path';
import { tempFolder } from '../support/temp-folder';
import { TempRepo } from '../support/temp-repo';
import type { Host } from './app/host';
import { openModals } from './app/modal';
import { notices } from './app/notice';
import { enableBuilt, openFolder } from './node/open-vault';
import { button, fill, notesBelow, until } from './page';

const ID = 'session-handoff';
const handoff = (day: number): string =>
  `# Handoff 2026-03-0${day}\n\n## Completed\n- work ${day}\n\n## Next\n- work ${day + 1}\n`;
let vault: string;
let host: Host;
let plugin: any;
let repo: TempRepo;
/** What the plugin wants to be run every minute, instead of waiting for it. */
let everyMinute: (() => void)[];

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  notices.length = 0;
  everyMinute = [];
  vault = await tempFolder();
  repo = TempRepo.make({ 'a.txt': 'a\n' });
  jest.spyOn(window, 'setInterval').mockImplementation(((run: () => void, pause: number) => {
    if (pause >= 60_000) everyMinute.push(run);
    return 0;
  }) as typeof window.setInterval);
  await start();
});
afterEach(() => {
  host.disable(ID);
  jest.restoreAllMocks();
});

async function start(folder = vault): Promise<void> {
  host = await openFolder(folder);
  plugin = await enableBuilt(host);
  host.run(`${ID}:link-repository`);
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Project', 'App');
  fill('Repository folder on this device', repo.folder);
  button('Link').click();
  await until(() => openModals.length === 0);
  clearNotices();
}

function clearNotices(): void {
  document.querySelectorAll('.notice').forEach((notice) => notice.remove());
}

const offers = (): string[] =>
  [...document.querySelectorAll('.notice')]
    .map((notice) => notice.textContent ?? '')
    .filter((words) => words.includes('Not today'));
const notes = (folder = vault): string[] =>
  notesBelow(path.join(folder, 'Handoffs/App')).filter((name) => /^\d{4}/.test(name));
const rows = (): string[] =>
  [...document.querySelectorAll('.session-handoff-window .setting-item-description')].map((el) => el.textContent ?? '');

/** One minute later, and time to read. */
async function look(): Promise<void> {
  for (const run of everyMinute) run();
  await new Promise((resolve) => setTimeout(resolve, 300));
}

async function openInbox(): Promise<void> {
  host.run(`${ID}:import-from-repositories`);
  await until(() => document.querySelector('.session-handoff-window'));
}

test('what an agent leaves is offered when it is seen, once, and a newer version again', async () => {
  await look();
  expect(offers()).toEqual([]);
  repo.write({ '.claude/handoffs/one.md': handoff(1), 'docs/handoffs/README.md': '# How\n' });
  await look();
  await until(() => offers().length === 1);
  expect(offers()[0]).toContain('A handoff was left in a repository of App.');
  await look();
  expect(offers()).toHaveLength(1);
  clearNotices();
  await look();
  expect(offers()).toEqual([]);
  repo.write({ '.claude/handoffs/one.md': `${handoff(1)}- more\n` });
  await look();
  await until(() => offers().length === 1);
});

test('the offer leads to a window that shows what becomes what, and imports what is chosen', async () => {
  repo.write({ '.claude/handoffs/one.md': handoff(1), 'HANDOFF.md': handoff(2) });
  await look();
  await until(() => offers().length === 1);
  button('Look at it').click();
  await until(() => document.querySelector('.session-handoff-import h2'));
  expect(rows()).toEqual(['.claude/handoffs/one.md · 2026-03-01', 'HANDOFF.md · 2026-03-02', '']);
  document.querySelector<HTMLElement>('.checkbox-container')!.click();
  await until(() => !(document.querySelector('.session-handoff-import')?.textContent ?? '').includes('one.md'));
  button('Import').click();
  await until(() => openModals.length === 0);
  expect(notes().map((name) => name.slice(0, 10))).toEqual(['2026-03-02']);
  await openInbox();
  await until(() => rows().length > 0);
  expect(rows()[0]).toBe('.claude/handoffs/one.md · 2026-03-01');
  button('Do not offer again').click();
  await until(() => openModals.length === 0);
  host.run(`${ID}:import-from-repositories`);
  await until(() => notices.some((words) => words.startsWith('Nothing is waiting.')));
  host.run(`${ID}:undo-last-action`);
  await until(() => notes().length === 0);
});

test('on another device, once its vault is in step, it is not offered again', async () => {
  repo.write({ 'HANDOFF.md': handoff(2) });
  await openInbox();
  await until(() => document.querySelector('.session-handoff-import h2'));
  button('Import').click();
  await until(() => openModals.length === 0);
  const here = notes();
  const other = await tempFolder();
  fs.cpSync(vault, other, { recursive: true });
  host.disable(ID);
  everyMinute = [];
  await start(other);
  await look();
  expect(offers()).toEqual([]);
  host.run(`${ID}:import-from-repositories`);
  await until(() => notices.some((words) => words.startsWith('Nothing is waiting.')));
  expect(notes(other)).toEqual(here);
});

test('nothing is offered in quiet hours, after "Not today", or when it is switched off', async () => {
  await plugin.saveData({ version: 1, offerInbox: false });
  await plugin.onExternalSettingsChange();
  repo.write({ 'HANDOFF.md': handoff(1) });
  await look();
  await plugin.saveData({ version: 1, quietHours: '00:00-23:59' });
  await plugin.onExternalSettingsChange();
  await look();
  expect(offers()).toEqual([]);
  await plugin.saveData({ version: 1 });
  await plugin.onExternalSettingsChange();
  await look();
  await until(() => offers().length === 1);
  button('Not today').click();
  clearNotices();
  repo.write({ 'HANDOFF.md': handoff(2) });
  await look();
  expect(offers()).toEqual([]);
});

test('a pattern of the project note that leads out of the repository, and a link that does, are not followed', async () => {
  const outside = await tempFolder();
  fs.writeFileSync(path.join(outside, 'secret.md'), handoff(3));
  fs.mkdirSync(path.join(repo.folder, '.claude'));
  fs.symlinkSync(outside, path.join(repo.folder, '.claude/handoffs'));
  fs.symlinkSync(path.join(outside, 'secret.md'), path.join(repo.folder, 'HANDOFF.md'));
  host.run(`${ID}:import-from-repositories`);
  await until(() => notices.some((words) => words.startsWith('Nothing is waiting.')));
  const note = host.app.vault.getFileByPath('Handoffs/App/App.md');
  await host.app.vault.process(note, (text: string) => text.replace('repos:', 'inbox:\n  - ../**\nrepos:'));
  await until(() => {
    host.run(`${ID}:import-from-repositories`);
    return notices.some((words) => words.includes('leads out of the repository'));
  });
});

test('import takes files of the linked repository with the dates of git, and messages of commits', async () => {
  const undated = '# Handoff\n\n## Completed\n- parser\n\n## Next\n- printer\n';
  repo.commit('docs: handoff', { 'notes/HANDOFF.md': undated });
  repo.commit('session: chart of months\n\nCompleted: chart; months\nNext: colours\n', { 'b.txt': 'b\n' });
  const day = repo.git('log', '-1', '--format=%aI').slice(0, 10);
  host.run(`${ID}:import-handoffs`);
  await until(() => document.querySelector('.session-handoff-window'));
  const shown = (): string => document.querySelector('.session-handoff-window')?.textContent ?? '';
  fill('Project', 'App');
  fill('Files of the linked repository', 'nothing/*.md');
  await until(() => shown().includes('No file of the linked repositories fits.'));
  fill('Files of the linked repository', '../x');
  await until(() => shown().includes('leads out of the repository'));
  fill('Files of the linked repository', 'notes/*.md');
  document.querySelector<HTMLElement>('[aria-label="Messages of its commits"]')!.click();
  await until(() => /HANDOFF\.md Handoff/.test(shown()) && /2 notes/.test(shown()));
  button('Import').click();
  await until(() => openModals.length === 0);
  expect(notes().map((name) => name.slice(0, 10))).toEqual([day, day]);
});
