import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { tempFolder } from '../support/temp-folder';
import { builtCode, desktopRequire, manifest, openMemory, phoneRequire } from './node/open-vault';
import { until } from './page';
import { NOTES } from './sample-notes';

const ROOT = path.resolve(__dirname, '../..');
const LAZY = /^node_modules\/|^src\/core\/(?:use-cases|note|handoff)\/|^src\/git\/|^src\/plugin\/desktop-/;

const evaluated = (): string[] => (globalThis as any).evaluatedModules;
const lazyOnes = (): string[] => evaluated().filter((name) => LAZY.test(name));

test('simple-git, yaml and the use cases are evaluated only when somebody needs them', async () => {
  const outfile = path.join(await tempFolder(), 'main.js');
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/build-marked.mjs'), outfile], { cwd: ROOT });
  const host = await openMemory(NOTES);
  (globalThis as any).evaluatedModules = [];
  await host.enable(fs.readFileSync(outfile, 'utf8'), manifest, desktopRequire);
  expect(evaluated()).toContain('src/main.ts');
  expect(lazyOnes()).toEqual([]);
  host.run('session-handoff:open-index');
  await until(() => document.querySelector('.session-handoff-list .session-handoff-row'));
  expect(lazyOnes()).toContain('src/core/use-cases/load-index.ts');
  expect(lazyOnes().filter((name) => /simple-git|src\/git\//.test(name))).toEqual([]);
  host.disable('session-handoff');
});

test('the built file loads where every module of Node is refused', async () => {
  const host = await openMemory(NOTES);
  await host.enable(builtCode(), manifest, phoneRequire);
  expect(host.commands.size).toBeGreaterThan(4);
  host.disable('session-handoff');
});

test('the built file holds no import() and reaches into no stand-in', () => {
  const code = builtCode();
  // Not toMatch: a failure would print the whole file.
  expect(/[^.\w]import\(/.exec(code)?.[0]).toBeUndefined();
  expect(/\.(?!__)\w+__\b/.exec(code)?.[0]).toBeUndefined();
});
