import { TempRepo } from '../support/temp-repo';
import { tempFolder } from '../support/temp-folder';
import { Host } from './app/host';
import { openModals } from './app/modal';
import { notices } from './app/notice';
import { enableBuilt, openFolder, openMemory } from './node/open-vault';
import { button, fill, notesBelow, until } from './page';
import { handoff, NOTES } from './sample-notes';

let host: Host;

beforeEach(() => {
  document.body.empty();
  openModals.length = 0;
  notices.length = 0;
});
afterEach(() => {
  host.disable('session-handoff');
});

async function open(files: Record<string, string>): Promise<void> {
  host = await openMemory(files);
  await enableBuilt(host);
}
const run = (id: string): boolean => host.run(`session-handoff:${id}`);
const notes = (): string[] => host.app.vault.getMarkdownFiles().map((file: { path: string }) => file.path);

test('a quick handoff is written at once, and not again when nothing is new', async () => {
  const vault = await tempFolder();
  const repo = TempRepo.make({ 'a.ts': 'a\n' });
  host = await openFolder(vault);
  await enableBuilt(host);
  run('link-repository');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Project', 'App');
  fill('Repository folder on this device', repo.folder);
  button('Link').click();
  await until(() => openModals.length === 0);
  run('quick-handoff');
  await until(() => notices.some((text) => text.startsWith('Wrote')));
  expect(await host.app.vault.read(host.app.workspace.getActiveFile())).toContain('profile: quick');
  run('quick-handoff');
  await until(() => notices.some((text) => text.startsWith('Nothing new since')));
  expect(notesBelow(vault)).toHaveLength(2);
});

test('a quick handoff without a project opens the window', async () => {
  await open({});
  run('quick-handoff');
  await until(() => document.querySelector('[aria-label="Name of the new project"]'));
});

test('of several projects one is chosen, by its name', async () => {
  const tool = handoff('h-eeee01', 'Of the tool', '2026-03-04T10:00:00', '');
  await open({ ...NOTES, 'Handoffs/Tool/2026-03-04-1000-of-the-tool-eeee.md': tool });
  run('copy-resume-text');
  await until(() => document.querySelectorAll('.suggestion-item').length === 2);
  expect([...document.querySelectorAll('.suggestion-item')].map((el) => el.textContent)).toEqual(['App', 'Tool']);
});

test('when two handoffs could be continued, the window asks', async () => {
  const other = handoff('h-dddd01', 'Other branch', '2026-03-04T10:00:00', '[[2026-03-02-1000-first-aaaa]]');
  await open({ ...NOTES, 'Handoffs/App/2026-03-04-1000-other-branch-dddd.md': other });
  run('new-handoff');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Summary', 'Together again.');
  await until(() => document.querySelector('[aria-label="Continues"]'));
  const choices = [...document.querySelectorAll('[aria-label="Continues"] option')].map((el) => el.textContent);
  expect(choices).toEqual([
    'Choose the handoff to continue',
    'Other branch, 2026-03-04 10:00',
    'Second, 2026-03-03 10:00',
  ]);
  fill('Continues', 'Handoffs/App/2026-03-03-1000-second-bbbb.md');
  await until(() => document.querySelector('.session-handoff-note')?.textContent?.includes('Together again.'));
  button('Create handoff').click();
  await until(() => openModals.length === 0);
  expect(await host.app.vault.read(host.app.workspace.getActiveFile())).toContain('[[2026-03-03-1000-second-bbbb]]');
});

test('a secret in the words is refused, and nothing that was typed is lost', async () => {
  await open(NOTES);
  run('new-handoff');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Summary', `The key is AKIA${'IOSFODNN7'}EXAMPLQ and works.`);
  const before = notes().length;
  await until(() => document.querySelector('.session-handoff-foot [role=alert]'));
  // It is said once, and what is open can be decided all the same.
  expect(document.querySelectorAll('[role=alert]')).toHaveLength(1);
  expect(document.querySelector('.session-handoff-triage-row')!.textContent).toContain('Write the parser');
  button('Create handoff').click();
  await until(() => !document.querySelector<HTMLButtonElement>('.session-handoff-foot button')!.disabled);
  expect(document.querySelector<HTMLTextAreaElement>('[aria-label="Summary"]')!.value).toContain('The key is');
  expect(notes()).toHaveLength(before);
});

test('with nothing new the window says so, and writes when a person insists', async () => {
  await open(NOTES);
  const before = notes().length;
  run('new-handoff');
  await until(() => document.querySelector('.session-handoff-window'));
  await until(() => document.querySelector('.session-handoff-preview-pane')?.textContent?.includes('Nothing new'));
  button('Create anyway').click();
  await until(() => notes().length === before + 1);
});

test('without a project there is nothing to resume', async () => {
  await open({});
  run('copy-resume-text');
  await until(() => notices.length === 1);
  expect(notices[0]).toContain('There is no project yet');
});

test('the ribbon opens the index', async () => {
  await open(NOTES);
  button('Open index').click();
  await until(() => document.querySelector('.session-handoff-list .session-handoff-row'));
});

test('a view that the app opens while it starts waits for the notes of the vault', async () => {
  host = new Host({ files: NOTES });
  await enableBuilt(host);
  const list = jest.spyOn(host.app.vault, 'getFolderByPath');
  run('open-index');
  await until(() => document.querySelector('.session-handoff-reading'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(list).not.toHaveBeenCalled();
  await host.ready();
  await until(() => document.querySelector('.session-handoff-list .session-handoff-row'));
});

test('two clicks make one note', async () => {
  await open(NOTES);
  const before = notes().length;
  run('new-handoff');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Summary', 'Once.');
  const write = button('Create handoff');
  write.click();
  write.click();
  await until(() => openModals.length === 0);
  expect(notes()).toHaveLength(before + 1);
  expect(notices.filter((text) => text.startsWith('Wrote'))).toHaveLength(1);
});
