import { chmodSync, existsSync } from 'node:fs';
import * as path from 'node:path';
import { tempFolder } from '../support/temp-folder';
import { TempRepo } from '../support/temp-repo';
import type { Host } from './app/host';
import { openModals } from './app/modal';
import { notices } from './app/notice';
import { enableBuilt, openFolder } from './node/open-vault';
import { button, fill, until } from './page';

const ID = 'session-handoff';
const MEMORY = '.claude/memory/phase-status.memory.md';
let host: Host;
let plugin: any;
let repo: TempRepo;

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  notices.length = 0;
  repo = TempRepo.make({ 'a.txt': 'a\n' });
  host = await openFolder(await tempFolder());
  plugin = await enableBuilt(host);
  host.run(`${ID}:link-repository`);
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Project', 'App');
  fill('Repository folder on this device', repo.folder);
  button('Link').click();
  await until(() => openModals.length === 0);
});
afterEach(() => {
  host.disable(ID);
});

const shown = (): string => document.querySelector('.session-handoff-sync')?.textContent ?? '';
const status = (): string => document.querySelector('.session-handoff-window [role=status]')?.textContent ?? '';
const write = (): HTMLButtonElement => button('Write files') as HTMLButtonElement;
const toggle = (name: string): void => document.querySelector<HTMLElement>(`[aria-label="${name}"]`)!.click();

async function handoff(next: string): Promise<void> {
  host.run(`${ID}:new-handoff`);
  await until(() => document.querySelector('[aria-label="Next actions"]'));
  fill('Next actions', next);
  button('Create handoff').click();
  await until(() => openModals.length === 0);
}

async function openSync(): Promise<void> {
  host.run(`${ID}:sync-memory`);
  await until(() => document.querySelector('.session-handoff-sync'));
}

async function written(): Promise<void> {
  write().click();
  await until(() => openModals.length === 0);
}

test('every difference is shown first; then the files are written, and say the same a second time', async () => {
  await handoff('Ship it');
  await openSync();
  await until(() => shown().includes('Ship it'));
  expect(shown()).toContain(MEMORY);
  expect(existsSync(path.join(repo.folder, MEMORY))).toBe(false);
  toggle('AGENTS.md');
  await until(() => status() === '2 files change.');
  await written();
  expect(repo.read(MEMORY)).toContain('Ship it');
  expect(repo.read('AGENTS.md')).toMatch(/^<!-- session-handoff:begin /);
  expect(notices).toContain('Wrote 2 files.');
  await openSync();
  await until(() => status() === 'Nothing to write.');
  expect(write().disabled).toBe(true);
});

test('a block that was changed by hand waits until the person chooses for that file', async () => {
  await handoff('Ship it');
  await openSync();
  toggle('AGENTS.md');
  await until(() => status() === '2 files change.');
  await written();
  const mine = repo.read('AGENTS.md').replace('Ship it', 'Ship it on Monday');
  repo.write({ 'AGENTS.md': mine });
  await handoff('New work');
  await openSync();
  toggle('AGENTS.md');
  await until(() => status() === 'One file waits for your choice.');
  expect(shown()).toContain('- - Ship it on Monday');
  expect(write().disabled).toBe(true);
  const choice = 'The block in AGENTS.md was changed by hand';
  fill(choice, 'keep');
  await until(() => status() === 'One file changes.');
  await written();
  expect([repo.read('AGENTS.md'), repo.read(MEMORY).includes('New work')]).toEqual([mine, true]);
  await openSync();
  toggle('AGENTS.md');
  await until(() => document.querySelector(`[aria-label="${choice}"]`));
  fill(choice, 'overwrite');
  await until(() => status() === 'One file changes.');
  await written();
  expect(repo.read('AGENTS.md')).not.toContain('Monday');
});

test('a line of the person’s own list is ticked only when it is chosen', async () => {
  await handoff('Ship it');
  const note = host.app.workspace.getActiveFile();
  await host.app.vault.process(note, (text: string) =>
    text.replace('## Completed\n', '## Completed\n\n- [x] Draw the chart of months\n'),
  );
  repo.write({ 'TODO.md': '# Mine\n\n- [ ] draw the chart of months\n- [ ] Buy milk\n' });
  await openSync();
  toggle('TODO.md');
  await until(() => shown().includes('Tick line 3'));
  const box = document.querySelector<HTMLInputElement>('.session-handoff-tick input')!;
  box.focus();
  box.click();
  await until(() => shown().includes('Line 3 will be ticked'));
  expect(document.activeElement?.tagName).toBe('INPUT');
  await written();
  expect(repo.read('TODO.md')).toMatch(/^# Mine\n\n- \[x\] draw the chart of months\n- \[ \] Buy milk\n/);
});

test('there is no commit unless the settings offer one; then it is shown, and takes nothing else along', async () => {
  await handoff('Ship it');
  await openSync();
  expect(document.querySelector('[aria-label="Commit"]')).toBeNull();
  button('Cancel').click();
  await until(() => openModals.length === 0);
  await plugin.saveData({ version: 1, commitMemory: true });
  await plugin.onExternalSettingsChange();
  repo.write({ 'a.txt': 'staged\n' });
  repo.git('add', 'a.txt');
  repo.write({ 'c.txt': 'mine\n' });
  const before = repo.git('status', '--porcelain=v2', '--untracked-files=all');
  await openSync();
  fill('Commit', 'phase');
  await until(() => shown().includes('docs(handoff): session handoff for'));
  expect(repo.git('rev-list', '--count', 'HEAD')).toBe('1');
  await written();
  expect(repo.git('show', '--name-only', '--format=', 'HEAD')).toBe(MEMORY);
  expect(repo.git('status', '--porcelain=v2', '--untracked-files=all')).toBe(before);
  expect(notices.join('\n')).toContain(`Committed ${repo.head().slice(0, 8)}.`);
});

test('what a hook says is shown in the window, and the files stand', async () => {
  await handoff('Ship it');
  await plugin.saveData({ version: 1, commitMemory: true });
  await plugin.onExternalSettingsChange();
  repo.write({ '.git/hooks/pre-commit': { run: '#!/bin/sh\necho "no commits on Friday" >&2\nexit 1\n' } });
  await openSync();
  fill('Commit', 'session');
  await until(() => shown().includes('session: '));
  write().click();
  await until(() => document.querySelector('.session-handoff-sync [role=alert]'));
  expect(shown()).toContain('no commits on Friday');
  expect(repo.git('status', '--porcelain', '--untracked-files=all')).toBe(`?? ${MEMORY}`);
});

test('a file that may not be written, and a project without a handoff, are said in words', async () => {
  host.run(`${ID}:sync-memory`);
  await until(() => notices.some((words) => words.includes('has no handoff yet')));
  await handoff('Ship it');
  repo.write({ 'TODO.md': 'mine\n' });
  chmodSync(path.join(repo.folder, 'TODO.md'), 0o444);
  await openSync();
  toggle('TODO.md');
  await until(() => status() === '2 files change.');
  write().click();
  await until(() => document.querySelector('.session-handoff-sync [role=alert]'));
  expect(shown()).toContain('TODO.md is read-only');
  expect(repo.read('TODO.md')).toBe('mine\n');
});
