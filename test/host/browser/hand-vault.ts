import * as fs from 'node:fs';
import * as path from 'node:path';
import { tempFolder } from '../../support/temp-folder';
import { RECORDS } from '../record-notes';
import { handoff } from '../sample-notes';

const today = (): string => new Date().toLocaleDateString('sv');

const ofFork = (text: string): string => text.replaceAll('[[App]]', '[[Fork]]').replaceAll('t-aaaa01', 't-ffff01');

/** A project with records of every kind, one whose handoffs parted, and a daily note that links the handoffs of today. */
export async function makeHandVault(): Promise<string> {
  const vault = await tempFolder();
  const plugin = '.obsidian/plugins/session-handoff';
  const first = '2026-03-02-1000-base-f000';
  const notes: Record<string, string> = {
    ...RECORDS,
    [`Handoffs/Fork/${first}.md`]: ofFork(handoff('h-f00001', 'Base', '2026-03-02T10:00:00', '')),
    'Handoffs/Fork/2026-03-03-1000-left-f111.md': ofFork(
      handoff('h-f11101', 'Left', '2026-03-03T10:00:00', `[[${first}]]`),
    ),
    'Handoffs/Fork/2026-03-04-1000-right-f222.md': ofFork(
      handoff('h-f22201', 'Right', '2026-03-04T10:00:00', `[[${first}]]`),
    ),
    [`${today()}.md`]: 'Morning.\n',
    [`${plugin}/data.json`]: JSON.stringify({ dailyNote: true, dailyHeading: 'Work' }),
  };
  for (const [note, text] of Object.entries(notes)) {
    fs.mkdirSync(path.dirname(path.join(vault, note)), { recursive: true });
    fs.writeFileSync(path.join(vault, note), text);
  }
  return vault;
}

export const DAILY = `${today()}.md`;

export function read(vault: string, note: string): string {
  return fs.readFileSync(path.join(vault, note), 'utf8');
}

/** Path of the newest note below a folder whose name holds the word. */
export function found(vault: string, folder: string, word: string): string {
  const names = fs.readdirSync(path.join(vault, folder)).filter((name) => name.includes(word) && name.endsWith('.md'));
  const name = names.sort().at(-1);
  if (name === undefined) throw new Error(`no ${word} below ${folder}`);
  return `${folder}/${name}`;
}
