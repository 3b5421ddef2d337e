import type { Host } from './app/host';
import { notices } from './app/notice';
import { enableBuilt, openMemory } from './node/open-vault';
import { NOTES } from './sample-notes';
import { button, fill, until } from './page';

const ID = 'session-handoff';
// The Swedish form of a local date is YYYY-MM-DD.
const today = (): string => new Date().toLocaleDateString('sv');
let host: Host;

async function open(files: Record<string, string>, settings: Record<string, unknown>): Promise<void> {
  document.body.empty();
  notices.length = 0;
  host = await openMemory({ ...NOTES, ...files });
  const plugin = await enableBuilt(host);
  await plugin.saveData(settings);
  await plugin.onExternalSettingsChange();
}
afterEach(() => {
  host.disable(ID);
});

async function write(summary: string): Promise<void> {
  const count = notices.length;
  host.run(`${ID}:new-handoff`);
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Summary', summary);
  button('Create handoff').click();
  await until(() => notices.length > count && document.querySelector('.modal') === null);
}
const read = (path: string): Promise<string> => host.app.vault.read(host.app.vault.getFileByPath(path));
const links = (text: string): string[] => [...text.matchAll(/^- \[\[.*\|(.*)\]\]$/gm)].map((match) => match[1]!);

test('a handoff gets its line in the daily note, each once', async () => {
  const path = `Journal/${today().split('-').reverse().join('-')}.md`;
  const config = JSON.stringify({ folder: 'Journal', format: 'DD-MM-YYYY' });
  await open({ [path]: 'Morning.\n' }, { dailyNote: true, dailyHeading: 'Work' });
  await host.app.vault.adapter.write('.obsidian/daily-notes.json', config);
  await write('Taught it comments.');
  await write('Taught it strings.');
  const text = await read(path);
  expect(text.startsWith('Morning.\n\n## Work\n\n- [[')).toBe(true);
  expect(links(text)).toEqual(['Taught it comments', 'Taught it strings']);
});

test('a handoff that is taken back leaves the daily note too; the others and what people wrote stay', async () => {
  const path = `${today()}.md`;
  await open({ [path]: 'Morning.\n' }, { dailyNote: true, dailyHeading: 'Work' });
  await write('Taught it comments.');
  const before = await read(path);
  await write('Taught it strings.');
  expect(links(await read(path))).toEqual(['Taught it comments', 'Taught it strings']);
  host.run(`${ID}:undo-last-action`);
  await until(() => notices.some((text) => text.startsWith('Taken back')));
  expect(await read(path)).toBe(before);
});

test('without the setting, and without a daily note, nothing is written', async () => {
  await open({ [`${today()}.md`]: 'Morning.\n' }, {});
  await write('Taught it comments.');
  expect(await read(`${today()}.md`)).toBe('Morning.\n');
  host.disable(ID);
  await open({}, { dailyNote: true });
  await write('Taught it comments.');
  expect(host.app.vault.getFileByPath(`${today()}.md`)).toBeNull();
});

test('a daily note that is made later in the day gets the handoffs of the day', async () => {
  await open({}, { dailyNote: true });
  await write('Taught it comments.');
  await host.app.vault.create(`${today()}.md`, 'Evening.\n');
  await new Promise((resolve) => setTimeout(resolve, 3_300));
  expect(links(await read(`${today()}.md`))).toEqual(['Taught it comments']);
});

test('a torn file of the core plugin counts as none', async () => {
  await open({ [`${today()}.md`]: '' }, { dailyNote: true });
  await host.app.vault.adapter.write('.obsidian/daily-notes.json', '{"folder":');
  await write('Taught it comments.');
  expect(links(await read(`${today()}.md`))).toHaveLength(1);
});
