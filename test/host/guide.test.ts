import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Host } from './app/host';
import type { Mock } from './app/mocks';
import { enableBuilt, openMemory } from './node/open-vault';
import { until } from './page';
import { NOTES } from './sample-notes';

const ID = 'session-handoff';
const DOCS = path.resolve(__dirname, '../../docs');
const read = (name: string): string => fs.readFileSync(path.join(DOCS, name), 'utf8');
let host: Host;

beforeAll(async () => {
  host = await openMemory(NOTES);
  await enableBuilt(host);
});
afterAll(() => {
  host.disable(ID);
});

/** Text in that mark, outside code and tables of contents. */
function marked(text: string, pattern: RegExp): string[] {
  const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...prose.matchAll(pattern)].map(([, words]) => words!);
}

const commandNames = (): string[] => [...host.commands.values()].map(({ name }) => name.replace(/^[^:]*: /, ''));

/** Names of everything that can be set, on the pages of the projects too. */
function namesIn(items: readonly Mock[]): string[] {
  return items.flatMap(({ name, items: below = [] }) => [...(name === undefined ? [] : [name]), ...namesIn(below)]);
}

/** Bold words that are no commands: they begin a line of a list. */
const LABELS = /^- \*\*(?:Where|What is there|Only having a look\?)\*\*/gm;

test('each command that the guide names exists', () => {
  const named = marked(read('guide.md').replace(LABELS, '- '), /\*\*([^*]+)\*\*/g);
  expect(named.length).toBeGreaterThan(25);
  const known = commandNames();
  expect(named.filter((name) => !known.includes(name) && name !== 'like this')).toEqual([]);
});

test('each setting that the guide names exists', async () => {
  host.openSettings(ID);
  const tab = host.plugins.get(ID).settingTabs__[0];
  const names = (): string[] => namesIn(tab.getSettingDefinitions());
  await until(() => names().includes('App'));
  const named = marked(read('guide.md'), /(?<![\w*])_([^_\n]+)_(?!\w)/g);
  expect(named.length).toBeGreaterThan(12);
  expect(named.filter((name) => !names().includes(name) && name !== 'like this')).toEqual([]);
});

test('each picture of the guide is small, and none lies there unused', () => {
  const pages = [...fs.readdirSync(DOCS).filter((name) => name.endsWith('.md')), '../README.md'].map(read).join('\n');
  for (const name of fs.readdirSync(path.join(DOCS, 'pictures'))) {
    expect([name, pages.includes(`pictures/${name}`)]).toEqual([name, true]);
    expect([name, fs.statSync(path.join(DOCS, 'pictures', name)).size < 130_000]).toEqual([name, true]);
  }
});

test('each command of the other command line that a page names is registered, with its words', () => {
  const pages = ['obsidian-cli.md', 'agents.md'].map(read).join('\n');
  const calls = [...pages.matchAll(/^obsidian (session-handoff:[a-z]+)(.*)$/gm)];
  expect(calls.length).toBeGreaterThan(4);
  for (const [, command, rest] of calls) {
    expect([...host.cli.keys()]).toContain(command);
    const words = rest!.replace(/'[^']*'|"[^"]*"/g, '').match(/[a-z-]+(?==)/g) ?? [];
    expect(words.filter((word) => host.cli.get(command!)!.flags![word] === undefined)).toEqual([]);
  }
});

test('the table of the commands names each one with everything that it takes', () => {
  const rows = read('obsidian-cli.md').matchAll(/^\| `([a-z]+)` +\|[^|]*\|([^|]*)\|$/gm);
  const told = [...rows].map(([, action, words]) => [
    `${ID}:${action}`,
    [...words!.matchAll(/`([a-z-]+)=?`/g)].map(([, word]) => word!),
  ]);
  expect(told).toEqual([...host.cli].map(([command, { flags }]) => [command, Object.keys(flags!)]));
});
