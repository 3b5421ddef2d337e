import * as fs from 'node:fs';
import * as path from 'node:path';
import { countingGit } from '../git/counting-git';
import { TempRepo } from '../support/temp-repo';
import { tempFolder } from '../support/temp-folder';
import type { Host } from './app/host';
import { openModals } from './app/modal';
import { enableBuilt, openFolder } from './node/open-vault';
import { button, fill, notesBelow, until } from './page';

const ID = 'session-handoff';
let vault: string;
let host: Host;
let plugin: any;
let repo: TempRepo;
/** What the plugin wants to be run every minute, instead of waiting for it. */
let everyMinute: (() => void)[];
/** Milliseconds of every interval that was asked for. */
let pauses: number[];

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  everyMinute = [];
  pauses = [];
  vault = await tempFolder();
  repo = TempRepo.make({ 'a.txt': 'a\n' });
  jest.spyOn(window, 'setInterval').mockImplementation(((run: () => void, pause: number) => {
    pauses.push(pause);
    if (pause >= 60_000) everyMinute.push(run);
    return 0;
  }) as typeof window.setInterval);
  host = await openFolder(vault);
  plugin = await enableBuilt(host);
  host.run(`${ID}:link-repository`);
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Project', 'App');
  fill('Repository folder on this device', repo.folder);
  button('Link').click();
  await until(() => openModals.length === 0);
  document.querySelectorAll('.notice').forEach((notice) => notice.remove());
});
afterEach(() => {
  host.disable(ID);
  jest.restoreAllMocks();
});

const offers = (): string[] =>
  [...document.querySelectorAll('.notice')]
    .map((notice) => notice.textContent ?? '')
    .filter((words) => words.includes('Not today'));
const notes = (): string[] => notesBelow(path.join(vault, 'Handoffs/App')).filter((name) => /^\d{4}/.test(name));

async function set(settings: object): Promise<void> {
  await plugin.saveData({ version: 1, ...settings });
  await plugin.onExternalSettingsChange();
}

/** One minute later, and time for git to answer. */
async function look(): Promise<void> {
  for (const run of everyMinute) run();
  await new Promise((resolve) => setTimeout(resolve, 400));
}

test('nothing is looked at until it is switched on; then one offer, with a way to be left alone for the day', async () => {
  await look();
  expect(offers()).toEqual([]);
  await set({ offerAfterCommits: '1' });
  await look();
  await until(() => offers().length === 1);
  expect(offers()[0]).toContain('App has 1 commit since its last handoff.');
  await look();
  expect(offers()).toHaveLength(1);
  button('Not today').click();
  document.querySelectorAll('.notice').forEach((notice) => notice.remove());
  repo.commit('feat: more', { 'b.txt': 'b\n' });
  await look();
  expect(offers()).toEqual([]);
});

test('an offer opens the window for its project', async () => {
  await set({ offerAtStart: true });
  await look();
  await until(() => offers().length === 1);
  expect(offers()[0]).toContain('The last session on App ended without a handoff');
  button('Write handoff').click();
  await until(() => document.querySelector('.session-handoff-window'));
});

test('when so chosen a draft is written at once, marked as inferred', async () => {
  await set({ offerAfterCommits: '1', draftAlone: true });
  await look();
  await until(() => notes().length === 1);
  expect(offers()).toEqual([]);
  expect(fs.readFileSync(path.join(vault, 'Handoffs/App', notes()[0]!), 'utf8')).toContain('authors:\n  - inferred');
  await look();
  expect(notes()).toHaveLength(1);
});

test('nothing looks more often than once a minute, and git is started only when its files have moved', async () => {
  expect(pauses.length).toBeGreaterThan(0);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(60_000);
  const { binary, started } = countingGit(repo.home);
  host.app.saveLocalStorage(ID, { ...(host.app.loadLocalStorage(ID) as object), git: binary });
  await set({ offerAfterCommits: '9', offerAtBranchChange: true, quietHours: '' });
  await look();
  await until(() => started().length > 0);
  await look();
  await look();
  expect(started()).toEqual([]);
  repo.commit('feat: more', { 'b.txt': 'b\n' });
  await look();
  await until(() => started().length > 0);
  await look();
  expect(started()).toEqual([]);
});

test('a branch that is left with work on it is offered, in quiet hours only when they are over', async () => {
  await set({ offerAtBranchChange: true });
  await look();
  repo.git('checkout', '-q', '-b', 'side');
  await set({ offerAtBranchChange: true, quietHours: '00:00-23:59' });
  await look();
  expect(offers()).toEqual([]);
  await set({ offerAtBranchChange: true });
  await look();
  await until(() => offers().length === 1);
  expect(offers()[0]).toContain('App left the branch main without a handoff.');
});

test('a phase of which nothing is left, and the end of the day, are offered one after the other', async () => {
  const phase = '# Import\n\n## Deliverables\n\n- [x] all of it\n';
  const head =
    '---\nid: p-aaaaaa\ntype: phase\nformat: 1\naliases:\n  - Import\nproject: "[[App]]"\nstatus: active\n---\n';
  await host.app.vault.createFolder('Handoffs/App/Phases');
  await host.app.vault.create('Handoffs/App/Phases/import-aaaa.md', `${head}\n${phase}`);
  await host.settled();
  await set({ offerAtPhaseEnd: true, offerAt: '00:00' });
  await look();
  await until(() => offers().length === 1);
  expect(offers()[0]).toContain('Nothing is left of the phase Import in App.');
  await look();
  expect(offers()).toHaveLength(1);
  document.querySelectorAll('.notice').forEach((notice) => notice.remove());
  await look();
  await until(() => offers().length === 1);
  expect(offers()[0]).toContain('The work day ends. App has 1 commit without a handoff.');
});
