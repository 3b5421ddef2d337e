import type { Host } from './app/host';
import { notices } from './app/notice';
import { enableBuilt, openMemory } from './node/open-vault';
import { until } from './page';
import { handoff } from './sample-notes';

const PATH = 'Handoffs/App/2026-03-01-1000-start-aaaa.md';
let host: Host;

const run = (id: string): boolean => host.run(`session-handoff:${id}`);
const paths = (): string[] =>
  host.app.vault
    .getMarkdownFiles()
    .map((file: { path: string }) => file.path)
    .sort();
const read = (path: string): Promise<string> => host.app.vault.read(host.app.vault.getFileByPath(path));

beforeEach(async () => {
  document.body.empty();
  notices.length = 0;
  host = await openMemory({
    [PATH]: `${handoff('h-aaaa01', 'Start', '2026-03-01T10:00:00', '')}- [ ] Written by hand\n`,
  });
  await enableBuilt(host);
});
afterEach(() => {
  host.disable('session-handoff');
});

async function written(): Promise<string> {
  run('quick-handoff');
  await until(() => notices.some((text) => text.startsWith('Wrote')));
  return paths().find((path) => path.startsWith('Handoffs/App/20') && path !== PATH) ?? '';
}

test('the last action is taken back: new notes go, edited ones get their text again, once', async () => {
  const before = { paths: paths(), text: await read(PATH) };
  expect(await written()).not.toBe('');
  expect(await read(PATH)).toMatch(/Written by hand \^t-/);
  run('undo-last-action');
  await until(() => notices.some((text) => text.startsWith('Taken back.')));
  expect({ paths: paths(), text: await read(PATH) }).toEqual(before);
  run('undo-last-action');
  await until(() => notices.some((text) => text.startsWith('There is nothing to take back')));
});

test('a note that was changed since is left alone, and so is every other', async () => {
  const path = await written();
  await host.app.vault.process(host.app.vault.getFileByPath(path), (text: string) => `${text}mine\n`);
  const before = paths();
  run('undo-last-action');
  await until(() => notices.some((text) => text.includes('changed since')));
  expect(paths()).toEqual(before);
  expect(notices.join('\n')).toContain(path);
});

test('it can still be taken back after the plugin was started again', async () => {
  const path = await written();
  host.disable('session-handoff');
  await enableBuilt(host);
  run('undo-last-action');
  await until(() => notices.some((text) => text.startsWith('Taken back.')));
  expect(paths()).not.toContain(path);
});
