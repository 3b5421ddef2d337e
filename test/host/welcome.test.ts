import * as fs from 'node:fs';
import * as path from 'node:path';
import { TempRepo } from '../support/temp-repo';
import { tempFolder } from '../support/temp-folder';
import type { Host } from './app/host';
import { openModals } from './app/modal';
import { notices } from './app/notice';
import { missingIcons } from './app/icons';
import { chooseTab, searchFor, shownRows } from './index-page';
import { enableBuilt, openFolder, openMemory } from './node/open-vault';
import { button, fill, notesBelow, until } from './page';

const ID = 'session-handoff';
const SAMPLE = 'Handoffs/Seed calendar (sample)';
let host: Host;
const inMain = (selector: string): HTMLElement | null => document.querySelector(`.session-handoff-index ${selector}`);

async function open(opening: () => Promise<Host>): Promise<void> {
  document.body.empty();
  openModals.length = 0;
  notices.length = 0;
  host = await opening();
  await enableBuilt(host);
  host.run(`${ID}:open-index`);
  await until(() => inMain('.session-handoff-welcome') ?? inMain('.session-handoff-head'));
}
afterEach(() => {
  host.disable(ID);
});
const stored = (): Record<string, unknown> =>
  JSON.parse(host.app.vault.adapter.textFiles.get('.obsidian/plugins/session-handoff/data.json') ?? '{}');

test('an empty vault is welcomed with every way to begin, each named', async () => {
  await open(() => openMemory());
  const names = [...document.querySelectorAll('.session-handoff-welcome :is(button, h3)')].map((el) => el.textContent);
  expect(names).toEqual([
    'Choose where handoffs live',
    'Link a repository',
    'Link a repository',
    'Import what is there',
    'Import handoffs',
    'Write the first handoff',
    'New handoff',
    'Only having a look?',
    'Make sample project',
  ]);
  expect([...missingIcons]).toEqual([]);
});

test('the folder is chosen there, and what is none is said in words', async () => {
  await open(() => openMemory({ 'Work/note.md': 'mine\n' }));
  const options = [...document.querySelectorAll('.session-handoff-welcome option')].map((el) =>
    el.getAttribute('value'),
  );
  expect(options).toEqual(['Work']);
  for (const wrong of ['../outside', '', '.obsidian', 'a\\b']) {
    fill('Handoff folder', wrong);
    await until(() => inMain('.session-handoff-step-said.is-wrong'));
    expect(document.querySelector('[aria-label="Handoff folder"]')!.getAttribute('aria-invalid')).toBe('true');
  }
  fill('Handoff folder', ' Work/Handoffs/ ');
  await until(() => inMain('[role=status]')!.textContent === 'Handoffs go to the folder Work/Handoffs.');
  expect(stored()).toMatchObject({ folder: 'Work/Handoffs' });
  button('Make sample project').click();
  await until(() => inMain('.session-handoff-row'));
  expect(host.app.vault.getFolderByPath('Work/Handoffs/Seed calendar (sample)')).not.toBeNull();
});

test('what is typed there stays when a note elsewhere changes', async () => {
  await open(() => openMemory({ 'Work/note.md': 'mine\n' }));
  const field = document.querySelector<HTMLInputElement>('[aria-label="Handoff folder"]')!;
  field.value = 'half a na';
  await host.app.vault.create('other.md', 'words');
  host.app.metadataCache.trigger('resolved');
  host.plugins.get(ID).onExternalSettingsChange();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(document.querySelector('[aria-label="Handoff folder"]')).toBe(field);
  expect(field.value).toBe('half a na');
});

test('the sample is shown, said to be one, and goes in one step with its folders', async () => {
  await open(() => openMemory({ 'Diary.md': 'mine\n' }));
  button('Make sample project').click();
  await until(() => shownRows().includes('The year stands on one page'));
  expect(inMain('.session-handoff-sample')!.style.display).not.toBe('none');
  button('Remove it').click();
  await until(() => notices.at(-1) === 'Removed 10 notes of the sample project.');
  await until(() => inMain('.session-handoff-welcome'));
  expect(host.app.vault.getMarkdownFiles().map(({ path }: { path: string }) => path)).toEqual(['Diary.md']);
  expect(host.app.vault.getFolderByPath(SAMPLE)).toBeNull();
});

test('a note of the sample that somebody edited stays, and is named', async () => {
  await open(() => openMemory());
  host.run(`${ID}:make-sample-project`);
  await until(() => shownRows().includes('The year stands on one page'));
  const [first] = host.app.vault
    .getMarkdownFiles()
    .filter(({ name }: { name: string }) => name.includes('seed-list-is'));
  await host.app.vault.process(first, (text: string) => `${text}\nMy own line.\n`);
  await host.settled();
  host.run(`${ID}:remove-sample-project`);
  await until(() => notices.some((words) => words.includes('stays')));
  expect(notices.at(-1)).toContain(first.path);
  expect(host.app.vault.getMarkdownFiles().map(({ path }: { path: string }) => path)).toEqual([first.path]);
  host.run(`${ID}:remove-sample-project`);
  await until(() => notices.at(-1)!.includes('no sample project'));
});

test('the sample is one action that can be taken back, and is not made twice', async () => {
  await open(() => openMemory());
  host.run(`${ID}:make-sample-project`);
  await until(() => shownRows().includes('The year stands on one page'));
  host.run(`${ID}:make-sample-project`);
  await until(() => notices.some((words) => words.includes('already')));
  host.run(`${ID}:undo-last-action`);
  await until(() => host.app.vault.getMarkdownFiles().length === 0);
});

test('a real project has no banner', async () => {
  await open(() =>
    openMemory({ 'Handoffs/App/App.md': '---\nid: j-aaaa01\ntype: project\nformat: 1\n---\n\n# App\n' }),
  );
  expect(inMain('.session-handoff-sample')!.style.display).toBe('none');
});

test('every empty page offers what to do next, in the project that is shown', async () => {
  await open(() =>
    openMemory({ 'Handoffs/App/App.md': '---\nid: j-aaaa01\ntype: project\nformat: 1\n---\n\n# App\n' }),
  );
  const next: Record<string, string> = {
    now: 'New handoff',
    phases: 'New phase',
    decisions: 'New decision',
    blockers: 'New blocker',
    timeline: 'New handoff',
    lessons: 'New handoff',
    health: 'New handoff',
  };
  for (const [tab, name] of Object.entries(next)) {
    chooseTab(tab);
    await until(() => inMain('.session-handoff-empty button')?.textContent === name);
    expect(inMain('.session-handoff-empty')!.textContent).not.toContain('session-handoff ');
  }
  chooseTab('blockers');
  inMain('.session-handoff-empty button')!.click();
  await until(() => openModals.length === 1);
  fill('Title', 'No key');
  button('Create').click();
  await until(() => shownRows().includes('No key'));
  searchFor('nothing of this kind');
  await until(() => inMain('.session-handoff-empty button')?.textContent === 'Clear search');
  inMain('.session-handoff-empty button')!.click();
  await until(() => shownRows().includes('No key'));
});

test('linking offers the repository beside the vault and links what is chosen', async () => {
  const parent = await tempFolder();
  const repo = TempRepo.make({ 'a.txt': 'a\n' });
  fs.renameSync(repo.folder, path.join(parent, 'app'));
  fs.mkdirSync(path.join(parent, 'broken/.git'), { recursive: true });
  fs.mkdirSync(path.join(parent, 'vault'));
  await open(() => openFolder(path.join(parent, 'vault')));
  button('Link a repository').click();
  await until(() => document.querySelectorAll('.session-handoff-near-list button').length === 2);
  button(`broken ${path.join(fs.realpathSync(parent), 'broken')}`).click();
  await until(() => document.querySelector('.setting-error-message'));
  button(`app ${path.join(fs.realpathSync(parent), 'app')}`).click();
  await until(() => document.querySelector('.session-handoff-result')!.textContent!.startsWith('Found a repository'));
  fill('Project', 'app');
  button('Link').click();
  await until(() => inMain('.session-handoff-empty button')?.textContent === 'New handoff');
  expect(notesBelow(path.join(parent, 'vault'))).toEqual(['Handoffs/app/app.md']);
});
