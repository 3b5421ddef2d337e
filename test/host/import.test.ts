import * as fs from 'node:fs';
import * as path from 'node:path';
import { tempFolder } from '../support/temp-folder';
import { TempRepo } from '../support/temp-repo';
import type { Host } from './app/host';
import { openModals } from './app/modal';
import { enableBuilt, openFolder } from './node/open-vault';
import { button, fill, notesBelow, until } from './page';

const ID = 'session-handoff';
const text = (day: number): string =>
  `# Handoff 2026-03-0${day}\n\n## Completed\n- work ${day}\n\n## Next\n- work ${day + 1}\n\n## Weather\n\nRain.\n`;
let vault: string;
let host: Host;

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  vault = await tempFolder();
  host = await openFolder(vault);
  await enableBuilt(host);
  host.run(`${ID}:import-handoffs`);
  await until(() => document.querySelector('.session-handoff-window'));
});
afterEach(() => {
  host.disable(ID);
});

/** As the app's own file window does. */
function choose(name: string, files: Readonly<Record<string, string>>): void {
  const input = document.querySelector<HTMLInputElement>(`input[type=file][aria-label="${name}"]`)!;
  const chosen = Object.entries(files).map(([file, content]) => {
    const made = new File([content], file);
    // The stand-in document has files without their bytes.
    Object.defineProperty(made, 'arrayBuffer', {
      value: () => Promise.resolve(new TextEncoder().encode(content).buffer),
    });
    Object.defineProperty(made, 'webkitRelativePath', { value: '' });
    return made;
  });
  Object.defineProperty(input, 'files', { value: chosen, configurable: true });
  input.dispatchEvent(new Event('change'));
}

const shown = (): string => document.querySelector('.session-handoff-import')?.textContent ?? '';
const notes = (): string[] =>
  fs.existsSync(path.join(vault, 'Handoffs/App')) ? notesBelow(path.join(vault, 'Handoffs/App')) : [];

test('files are previewed, imported in their order, and once', async () => {
  fill('Project', 'App');
  expect((button('Import') as HTMLButtonElement).disabled).toBe(true);
  choose('Files', { 'b.md': text(2), 'a.md': text(1), 'README.md': '# How\n', 'x.png': '' });
  await until(() => shown().includes('a.md'));
  expect(shown()).toMatch(/a\.md Handoff.*b\.md Handoff.*README\.md Left out/);
  expect(shown()).toContain('Lines 9 to 11: Weather');
  expect(shown()).toContain('dated by what they say, else by their names, else by Git');
  expect(notes()).toEqual([]);
  button('Import').click();
  await until(() => openModals.length === 0);
  const made = notes().filter((name) => /^\d{4}/.test(name));
  expect(made.map((name) => name.slice(0, 10))).toEqual(['2026-03-01', '2026-03-02']);
  expect(notes().filter((name) => name.includes('Originals'))).toHaveLength(2);
  const original = notes().find((name) => name.includes('Originals/a-'))!;
  expect(fs.readFileSync(path.join(vault, 'Handoffs/App', original), 'utf8')).toBe(text(1));
  expect(fs.readFileSync(path.join(vault, 'Handoffs/App', made[1]!), 'utf8')).toContain(made[0]!.replace('.md', ''));
  host.run(`${ID}:import-handoffs`);
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Project', 'App');
  choose('Files', { 'a.md': text(1) });
  await until(() => shown().includes('There is nothing new to import.'));
  expect((button('Import') as HTMLButtonElement).disabled).toBe(true);
});

test('an import is taken back by undo', async () => {
  fill('Project', 'App');
  choose('Files', { 'a.md': text(1) });
  await until(() => shown().includes('a.md'));
  button('Import').click();
  await until(() => openModals.length === 0);
  expect(notes()).toEqual([expect.stringMatching(/^2026/), 'App.md', expect.stringMatching(/Originals/)]);
  host.run(`${ID}:undo-last-action`);
  await until(() => notes().filter((name) => !name.includes('Originals')).length === 0);
});

test('a name that cannot be a project is said in words', async () => {
  fill('Project', 'a/b');
  choose('Files', { 'a.md': text(1) });
  await until(() => document.querySelector('[role=alert]'));
  expect(document.querySelector('[role=alert]')!.textContent).toContain('cannot be the name of a project');
  button('Cancel').click();
  await until(() => openModals.length === 0);
});

test('a chosen file that lies in the linked repository takes its date from git, and the preview says so', async () => {
  const undated = '# Session handoff\n\n## Completed\n- parser\n\n## Next\n- printer\n';
  const repo = TempRepo.make({ 'docs/HANDOFF.md': undated, 'old/HANDOFF.md': undated.replace('parser', 'another') });
  const day = repo.git('log', '-1', '--format=%aI').slice(0, 10);
  repo.commit('chore: later', { 'a.txt': 'a\n' });
  button('Cancel').click();
  await until(() => openModals.length === 0);
  host.run(`${ID}:link-repository`);
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Project', 'App');
  fill('Repository folder on this device', repo.folder);
  button('Link').click();
  await until(() => openModals.length === 0);
  host.run(`${ID}:import-handoffs`);
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Project', 'App');
  choose('Files', { 'HANDOFF.md': undated, 'other-handoff.md': undated.replace('parser', 'lexer') });
  await until(() => shown().includes('HANDOFF.md'));
  expect(shown()).toMatch(new RegExp(`/${day}-\\S+\\.md \\(Date of its last commit\\)`));
  expect(shown()).toContain('(No date: placed before the others)');
  button('Import').click();
  await until(() => openModals.length === 0);
  const made = notes().find((name) => name.startsWith(day))!;
  expect(fs.readFileSync(path.join(vault, 'Handoffs/App', made), 'utf8')).toContain(`created: "${day}T`);
});
