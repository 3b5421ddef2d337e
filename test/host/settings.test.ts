import * as fs from 'node:fs';
import * as path from 'node:path';
import { TempRepo } from '../support/temp-repo';
import { tempFolder } from '../support/temp-folder';
import type { Host } from './app/host';
import { openModals } from './app/modal';
import { enableBuilt, openFolder } from './node/open-vault';
import { button, fill, notesBelow, until } from './page';

const ID = 'session-handoff';
let vault: string;
let host: Host;

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  vault = await tempFolder();
  host = await openFolder(vault);
  await enableBuilt(host);
});
afterEach(() => {
  host.disable(ID);
});

const stored = (): unknown =>
  JSON.parse(fs.readFileSync(path.join(vault, `.obsidian/plugins/${ID}/data.json`), 'utf8'));
const hasData = (): boolean => fs.existsSync(path.join(vault, `.obsidian/plugins/${ID}/data.json`));
const error = (): string | null | undefined => document.querySelector('.setting-error-message')?.textContent;

async function link(project: string, folder: string): Promise<void> {
  host.run(`${ID}:link-repository`);
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Project', project);
  fill('Repository folder on this device', folder);
  button('Link').click();
  await until(() => openModals.length === 0);
}

test('the folder is checked while it is typed, and only what holds is stored', async () => {
  host.openSettings(ID);
  fill('Handoff folder', '../out');
  await until(() => error());
  expect(error()).toContain('inside this vault');
  expect(hasData()).toBe(false);
  fill('Handoff folder', 'Work/Handoffs');
  await until(hasData);
  expect(error()).toBeUndefined();
  expect(stored()).toMatchObject({ version: 1, folder: 'Work/Handoffs', defaultProfile: 'standard' });
});

test('handoffs are written into the folder that was set', async () => {
  host.openSettings(ID);
  fill('Handoff folder', 'Work');
  await until(hasData);
  host.run(`${ID}:new-handoff`);
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Name of the new project', 'App');
  fill('Summary', 'It works.');
  await until(() => document.querySelector('.session-handoff-changes'));
  button('Create handoff').click();
  await until(() => notesBelow(vault).length === 2);
  expect(notesBelow(vault).every((note) => note.startsWith('Work/App/'))).toBe(true);
});

test('the default profile is the one that the window begins with', async () => {
  host.openSettings(ID);
  fill('Default profile', 'emergency');
  await until(hasData);
  host.run(`${ID}:new-handoff`);
  await until(() => document.querySelector('[aria-label="Profile"]'));
  expect(document.querySelector<HTMLSelectElement>('[aria-label="Profile"]')!.value).toBe('emergency');
});

test('what other versions stored is kept, and a change from outside is taken up', async () => {
  const plugin = host.plugins.get(ID);
  await plugin.saveData({ version: 9, folder: 'Elsewhere', later: true });
  await plugin.onExternalSettingsChange();
  host.openSettings(ID);
  expect(document.querySelector<HTMLInputElement>('[aria-label="Handoff folder"]')!.value).toBe('Elsewhere');
  fill('Default profile', 'quick');
  await until(() => (stored() as any).defaultProfile === 'quick');
  expect(stored()).toMatchObject({ version: 9, folder: 'Elsewhere', defaultProfile: 'quick', later: true });
});

test('a repository is checked at once, and where it lies stays on this device', async () => {
  const repo = TempRepo.make({ 'a.ts': 'a\n' });
  const other = TempRepo.make({ 'z.ts': 'another\n' });
  await link('App', repo.folder);
  host.openSettings(ID);
  await until(() => document.querySelector('.setting-page-entry'));
  document.querySelector<HTMLElement>('.setting-page-entry .setting-item-name')!.click();
  const folder = 'Repository folder on this device';
  for (const [typed, words] of [
    ['relative/path', 'whole path'],
    [path.join(repo.folder, 'nowhere'), 'no folder'],
    [vault, 'repository'],
    [other.folder, 'another repository'],
  ] as const) {
    fill(folder, typed);
    await until(() => error()?.includes(words));
  }
  const clone = await tempFolder();
  repo.git('clone', '-q', repo.folder, path.join(clone, 'clone'));
  fill(folder, path.join(clone, 'clone'));
  await until(() => JSON.stringify(host.app.loadLocalStorage(ID)).includes('clone'));
  expect(error()).toBeUndefined();
  const written = notesBelow(vault).map((note) => fs.readFileSync(path.join(vault, note), 'utf8'));
  for (const text of [...written, hasData() ? JSON.stringify(stored()) : '']) {
    expect(text).not.toContain(repo.folder);
    expect(text).not.toContain(clone);
  }
});

test('subfolder and profile of a project are written into its note', async () => {
  const repo = TempRepo.make({ 'packages/app/a.ts': 'a\n', 'other/b.ts': 'b\n' });
  await link('App', repo.folder);
  const note = (): string => fs.readFileSync(path.join(vault, 'Handoffs/App/App.md'), 'utf8');
  host.openSettings(ID);
  await until(() => document.querySelector('.setting-page-entry'));
  document.querySelector<HTMLElement>('.setting-page-entry .setting-item-name')!.click();
  fill('Subfolder', '../up');
  await until(() => error());
  fill('Subfolder', 'packages/app');
  await until(() => note().includes('[packages/app]'));
  fill('Profile of new handoffs', 'quick');
  await until(() => note().includes('profile: quick'));
  fill('Profile of new handoffs', '');
  await until(() => !note().includes('profile:'));
  expect(note()).toContain('[packages/app]');
});

test('where reports lie is written into the note, and a handoff of the window uses them', async () => {
  const repo = TempRepo.make({ 'a.ts': 'a\n', '.gitignore': 'out\n' });
  repo.write({ 'out/unit.xml': '<testsuite><testcase name="adds"><failure/></testcase></testsuite>' });
  await link('App', repo.folder);
  const note = (): string => fs.readFileSync(path.join(vault, 'Handoffs/App/App.md'), 'utf8');
  host.openSettings(ID);
  await until(() => document.querySelector('.setting-page-entry'));
  document.querySelector<HTMLElement>('.setting-page-entry .setting-item-name')!.click();
  fill('Reports of test runners', 'out/*.xml, ../up/*.xml');
  await until(() => error()?.includes('../up/*.xml'));
  fill('Reports of test runners', 'out/*.xml, more/**/x.info');
  await until(() => note().includes('more/**/x.info'));
  host.run(`${ID}:quick-handoff`);
  await until(() => notesBelow(vault).length === 2);
  const handoff = notesBelow(vault).find((name) => !name.endsWith('App.md'))!;
  const text = fs.readFileSync(path.join(vault, handoff), 'utf8');
  expect(text).toContain('tests: failed');
  expect(text).toContain('- Tests: 0 passed, 1 failed, 0 skipped in `out/unit.xml`');
  fill('Reports of test runners', '');
  await until(() => !note().includes('reports:'));
});

test('where agents leave handoffs, and which files of memory are kept, is written into the note', async () => {
  const repo = TempRepo.make({ 'a.ts': 'a\n' });
  await link('App', repo.folder);
  const note = (): string => fs.readFileSync(path.join(vault, 'Handoffs/App/App.md'), 'utf8');
  host.openSettings(ID);
  await until(() => document.querySelector('.setting-page-entry'));
  document.querySelector<HTMLElement>('.setting-page-entry .setting-item-name')!.click();
  fill('Where agents leave handoffs', '/etc/*');
  await until(() => error()?.includes('/etc/*'));
  fill('Where agents leave handoffs', '{A,B}*.md, notes/**');
  await until(() => note().includes('inbox:\n  - "{A,B}*.md"\n  - "notes/**"\n'));
  fill('Memory files', 'agents, nonsense');
  await until(() => error()?.includes('nonsense'));
  fill('Memory files', 'agents, todo=docs/todo.md');
  await until(() => /memory:\n {2}- agents\n {2}- "?todo=docs\/todo\.md"?\n/.test(note()));
});

test('the git of this device can be named, and a wrong one is told', async () => {
  host.openSettings(ID);
  fill('Git program', '/nowhere/git');
  await until(() => error());
  expect(host.app.loadLocalStorage(ID)).toBeNull();
  fill('Git program', process.execPath);
  await until(() => host.app.loadLocalStorage(ID)?.git === process.execPath);
  // A program that is not git cannot read the repository: the setting has an effect.
  const repo = TempRepo.make({ 'a.ts': 'a\n' });
  host.run(`${ID}:link-repository`);
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Repository folder on this device', repo.folder);
  await until(() => error());
  fill('Git program', '');
  await until(() => host.app.loadLocalStorage(ID)?.git === undefined);
});

test('every setting can be found by the search of the settings', () => {
  const tab = host.plugins.get(ID).settingTabs__[0];
  const names = (items: any[]): string[] =>
    items.flatMap((item) => [...(item.name ? [item.name] : []), ...names(item.items ?? [])]);
  expect(names(tab.getSettingDefinitions())).toEqual([
    'Handoff folder',
    'Default profile',
    'Name of a handoff',
    'Folder of handoffs',
    'Folder of decisions',
    'Folder of blockers',
    'Folder of phases',
    'Template of new handoffs',
    'Trigger for links while writing',
    'Mark links to what has ended',
    'Link handoffs in the daily note',
    'Heading in the daily note',
    'Rules that are switched off',
    'Length of a resume brief',
    'End of the work day',
    'After commits',
    'When a phase is complete',
    'When the branch changes',
    'At the start, after work without a handoff',
    'Write a draft at once',
    'When an agent leaves a handoff in a repository',
    'Quiet hours',
    'Offer a commit of memory files',
    'Git program',
  ]);
});
