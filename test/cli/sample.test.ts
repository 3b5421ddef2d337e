import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type CliResult } from '../support/cli';
import { tempFolder } from '../support/temp-folder';

let vault: string;
const sample = (...argv: string[]): Promise<CliResult> => cli(['sample', '--vault', vault, ...argv, '--json']);
const files = (): string[] =>
  readdirSync(vault, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));

beforeEach(async () => {
  vault = await tempFolder();
});

test('is made once, is sound, and goes away in one step with its folders', async () => {
  expect((await sample('--dry-run')).json.written).toBe(false);
  expect(files()).toEqual([]);
  const { json, code } = await sample();
  expect(code).toBe(0);
  expect(files()).toHaveLength(json.changes.length);
  expect((await cli(['validate', '--vault', vault])).code).toBe(0);
  expect((await cli(['resume', '--vault', vault, '--json'])).code).toBe(0);
  const again = await sample();
  expect([again.code, again.json.error.code]).toEqual([3, 'exists']);
  const removed = await sample('--remove');
  expect(removed.json).toMatchObject({ left: [] });
  expect(removed.json.removed).toHaveLength(json.changes.length);
  expect(existsSync(join(vault, removed.json.folders[0]))).toBe(false);
  const nothing = await sample('--remove');
  expect([nothing.code, nothing.json.error.code]).toEqual([2, 'not-found']);
});

test('what somebody changed stays, and a dry run removes nothing', async () => {
  const { json } = await sample();
  const [own] = json.changes.filter(({ path }: { path: string }) => path.includes('/Decisions/'));
  appendFileSync(join(vault, own.path), '\nMine.\n');
  await sample('--remove', '--dry-run');
  expect(files()).toHaveLength(json.changes.length);
  expect((await sample('--remove')).json.left).toEqual([own.path]);
  expect(files()).toEqual([join(vault, own.path)]);
});

test('undo takes it back', async () => {
  await sample();
  expect((await cli(['undo', '--vault', vault, '--json'])).code).toBe(0);
  expect(files()).toEqual([]);
});
