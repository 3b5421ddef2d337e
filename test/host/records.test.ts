import type { Host } from './app/host';
import { m } from './app/mocks';
import { openModals } from './app/modal';
import { notices } from './app/notice';
import { enableBuilt, openMemory } from './node/open-vault';
import { button, fill, until } from './page';
import { RECORDS } from './record-notes';

const ID = 'session-handoff';
let host: Host;

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  notices.length = 0;
  host = await openMemory({ ...RECORDS });
  await enableBuilt(host);
});
afterEach(() => {
  host.disable(ID);
});

const run = (id: string): boolean => host.run(`${ID}:${id}`);
const show = (path: string): Promise<void> => host.app.workspace.openLinkText(path, '', false);
const read = (path: string): Promise<string> => host.app.vault.read(host.app.vault.getFileByPath(path));
const newest = (folder: string, word: string): string =>
  host.app.vault
    .getMarkdownFiles()
    .map((file: { path: string }) => file.path)
    .find((path: string) => path.startsWith(folder) && path.includes(word)) ?? '';

test('a new decision, blocker and phase are asked for in a form and opened', async () => {
  run('new-decision');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Title', 'Cache for a week');
  fill('Why', 'Nothing changes faster.');
  fill('Options', 'a day\n- a week');
  button('Create').click();
  await until(() => openModals.length === 0);
  const decision = await read(newest('Handoffs/App/Decisions', 'cache-for-a-week'));
  expect(decision).toContain('status: accepted');
  expect(decision).toContain('Nothing changes faster.');
  expect(decision).toContain('- a week');

  run('new-blocker');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Title', 'No staging');
  fill('Severity', 'critical');
  fill('Way out', 'Ask for one.');
  button('Create').click();
  await until(() => openModals.length === 0);
  expect(await read(newest('Handoffs/App/Blockers', 'no-staging'))).toContain('severity: critical');

  run('new-phase');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Title', 'Second light');
  fill('Number', 'two');
  button('Create').click();
  await until(() => document.querySelector('[role=alert]'));
  expect(document.querySelector('[role=alert]')!.textContent).toContain('whole number');
  fill('Number', '2');
  fill('Deliverables', 'A lens\nA mount');
  button('Create').click();
  await until(() => openModals.length === 0);
  expect(await read(newest('Handoffs/App/Phases', 'second-light'))).toContain('- [ ] A lens');
});

test('an empty title is refused in the form, and what was typed stays', async () => {
  run('new-decision');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Why', 'Because.');
  button('Create').click();
  await until(() => document.querySelector('[role=alert]'));
  expect(document.querySelector<HTMLTextAreaElement>('[aria-label="Why"]')!.value).toBe('Because.');
});

test('the commands of a record apply only while such a note is open', async () => {
  await show('Daily/2026-03-05.md');
  for (const id of ['accept-decision', 'supersede-decision', 'resolve-blocker', 'start-phase', 'finish-phase']) {
    expect(run(id)).toBe(false);
  }
});

test('a proposed decision is accepted, and one in force is superseded by a new one', async () => {
  await show('Handoffs/App/Decisions/retry-twice-d3d3.md');
  run('accept-decision');
  await until(() => notices.some((text) => text.startsWith('Accepted')));
  expect(await read('Handoffs/App/Decisions/retry-twice-d3d3.md')).toContain('status: accepted');
  await show('Handoffs/App/Decisions/use-postgres-d2d2.md');
  run('supersede-decision');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Title', 'Use SQLite');
  button('Create').click();
  await until(() => openModals.length === 0);
  const next = newest('Handoffs/App/Decisions', 'use-sqlite');
  expect(await read(next)).toContain('[[use-postgres-d2d2]]');
  expect(await read('Handoffs/App/Decisions/use-postgres-d2d2.md')).toContain('status: superseded');
});

test('superseding is one action: the button of its notice takes back the new decision and the mark on the old one', async () => {
  const path = 'Handoffs/App/Decisions/use-postgres-d2d2.md';
  const before = await read(path);
  await show(path);
  run('supersede-decision');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Title', 'Use SQLite');
  button('Create').click();
  await until(() => openModals.length === 0);
  button('Undo').click();
  await until(() => notices.some((text) => text.startsWith('Taken back')));
  expect(newest('Handoffs/App/Decisions', 'use-sqlite')).toBe('');
  expect(await read(path)).toBe(before);
});

test('a blocker is not resolved without a word about how', async () => {
  await show('Handoffs/App/Blockers/no-key-cccc.md');
  run('resolve-blocker');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('How it was resolved', '   ');
  button('Resolve blocker').click();
  await until(() => document.querySelector('[role=alert]'));
  expect(await read('Handoffs/App/Blockers/no-key-cccc.md')).toContain('status: open');
});

test('an open blocker is resolved with words', async () => {
  await show('Handoffs/App/Blockers/no-key-cccc.md');
  run('resolve-blocker');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('How it was resolved', 'They sent it.');
  button('Resolve blocker').click();
  await until(() => openModals.length === 0);
  const text = await read('Handoffs/App/Blockers/no-key-cccc.md');
  expect(text).toContain('status: resolved');
  expect(text).toContain('They sent it.');
});

test('a phase that is not finished is finished only when a person insists, and its last handoff is offered', async () => {
  await show('Handoffs/App/Phases/first-light-f1f1.md');
  run('finish-phase');
  await until(() => document.querySelector('.session-handoff-window'));
  expect(document.querySelector('.session-handoff-window')!.textContent).toContain('critical blocker: No key');
  button('Finish it anyway').click();
  await until(() => document.querySelector<HTMLSelectElement>('[aria-label="Profile"]')?.value === 'phase-end');
  expect(await read('Handoffs/App/Phases/first-light-f1f1.md')).toContain('status: done');
});

test('a line becomes a note as soon as it is typed, with its reason and options, from the menu of the editor', async () => {
  const path = 'Handoffs/App/2026-03-03-1000-second-bbbb.md';
  await show(path);
  const view = host.app.workspace.activeLeaf.view;
  const typed = '- Keep it **small**\n  - Why: it must fit\n  - Options:\n    - one file\n    - a folder\n';
  view.editor.setValue(`${view.data}\n## Decisions\n\n${typed}`);
  view.editor.setCursor({ line: view.editor.getValue().split('\n').indexOf('- Keep it **small**'), ch: 5 });
  const menu = new m.Menu();
  host.app.workspace.trigger('editor-menu', menu, view.editor, view);
  menu.items__.find(({ title__ }: { title__: string }) => title__ === 'Promote to a note').onClick__();
  await until(() => newest('Handoffs/App/Decisions', 'keep-it-small') !== '');
  const note = await read(newest('Handoffs/App/Decisions', 'keep-it-small'));
  expect(note).toContain('it must fit');
  expect(note).toMatch(/## Options[^]*- one file\n- a folder/);
  expect(await read(path)).toMatch(/- Keep it \*\*small\*\* \^d-[0-9a-z]{6}\n {2}- Why: it must fit/);
});

test('the line under the cursor becomes a note, with its reason', async () => {
  const path = 'Handoffs/App/2026-03-03-1000-second-bbbb.md';
  const file = host.app.vault.getFileByPath(path);
  await host.app.vault.process(
    file,
    (text: string) => `${text}\n## Decisions\n\n- Keep it small\n  - Why: it must fit\n`,
  );
  await host.settled();
  await show(path);
  const view = host.app.workspace.activeLeaf.view;
  const line = (await read(path)).split('\n').indexOf('- Keep it small');
  const editor = { getCursor: () => ({ line, ch: 3 }), getValue: () => view.data };
  const command = host.commands.get(`${ID}:promote-line`);
  expect(command.editorCheckCallback(true, editor, { file })).toBe(true);
  command.editorCheckCallback(false, editor, { file });
  await until(() => newest('Handoffs/App/Decisions', 'keep-it-small') !== '');
  const note = await read(newest('Handoffs/App/Decisions', 'keep-it-small'));
  expect(note).toContain('it must fit');
  expect(await read(path)).toMatch(/- Keep it small \^d-[0-9a-z]{6}/);
});
