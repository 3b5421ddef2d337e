import { TempRepo } from '../support/temp-repo';
import type { Host } from './app/host';
import { notices } from './app/notice';
import { chooseTab, rowElements, shownRows } from './index-page';
import { enableBuilt, openMemory } from './node/open-vault';
import { until } from './page';
import { handoff, NOTES } from './sample-notes';

const ID = 'session-handoff';
const SECOND = 'Handoffs/App/2026-03-03-1000-second-bbbb.md';
const CLAIM = '\n## Verification\n\n- Tests: 99 passed, 0 failed\n';
let host: Host;

/** The project with a repository that lies on this device, and what a test runner and an agent left there. */
async function open(project: string, files: Record<string, string>): Promise<void> {
  document.body.empty();
  const repo = TempRepo.make({ '.gitignore': 'out\n', 'a.ts': 'a\n' });
  repo.write(files);
  const root12 = repo.head().slice(0, 12);
  const link = '[[2026-03-02-1000-first-aaaa]]';
  host = await openMemory({
    ...NOTES,
    'Handoffs/App/App.md': NOTES['Handoffs/App/App.md']!.replace(
      'repos: []',
      `repos:\n  - "app = ${root12}"${project}`,
    ),
    [SECOND]: `${handoff('h-bbbb01', 'Second', '2026-03-03T10:00:00', link)}${CLAIM}`,
  });
  host.app.saveLocalStorage(ID, { folders: { 'j-aaaaaa': { [root12]: repo.folder } } });
  await enableBuilt(host);
  host.run(`${ID}:open-index`);
  const isChecked = () => document.querySelector('[data-tab=health] .session-handoff-badge')?.textContent;
  // A repository is looked at first, by way of git.
  await until(isChecked).catch(() => until(isChecked));
  chooseTab('health');
  await until(() => rowElements().length > 1);
}
afterEach(() => {
  host.disable(ID);
});

test.each([
  ['the usual places', '', 'junit.xml'],
  ['where the project says', '\nreports:\n  - out/*.xml', 'out/run.xml'],
])('a claim about tests is held against the reports of the linked repository: %s', async (_name, project, path) => {
  await open(project, { [path]: '<testsuite tests="5" failures="2"><testcase name="a"/></testsuite>' });
  expect(shownRows()).toContain(`${path} has 1 passed, 0 failed.`);
  expect(shownRows()).toContain('[Errors]');
});

test('a memory file that the project names and that says what was true before', async () => {
  await open('\nmemory:\n  - agents', { 'AGENTS.md': '# For agents\n' });
  expect(shownRows()).toContain('AGENTS.md does not say yet where the project stands.');
});

test('a property that the vault has with another type', async () => {
  document.body.empty();
  host = await openMemory({ ...NOTES, '.obsidian/types.json': '{"types":{"status":"number"}}' });
  await enableBuilt(host);
  host.run(`${ID}:open-index`);
  const isChecked = () => document.querySelector('[data-tab=health] .session-handoff-badge')?.textContent;
  await until(isChecked).catch(() => until(isChecked));
  chooseTab('health');
  await until(() => shownRows().some((row) => row.includes('has the property "status" as a number')));
});

test('the brief that is copied keeps to the length that is set', async () => {
  const copied: string[] = [];
  Object.assign(navigator, { clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) } });
  host = await openMemory({ ...NOTES });
  const plugin = await enableBuilt(host);
  const json = async (budget: string): Promise<any> => {
    await plugin.saveData({ briefBudget: budget });
    await plugin.onExternalSettingsChange();
    const before = copied.length + notices.length;
    host.run(`${ID}:copy-resume-json`);
    await until(() => copied.length + notices.length > before);
    return JSON.parse(copied.at(-1)!);
  };
  expect(await json('600')).toMatchObject({ budget: 600, omitted: [] });
  const short = await json('160');
  expect(short).toMatchObject({ budget: 160 });
  expect(short.tokens).toBeLessThanOrEqual(160);
});
