import * as fs from 'node:fs';
import * as path from 'node:path';
import { tempFolder } from '../support/temp-folder';
import type { Host } from './app/host';
import { notices } from './app/notice';
import { enableBuilt, openFolder } from './node/open-vault';
import { fill, notesBelow, until } from './page';
import { handoff } from './sample-notes';

const ID = 'session-handoff';
const PROJECT = `---\nid: j-aaaaaa\ntype: project\nformat: 1\naliases:\n  - App\nrepos: []\n---\n\n# App\n`;
let vault: string;
let host: Host;

beforeEach(async () => {
  document.body.empty();
  notices.length = 0;
  vault = await tempFolder();
  put('Handoffs/App/App.md', PROJECT);
  put(
    'Handoffs/App/2026-03-02-1000-first-aaaa.md',
    `${handoff('h-aaaa01', 'First', '2026-03-02T10:00:00', '')}- [ ] b\n`,
  );
  put('Templates/ours.md', '# {{title}}\n\nWritten by our template.\n\n{{#items}}\n{{line}}\n{{/items}}\n');
  host = await openFolder(vault);
  await enableBuilt(host);
});
afterEach(() => {
  host.disable(ID);
});

function put(name: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(vault, name)), { recursive: true });
  fs.writeFileSync(path.join(vault, name), text);
}
const read = (name: string): string => fs.readFileSync(path.join(vault, name), 'utf8');
const data = (): string => {
  const file = `.obsidian/plugins/${ID}/data.json`;
  return fs.existsSync(path.join(vault, file)) ? read(file) : '';
};
const error = (): string | null | undefined => document.querySelector('.setting-error-message')?.textContent;

async function quickHandoff(): Promise<string> {
  const before = notesBelow(vault);
  host.run(`${ID}:quick-handoff`);
  await until(() => notices.some((text) => text.startsWith('Wrote')));
  return notesBelow(vault).find((name) => !before.includes(name)) ?? '';
}

test('a pattern is checked while it is typed, and new notes follow it', async () => {
  host.openSettings(ID);
  fill('Name of a handoff', '{{slug}}');
  await until(() => error());
  expect(error()).toContain('must end in -{{id}}');
  expect(data()).toBe('');
  fill('Name of a handoff', '{{project}} {{profile}}-{{id}}');
  await until(() => data().includes('{{profile}}'));
  fill('Folder of handoffs', '../{{date:YYYY}}');
  await until(() => error());
  fill('Folder of handoffs', '{{date:YYYY}}/all');
  await until(() => data().includes('/all'));
  expect(await quickHandoff()).toMatch(/^Handoffs\/App\/\d{4}\/all\/app quick-[0-9a-z]{4}\.md$/);
});

test('a template of the settings is used; one that is not there loses no handoff', async () => {
  host.openSettings(ID);
  fill('Template of new handoffs', '../outside');
  await until(() => error());
  fill('Template of new handoffs', 'Templates/ours');
  await until(() => data().includes('ours'));
  expect(read(await quickHandoff())).toContain('Written by our template.');
});

test('layout and template of a project are properties of its note', async () => {
  host.openSettings(ID);
  await until(() => document.querySelector('.setting-page-entry'));
  document.querySelector<HTMLElement>('.setting-page-entry .setting-item-name')!.click();
  fill('Layout of new handoffs', 'six');
  await until(() => read('Handoffs/App/App.md').includes('layout: six'));
  fill('Template of new handoffs', 'Templates/gone');
  await until(() => error());
  expect(read('Handoffs/App/App.md')).not.toContain('gone');
  fill('Template of new handoffs', 'Templates/ours');
  await until(() => read('Handoffs/App/App.md').includes('template: Templates/ours'));
  expect(read(await quickHandoff())).toContain('Written by our template.');
});
