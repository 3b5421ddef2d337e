import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAYOUTS } from '../../src/core/model/handoff';
import { cli } from '../support/cli';
import { tempFolder } from '../support/temp-repo';

let vault: string;
let note: string;
let decision: string;

beforeEach(async () => {
  vault = tempFolder();
  const words = { summary: 'Retries work.', completed: ['Write the parser'], next: ['Ship it'] };
  const stdin = JSON.stringify({ ...words, decisions: [{ title: 'Five retries', why: 'the sixth never helped' }] });
  note = (await cli(['new', '--vault', vault, '--project', 'App', '--from', '-', '--json'], { stdin })).json.path;
  decision = (await cli(['index', '--vault', vault, '--json'])).json.decisions[0].path;
});

const run = (...argv: string[]): ReturnType<typeof cli> => cli(['export', ...argv, '--vault', vault]);

test('the newest handoff is printed in the layout that is asked for', async () => {
  for (const layout of LAYOUTS) {
    const { out, code } = await run('--layout', layout);
    expect(code).toBe(0);
    expect(out).toMatch(/^---\nhandoff: h-\w{6}\ndate: /);
    expect(out).toMatch(/- \[x\] Write the parser/);
    expect(out).toMatch(/\[ \] Ship it \^t-\w{6}/);
    expect(out).not.toMatch(/\[\[/);
  }
});

test('decisions are written as MADR, never over a file that is there', async () => {
  const out = tempFolder();
  const first = await run('--decisions', '--out', out);
  expect([first.code, readdirSync(out)]).toEqual([0, [decision.replace(/^.*\//, '')]]);
  const text = readFileSync(join(out, readdirSync(out)[0]!), 'utf8');
  expect(text).toContain('status: proposed\n');
  expect(text).toContain('# Five retries\n\n## Context and Problem Statement\n\nthe sixth never helped\n');
  expect(await run('--decisions', '--out', out)).toMatchObject({ code: 0, out: 'Everything is there already.\n' });
  writeFileSync(join(out, readdirSync(out)[0]!), `${text}mine\n`);
  const refused = await run('--decisions', note, '--out', out);
  expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('There is already another file')]);
  expect(readdirSync(out)).toHaveLength(1);
  expect(readFileSync(join(out, readdirSync(out)[0]!), 'utf8')).toBe(`${text}mine\n`);
});

test('notes that are not there, and several on one stream, are refused', async () => {
  expect(await run('nothing')).toMatchObject({ code: 2 });
  expect(await run(note, decision)).toMatchObject({ code: 2 });
  expect((await run(note, decision, '--json')).json.documents).toHaveLength(2);
  expect((await cli(['export', '--vault', tempFolder()])).code).toBe(2);
  expect(await run(note, '--out', join(vault, note))).toMatchObject({
    code: 2,
    err: expect.stringContaining('a folder'),
  });
});

test('an export that is imported into another project keeps the ids of its items', async () => {
  const out = tempFolder();
  await run('--out', out);
  const other = tempFolder();
  expect((await cli(['import', out, '--vault', other, '--project', 'B'])).code).toBe(0);
  const ids = async (folder: string): Promise<unknown> =>
    (await cli(['index', '--vault', folder, '--json'])).json.items.map((one: any) => [one.id, one.text, one.status]);
  expect(await ids(other)).toEqual(await ids(vault));
});
