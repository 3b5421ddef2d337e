import type { Host } from './app/host';
import { enableBuilt, openMemory } from './node/open-vault';
import { until } from './page';
import { handoff, NOTES } from './sample-notes';

const NOTE = 'Daily/today.md';
let host: Host;
afterEach(() => {
  host.disable('session-handoff');
});

/** Opens a note with a code block and waits until it is drawn. */
async function open(query: string, files: Record<string, string> = {}): Promise<HTMLElement> {
  document.body.empty();
  host = await openMemory({ ...NOTES, ...files, [NOTE]: `# Today\n\n\`\`\`handoffs\n${query}\n\`\`\`\n` });
  await enableBuilt(host);
  await host.app.workspace.openLinkText(NOTE, '');
  await until(() => document.querySelector('.session-handoff-block')?.childElementCount);
  return document.querySelector('.session-handoff-block')!;
}

const links = (): string[] => [...document.querySelectorAll('.session-handoff-block a')].map((el) => el.textContent!);

test('an empty query lists the handoffs of the only project', async () => {
  await open('');
  expect(links()).toEqual(['Second', 'First']);
});

test.each([
  ['kind: blockers', ['No key']],
  ['kind: blockers\nstatus: [resolved, dropped]', []],
  ['kind: items', ['Write the parser']],
  ['kind: handoffs\nlimit: 1', ['Second']],
  ['kind: handoffs\nstatus: superseded', ['First']],
  ['project: App\nkind: lessons', []],
])('%j', async (query, expected) => {
  const el = await open(query);
  expect(links()).toEqual(expected);
  if (expected.length === 0) expect(el.textContent).toBe('Nothing matches.');
});

test('what a limit leaves out is counted', async () => {
  expect((await open('limit: 1')).textContent).toContain('One more');
});

test.each([
  ['kind: handoffs\nstate: open', 2, '"state" is not known'],
  ['kind: decision', 1, 'The kind is one of'],
  ['\nkind: lost\nstatus: open', 3, '"lost" have no status'],
  ['kind: blockers\nstatus: done', 2, 'The status is one of open, resolved, dropped'],
  ['kind: items\nphase: One', 2, 'have no phase'],
  ['kind: handoffs\nphase: Nowhere', 2, 'There is no phase "Nowhere"'],
  ['limit: many', 1, 'whole number'],
  ['limit: 0', 1, 'whole number'],
  ['project: Nobody', 1, 'There is no one project "Nobody"; there are App.'],
  ['kind: [unclosed', 1, ''],
])('says in place what is wrong with %j', async (query, line, message) => {
  const el = await open(query);
  expect(el.textContent).toContain(`Line ${line}: `);
  expect(el.textContent).toContain(message);
  expect(links()).toEqual([]);
});

test('lists the project around the note, and asks when there is none', async () => {
  const other = {
    'Handoffs/Tool/2026-03-04-1000-tool-eeee.md': handoff('h-eeee01', 'Tool', '2026-03-04T10:00:00', ''),
  };
  expect((await open('', other)).textContent).toContain('Name a project: App, Tool.');
  await host.app.vault.create('Handoffs/Tool/Log.md', '```handoffs\n```\n');
  await host.settled();
  await host.app.workspace.openLinkText('Handoffs/Tool/Log.md', '');
  await until(() => links().join() === 'Tool');
});

test('is drawn again when the index changes, and never after its note is closed', async () => {
  await open('kind: items');
  const path = 'Handoffs/App/2026-03-03-1000-second-bbbb.md';
  const file = host.app.vault.getFileByPath(path);
  await host.app.vault.process(file, (text: string) => `${text}- [ ] Another ^t-aaaa09\n`);
  await until(() => links().includes('Another'));
  const closed = document.querySelector('.session-handoff-block')!;
  await host.app.workspace.openLinkText(path, '');
  await host.app.vault.process(file, (text: string) => text.replace('Another', 'A third'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(closed.textContent).not.toContain('A third');
});

test('a row opens its block', async () => {
  await open('kind: items');
  document.querySelector<HTMLElement>('.session-handoff-block a')!.click();
  await until(() => host.app.workspace.activeLeaf?.opened__.subpath === '#^t-aaaa01');
});
