import * as fs from 'node:fs';
import * as path from 'node:path';
import { tempFolder } from '../support/temp-folder';
import { TempRepo } from '../support/temp-repo';
import type { Host } from './app/host';
import { openModals } from './app/modal';
import { enableBuilt, openFolder } from './node/open-vault';
import { button, fill, until } from './page';

const ID = 'session-handoff';
let host: Host;
let parent: string;

/** A vault with these projects, and these repositories beside it. */
async function openBeside(projects: readonly string[], repos: readonly string[]): Promise<void> {
  document.body.empty();
  openModals.length = 0;
  parent = fs.realpathSync(await tempFolder());
  fs.mkdirSync(path.join(parent, 'vault'));
  for (const name of repos) fs.renameSync(TempRepo.make({ 'a.txt': name }).folder, path.join(parent, name));
  for (const name of projects) {
    const folder = path.join(parent, 'vault/Handoffs', name);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, `${name}.md`), projectNote(name));
  }
  host = await openFolder(path.join(parent, 'vault'));
  await enableBuilt(host);
  host.run(`${ID}:link-repository`);
  await until(() => document.querySelectorAll('.session-handoff-near-list button').length === repos.length);
}
afterEach(() => {
  host.disable(ID);
});

function projectNote(name: string): string {
  const id = `j-${name.toLowerCase().padEnd(6, '0').slice(0, 6)}`;
  return `---\nid: ${id}\ntype: project\nformat: 1\naliases:\n  - ${name}\nrepos:\n  - "old = 0123456789ab"\n---\n\n# ${name}\n`;
}

const project = (): HTMLInputElement => document.querySelector<HTMLInputElement>('[aria-label=Project]')!;
const wrong = (): string => document.querySelector('.setting-error-message')?.textContent ?? '';
async function choose(name: string): Promise<void> {
  button(`${name} ${path.join(parent, name)}`).click();
  const field = document.querySelector<HTMLInputElement>('[aria-label="Repository folder on this device"]')!;
  await until(() => field.value === path.join(parent, name));
  await until(() => document.querySelector('.session-handoff-result')!.textContent!.startsWith('Found a repository'));
}

test('of several projects none is taken until the repository says which', async () => {
  await openBeside(['Harbour', 'Tides'], ['tides', 'web']);
  expect(project().value).toBe('');
  await choose('tides');
  await until(() => project().value === 'Tides');
  await choose('web');
  await until(() => project().value === '');
  button('Link').click();
  expect(wrong()).toBe('Say which project this repository belongs to, or give a new one a name.');
  expect(document.activeElement).toBe(project());
  await until(() => !(button('Link') as HTMLButtonElement).disabled);
  fill('Project', 'Web shop');
  expect(wrong()).toBe('');
  button('Link').click();
  await until(() => document.querySelector('.modal') === null);
  const written = fs.readFileSync(path.join(parent, 'vault/Handoffs/Web shop/Web shop.md'), 'utf8');
  expect(written).toMatch(/repos:\n {2}- "?web = [0-9a-f]{12}/);
  for (const name of ['Harbour', 'Tides']) {
    const note = path.join(parent, 'vault/Handoffs', name, `${name}.md`);
    expect(fs.readFileSync(note, 'utf8')).toBe(projectNote(name));
  }
});

test('what the person says of the project stands, whatever is found', async () => {
  await openBeside(['Harbour', 'Tides'], ['tides', 'web']);
  fill('Project', 'Harbour');
  await choose('tides');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(project().value).toBe('Harbour');
});

test('a vault without projects takes the name of the repository', async () => {
  await openBeside([], ['web']);
  await choose('web');
  await until(() => project().value === 'web');
});
