import * as fs from 'node:fs';
import * as path from 'node:path';
import { tempFolder } from '../support/temp-folder';
import { TempRepo } from '../support/temp-repo';
import type { Host } from './app/host';
import { openModals } from './app/modal';
import { notices } from './app/notice';
import { enableBuilt, openFolder, openMemory } from './node/open-vault';
import { button, fill, until } from './page';
import { handoff, NOTES } from './sample-notes';

const SECOND = 'Handoffs/App/2026-03-03-1000-second-bbbb.md';
let host: Host;
const copied: string[] = [];

beforeEach(() => {
  document.body.empty();
  openModals.length = 0;
  notices.length = 0;
  copied.length = 0;
  Object.assign(navigator, { clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) } });
});
afterEach(() => {
  host.disable('session-handoff');
});

async function open(files: Readonly<Record<string, string>> = NOTES): Promise<void> {
  host = await openMemory({ ...files });
  await enableBuilt(host);
}
const run = (id: string): boolean => host.run(`session-handoff:${id}`);
const show = (path: string): Promise<void> => host.app.workspace.openLinkText(path, '', false);
const text = (path: string): Promise<string> => host.app.vault.read(host.app.vault.getFileByPath(path));
/** Waits until a note holds some text. */
async function holds(path: string, wanted: string): Promise<void> {
  for (let turn = 0; turn < 60 && !(await text(path)).includes(wanted); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await text(path)).toContain(wanted);
}
async function copy(id: string): Promise<string> {
  const before = copied.length;
  run(id);
  await until(() => copied.length > before);
  return copied.at(-1)!;
}

test('the brief in each of its forms, with its length and what differs in the notice', async () => {
  await open();
  const markdown = await copy('copy-resume-text');
  expect(markdown).toContain('Project: App');
  expect(markdown).toContain('- Write the parser');
  expect(markdown).toContain('- critical: No key (b-cccc01)');
  expect(markdown.trimEnd()).toMatch(/then wait for my go-ahead\.$/);
  expect(notices.at(-1)).toMatch(/about \d+ tokens[\s\S]*No repository of this project is known/);
  expect(await copy('copy-resume-prompt')).toContain('Next action:\n- Write the parser');
  expect(await copy('copy-resume-command')).toMatch(/^Continue App .*Next step: Write the parser\. .*$/);
  expect(JSON.parse(await copy('copy-resume-json'))).toMatchObject({
    handoff: SECOND,
    tokenizer: 'estimate',
    drift: { found: false },
  });
});

test('an agent goes on with its own session; a handoff that names none says so', async () => {
  const session = '0c1f9a52-7d3e-4b8a-9c55-2f1e6d7a8b90';
  await open({
    ...NOTES,
    [SECOND]: NOTES[SECOND]!.replace('created: ', `authors:\n  - Claude Code\nsession: "${session}"\ncreated: `),
  });
  expect(await copy('copy-agent-command')).toBe(`claude --resume ${session}`);
  expect(notices.at(-1)).toContain('session of Claude Code: Second');
  await host.app.vault.process(host.app.vault.getFileByPath(SECOND), (text: string) =>
    text.replace(/^session:.*\n/m, ''),
  );
  await host.settled();
  run('copy-agent-command');
  await until(() => notices.at(-1)!.includes('names no session'));
  expect(copied).toHaveLength(1);
});

test('the one line names the folder of the vault on this device', async () => {
  const vault = path.join(await tempFolder(), 'my vault');
  for (const [note, words] of Object.entries(NOTES)) {
    fs.mkdirSync(path.dirname(path.join(vault, note)), { recursive: true });
    fs.writeFileSync(path.join(vault, note), words);
  }
  host = await openFolder(vault);
  await enableBuilt(host);
  expect(await copy('copy-resume-command')).toContain(`session-handoff resume --vault '${vault}' --handoff h-bbbb01`);
  expect(await copy('copy-resume-json')).not.toContain(vault);
});

test('of two heads a person chooses', async () => {
  const other = handoff('h-dddd01', 'Other branch', '2026-03-04T10:00:00', '[[2026-03-02-1000-first-aaaa]]');
  await open({ ...NOTES, 'Handoffs/App/2026-03-04-1000-other-branch-dddd.md': other });
  run('copy-resume-text');
  await until(() => document.querySelectorAll('.suggestion-item').length === 2);
  expect(copied).toEqual([]);
  const items = [...document.querySelectorAll<HTMLElement>('.suggestion-item')];
  items.find((item) => item.textContent!.includes('other-branch'))!.click();
  await until(() => copied.length === 1);
  expect(copied[0]).toContain('Handoff: Other branch');
});

test('what is said of a handoff is offered only while one is open, and changes nothing but its properties', async () => {
  await open();
  await show('Handoffs/App/App.md');
  for (const id of ['mark-resumed', 'mark-closed', 'mark-abandoned', 'copy-as-markdown', 'still-true']) {
    expect(run(id)).toBe(false);
  }
  await show(SECOND);
  const before = (await text(SECOND)).split('---\n').slice(2);
  for (const [id, status] of [
    ['mark-resumed', 'resumed'],
    ['mark-closed', 'closed'],
    ['mark-abandoned', 'abandoned'],
  ] as const) {
    expect(run(id)).toBe(true);
    await holds(SECOND, `status: ${status}`);
  }
  expect((await text(SECOND)).split('---\n').slice(2)).toEqual(before);
});

test('a handoff as Markdown for a pull request', async () => {
  await open();
  await show(SECOND);
  expect(await copy('copy-as-markdown')).toBe('# Second\n\n## Next actions\n\n- [ ] Write **the** parser\n');
});

test('neither a secret nor a comment goes along to a pull request', async () => {
  const secret = `ghp_${'a1B2'.repeat(9)}`;
  await open({ ...NOTES, [SECOND]: `${NOTES[SECOND]!}\nUse ${secret} %%not that one%% there.\n\n%%\nhidden\n%%\n` });
  await show(SECOND);
  const shown = await copy('copy-as-markdown');
  expect(shown).toContain('Use [removed: GitHub token]  there.');
  expect(shown).not.toMatch(/not that one|hidden|%%/);
});

test('reviewed: the linked repository is looked at, and its commit is stamped', async () => {
  const repo = TempRepo.make({ 'a.ts': 'a\n' });
  await open();
  await show(SECOND);
  run('still-true');
  await until(() => notices.some((notice) => notice.includes('No repository of this project is linked')));
  run('link-repository');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Project', 'App');
  fill('Repository folder on this device', repo.folder);
  button('Link').click();
  await until(() => openModals.length === 0);
  await show(SECOND);
  run('still-true');
  await holds(SECOND, repo.head());
  const brief = JSON.parse(await copy('copy-resume-json'));
  expect(brief.drift).toMatchObject({ found: true, reviewed: repo.head(), relation: 'same', reasons: [] });
});
