import * as fs from 'node:fs';
import * as path from 'node:path';
import { tempFolder } from '../support/temp-folder';
import { TempRepo } from '../support/temp-repo';
import type { Host } from './app/host';
import { m } from './app/mocks';
import { notices } from './app/notice';
import { enableBuilt, openFolder, openMemory, phoneRequire } from './node/open-vault';
import { handoff, NOTES } from './sample-notes';
import { button, fill, until } from './page';

const ID = 'session-handoff';
const SECOND = 'Handoffs/App/2026-03-03-1000-second-bbbb.md';
let host: Host;

beforeEach(() => {
  document.body.empty();
  notices.length = 0;
});
afterEach(() => {
  host.disable(ID);
});

async function inMemory(files: Record<string, string> = NOTES): Promise<void> {
  host = await openMemory(files);
  await enableBuilt(host);
}
async function call(action: string, params: Record<string, string> = {}): Promise<any> {
  return JSON.parse(await host.runCli(`${ID}:${action}`, params));
}
const notes = (): string[] => host.app.vault.getMarkdownFiles().map(({ path: one }: { path: string }) => one);

test('registers its commands with what they do and take, and takes them back', async () => {
  await inMemory();
  expect([...host.cli.keys()]).toEqual(
    ['new', 'resume', 'check', 'ready', 'blockers', 'decisions'].map((action) => `${ID}:${action}`),
  );
  for (const { description, flags } of host.cli.values()) {
    expect(description).not.toBe('');
    expect(Object.values(flags!).every((flag: any) => flag.description !== '')).toBe(true);
  }
  host.disable(ID);
  expect(host.cli.size).toBe(0);
  await enableBuilt(host);
});

test('loads where the app has no such command line, and where another plugin took a name', async () => {
  host = await openMemory(NOTES);
  const registerCliHandler = m.Plugin.prototype.registerCliHandler;
  m.Plugin.prototype.registerCliHandler = undefined;
  await enableBuilt(host);
  expect(host.cli.size).toBe(0);
  host.disable(ID);
  m.Plugin.prototype.registerCliHandler = registerCliHandler;
  host.cli.set(`${ID}:resume`, { description: 'theirs', flags: null, handler: () => 'theirs' });
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await enableBuilt(host);
  expect(said).toHaveBeenCalledTimes(1);
  said.mockRestore();
  expect((await call('ready')).ok).toBe(true);
  expect(await host.runCli(`${ID}:resume`)).toBe('theirs');
});

test('lists what is ready, blocked and decided, as the index shows it', async () => {
  await inMemory();
  const { ready } = await call('ready');
  expect(ready.map(({ text }: any) => text)).toContain('Write **the** parser');
  expect(ready[0]).toMatchObject({ project: 'App', path: SECOND, ready: true });
  expect((await call('blockers')).blockers).toMatchObject([{ title: 'No key', severity: 'critical', status: 'open' }]);
  expect(await call('decisions', { all: 'true' })).toMatchObject({ ok: true, decisions: expect.any(Array) });
});

test('gives the brief with a call that gives it again', async () => {
  await inMemory();
  const resumed = await call('resume', { budget: '200' });
  expect(resumed).toMatchObject({ ok: true, handoff: SECOND, project: 'App', budget: 200 });
  expect(resumed.brief).toContain('Write the parser');
  const handoffFlag = /handoff=(\S+)/.exec(resumed.command)?.[1];
  expect((await call('resume', { handoff: handoffFlag! })).handoff).toBe(SECOND);
});

test('marks a handoff as resumed when that is asked for', async () => {
  await inMemory();
  await call('resume', { mark: 'true' });
  expect(await host.app.vault.read(host.app.vault.getFileByPath(SECOND))).toContain('status: resumed');
});

test('checks the newest handoff, or the one that is named', async () => {
  await inMemory();
  const checked = await call('check');
  expect(checked.handoffs).toEqual([{ path: SECOND, score: expect.any(Number) }]);
  expect(checked.findings.every((one: any) => one.path === SECOND && typeof one.fix === 'string')).toBe(true);
  expect((await call('check', { handoff: 'First' })).handoffs[0].path).toContain('first');
});

test('writes a handoff from words in Markdown and in JSON, and carries what was open', async () => {
  await inMemory();
  const before = notes();
  const dry = await call('new', { words: '# Third\n\n## Summary\n\nMore words.\n', 'dry-run': 'true' });
  expect([dry.written, notes()]).toEqual([false, before]);
  const done = await call('new', { words: '# Third\n\n## Summary\n\nMore words.\n', agent: 'Hal' });
  expect(done).toMatchObject({ ok: true, written: true, previous: [SECOND] });
  expect(done.carried.length).toBeGreaterThan(0);
  const text = await host.app.vault.read(host.app.vault.getFileByPath(done.path));
  expect(text).toContain('Write **the** parser ^t-aaaa01');
  expect(text).toMatch(/authors:\n\s+- Hal/);
  // The command line has turned \n into a line break, also inside the string.
  const json = '{"title": "Fourth", "summary": "One line.\nAnother line.", "next": ["Do it"]}';
  const again = await call('new', { words: json });
  expect(await host.app.vault.read(host.app.vault.getFileByPath(again.path))).toContain('Another line.');
  host.run(`${ID}:undo-last-action`);
  await until(() => !notes().includes(again.path));
});

test('makes a project that is named and not there, and asks for a name when there is none', async () => {
  await inMemory({});
  expect(await call('new', { words: 'Words.' })).toMatchObject({
    ok: false,
    error: { code: 'usage', fix: expect.stringContaining('name of a project') },
  });
  const done = await call('new', { project: 'Tool', words: 'Words.' });
  expect(done.path).toMatch(/^Handoffs\/Tool\//);
});

test('counts the commits of the linked repository', async () => {
  const repo = TempRepo.make({ 'a.ts': 'a\n' });
  const vault = await tempFolder();
  host = await openFolder(vault);
  await enableBuilt(host);
  host.run(`${ID}:link-repository`);
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Project', 'App');
  fill('Repository folder on this device', repo.folder);
  button('Link').click();
  await until(() => notices.some((words) => words.startsWith('Linked')));
  const newest = repo.commit('feat: add the parser', { 'b.ts': 'b\n' });
  const done = await call('new');
  expect(fs.readFileSync(path.join(vault, done.path), 'utf8')).toContain(newest);
  expect((await call('new')).reason).toContain('Nothing new');
  repo.commit('feat: add comments', { 'c.ts': 'c\n' });
  expect((await call('resume')).drift).toMatchObject({ found: true, commitsSince: 1 });
});

test('of several projects and heads nobody guesses; the error says what to give', async () => {
  await inMemory({
    ...NOTES,
    'Handoffs/Tool/2026-03-04-1000-of-the-tool-eeee.md': handoff('h-eeee01', 'Of the tool', '2026-03-04T10:00:00', ''),
  });
  for (const action of ['new', 'resume']) {
    const { ok, error } = await call(action);
    expect([ok, error.code, error.candidates, error.fix]).toEqual([
      false,
      'ambiguous',
      ['App', 'Tool'],
      'Name one with project=.',
    ]);
  }
  expect((await call('resume', { project: 'Tool' })).title).toBe('Of the tool');
});

test.each([
  ['ready', { project: 'Nowhere' }, 'not-found', 'no project'],
  ['resume', { handoff: '../../secret' }, 'not-found', 'no handoff'],
  ['resume', { budget: 'lots' }, 'usage', 'budget= is "lots"'],
  ['decisions', { phase: 'Nope' }, 'not-found', 'no phase'],
  ['new', { profile: 'huge' }, 'usage', 'standard'],
  ['new', { words: '{"next": ' }, 'bad-input', 'JSON'],
  ['new', { project: '../out', words: 'x' }, 'bad-name', 'project'],
  ['new', { words: `Key: ghp_${'a1B2c3D4e5'.repeat(4)}` }, 'refused', 'secret'],
  ['new', { previous: 'nothing.md', words: 'x' }, 'not-found', 'nothing.md'],
] as const)('%s %j is refused in words: %s', async (action, params, code, words) => {
  await inMemory();
  const before = notes();
  const { ok, error } = await call(action, params);
  expect([ok, error.code]).toEqual([false, code]);
  expect(`${error.message} ${error.fix}`).toContain(words);
  expect(`${error.message} ${error.fix}`).not.toContain('--');
  expect(notes()).toEqual(before);
});

test('says which words it did not know', async () => {
  await inMemory();
  expect(await call('ready', { projct: 'App', all: 'true' })).toMatchObject({ ok: true, ignored: ['projct'] });
  expect(await call('ready', { constructor: 'x' })).toMatchObject({ ok: true, ignored: ['constructor'] });
});

test('on a phone it works without git', async () => {
  host = await openMemory(NOTES);
  Object.assign(m.Platform, { isMobile: true, isMobileApp: true, isDesktop: false, isDesktopApp: false });
  try {
    await enableBuilt(host, phoneRequire);
    expect((await call('resume')).drift).toMatchObject({ found: false });
    expect((await call('new', { words: 'On the train.' })).written).toBe(true);
  } finally {
    Object.assign(m.Platform, { isMobile: false, isMobileApp: false, isDesktop: true, isDesktopApp: true });
  }
});
