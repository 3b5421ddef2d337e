import * as fs from 'node:fs';
import * as path from 'node:path';
import { HostileRepo } from '../git/hostile-repo';
import { tempFolder } from '../support/temp-folder';
import type { Host } from './app/host';
import { openModals } from './app/modal';
import { notices } from './app/notice';
import { enableBuilt, openFolder } from './node/open-vault';
import { button, fill, notesBelow, until } from './page';

const ID = 'session-handoff';
let vault: string;
let host: Host;

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  notices.length = 0;
  vault = await tempFolder();
  host = await openFolder(vault);
  await enableBuilt(host);
});
afterEach(() => {
  host.disable(ID);
});

/** A repository whose own filter stores files in capitals; one file is written anew with the same content. */
function filtered(): HostileRepo {
  const trap = HostileRepo.make({ '.gitattributes': '*.dat filter=trap\n' });
  trap.config('filter.trap.clean', `echo ran >> '${trap.mark}'; tr a-z A-Z`);
  trap.repo.commit('chore: data', { 'b.dat': 'new\n' });
  fs.utimesSync(path.join(trap.repo.folder, 'b.dat'), new Date(2020, 1, 1), new Date(2020, 1, 1));
  trap.calm();
  return trap;
}

async function link(folder: string): Promise<void> {
  host.run(`${ID}:link-repository`);
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Project', 'App');
  fill('Repository folder on this device', folder);
  button('Link').click();
  await until(() => openModals.length === 0);
}

async function openProject(holds: () => unknown): Promise<void> {
  host.openSettings(ID);
  // The list of projects is drawn anew when the note that linking wrote is read.
  await until(() => {
    document.querySelector<HTMLElement>('.setting-page-entry .setting-item-name')?.click();
    return holds();
  });
}

const toggle = (): HTMLInputElement | null =>
  document.querySelector('input[aria-label="Allow the programs of this repository"]');

async function quickHandoff(): Promise<string> {
  const before = new Set(notesBelow(vault));
  host.run(`${ID}:quick-handoff`);
  await until(() => notesBelow(vault).some((note) => !before.has(note)));
  const fresh = notesBelow(vault).find((note) => !before.has(note))!;
  return fs.readFileSync(path.join(vault, fresh), 'utf8');
}

test('a program of a repository is shown in full, and run only after a person allowed it', async () => {
  const trap = filtered();
  await link(trap.repo.folder);
  expect(await quickHandoff()).toContain('Filters of this repository were not run: trap.');
  await openProject(toggle);
  expect(document.querySelector('.session-handoff-program')!.textContent).toContain('; tr a-z A-Z');
  expect(trap.fired).toBe(false);
  toggle()!.click();
  await until(() => host.app.loadLocalStorage(`${ID}-trust`)?.[trap.repo.folder]);
  trap.repo.commit('feat: more', { 'a.txt': 'more\n' });
  trap.calm();
  fs.utimesSync(path.join(trap.repo.folder, 'b.dat'), new Date(2021, 1, 1), new Date(2021, 1, 1));
  expect(await quickHandoff()).not.toContain('were not run');
  expect(trap.fired).toBe(true);
  for (const note of notesBelow(vault)) expect(fs.readFileSync(path.join(vault, note), 'utf8')).not.toContain('tr a-z');
  await openProject(() => toggle()?.checked);
  toggle()!.click();
  await until(() => host.app.loadLocalStorage(`${ID}-trust`)?.[trap.repo.folder] === undefined);
});

test('a repository without such a program says so', async () => {
  const trap = HostileRepo.make();
  await link(trap.repo.folder);
  await openProject(() => document.body.textContent?.includes('names no program'));
  expect(toggle()).toBeNull();
});

test('the root of a repository is remembered on the device, and in no note', async () => {
  const trap = HostileRepo.make();
  await link(trap.repo.folder);
  await until(() => host.app.loadLocalStorage(`${ID}-roots`)?.[trap.repo.folder]);
  expect(fs.existsSync(path.join(vault, `.obsidian/plugins/${ID}/data.json`))).toBe(false);
});
