import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const built = (name: string, root = ROOT): string => readFileSync(join(root, name), 'utf8');
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('what is built', () => {
  test('is the same, byte for byte, when it is built again in another folder', () => {
    const copy = mkdtempSync(join(tmpdir(), 'session-handoff-build-'));
    try {
      for (const name of ['src', 'scripts', 'package.json', 'manifest.json', 'tsconfig.json', 'esbuild.config.mjs']) {
        cpSync(join(ROOT, name), join(copy, name), { recursive: true });
      }
      symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
      execFileSync(process.execPath, ['esbuild.config.mjs', 'production'], { cwd: copy });
      for (const name of ['main.js', 'dist/session-handoff.mjs'])
        expect(hash(built(name, copy))).toBe(hash(built(name)));
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  test('names no path of the machine it was built on', () => {
    for (const name of ['main.js', 'dist/session-handoff.mjs']) expect(built(name)).not.toContain(ROOT);
  });

  test('the plugin requires nothing but Obsidian and what a desktop has', () => {
    const required = [...built('main.js').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name!);
    const allowed = new Set([
      'obsidian',
      'electron',
      ...builtinModules,
      ...builtinModules.map((name) => `node:${name}`),
    ]);
    expect(required).toContain('obsidian');
    expect(required.filter((name) => !allowed.has(name) && !name.startsWith('@codemirror/'))).toEqual([]);
  });

  test('the command line is one file that runs by itself', () => {
    expect(built('dist/session-handoff.mjs').startsWith('#!/usr/bin/env node\n')).toBe(true);
    const out = execFileSync(join(ROOT, 'dist/session-handoff.mjs'), ['--version'], {
      cwd: tmpdir(),
      encoding: 'utf8',
    });
    expect(out.trim()).toBe(JSON.parse(built('manifest.json')).version);
  });
});

describe('what a release says of itself', () => {
  const manifest = JSON.parse(built('manifest.json'));

  test('versions agree', () => {
    expect(JSON.parse(built('package.json')).version).toBe(manifest.version);
    expect(JSON.parse(built('versions.json'))[manifest.version]).toBe(manifest.minAppVersion);
    expect(built('CHANGELOG.md')).toContain(`## ${manifest.version}`);
  });

  test('the rule on the manifest really runs', () => {
    expect(lintManifest(built('manifest.json'))).toEqual([]);
    expect(lintManifest(JSON.stringify({ ...manifest, id: 'obsidian-handoff' }))).toContain(
      'obsidianmd/validate-manifest',
    );
  }, 60_000);
});

/** Ids of the rules that the linter breaks on, run as `npm run lint` runs it. */
function lintManifest(text: string): readonly string[] {
  const args = [
    'node_modules/eslint/bin/eslint.js',
    '--stdin',
    '--stdin-filename',
    'manifest.json',
    '--format',
    'json',
  ];
  const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, input: text, encoding: 'utf8' });
  const [result] = JSON.parse(stdout) as { messages: { ruleId: string }[] }[];
  return result!.messages.map((message) => message.ruleId);
}
