import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type CliResult } from '../support/cli';
import { TempRepo, tempFolder } from '../support/temp-repo';

const project = ['--project', 'App'];
const text = (day: number): string =>
  `# Handoff 2026-03-0${day}\n\n## Completed\n- work ${day}\n\n## Next\n- work ${day + 1}\n`;
let vault: string;
let repo: TempRepo;

beforeEach(async () => {
  vault = tempFolder();
  repo = TempRepo.make({
    '.claude/handoffs/one.md': text(1),
    'HANDOFF.md': text(2),
    'docs/handoffs/README.md': '# How\n',
  });
  repo.write({ 'start/x.md': text(0).replace('03-00', '02-28') });
  await cli(['import', join(repo.folder, 'start'), '--vault', vault, ...project]);
});

const inbox = (folder: string, ...argv: string[]): Promise<CliResult> =>
  cli(['inbox', '--vault', folder, '--repo', repo.folder, ...argv, '--json'], { env: repo.environment });
const waiting = async (folder = vault, ...argv: string[]): Promise<unknown> =>
  (await inbox(folder, ...argv)).json.waiting.map((one: any) => one.path);

test('what agents left is listed, imported once, and new versions of it come again', async () => {
  expect(await waiting()).toEqual(['.claude/handoffs/one.md', 'HANDOFF.md']);
  expect(await waiting(vault, '--take', '--dry-run')).toEqual(['.claude/handoffs/one.md', 'HANDOFF.md']);
  const { json } = await inbox(vault, '--take');
  expect(json.written).toHaveLength(2);
  expect(await waiting()).toEqual([]);
  repo.write({ 'HANDOFF.md': text(3) });
  expect(await waiting()).toEqual(['HANDOFF.md']);
});

test('once, also over two devices: the note that came with the vault says it', async () => {
  const other = tempFolder();
  cpSync(vault, other, { recursive: true });
  const [here, there] = [await inbox(vault, '--take'), await inbox(other, '--take')];
  expect(there.json.written).toEqual(here.json.written);
  for (const path of here.json.written) {
    expect(readFileSync(join(other, path), 'utf8')).toBe(readFileSync(join(vault, path), 'utf8'));
  }
  cpSync(vault, other, { recursive: true });
  expect(await waiting(other)).toEqual([]);
});

test('what was taken is taken back by undo, and nothing else is', async () => {
  const before = readdirSync(join(vault, 'Handoffs/App')).sort();
  await inbox(vault, '--take');
  expect(readdirSync(join(vault, 'Handoffs/App')).length).toBe(before.length + 2);
  const undone = await cli(['undo', '--vault', vault]);
  expect([undone.code, undone.out]).toEqual([0, expect.stringMatching(/^Took back: import\n/)]);
  expect(readdirSync(join(vault, 'Handoffs/App')).sort()).toEqual(before);
});

test('any folder of the repository may be named; what is no text is named too', async () => {
  repo.write({ '.claude/handoffs/two.md': Uint8Array.from([1, 0, 2]) });
  const argv = ['inbox', '--vault', vault, '--repo', join(repo.folder, '.claude'), '--json'];
  const { code, json, err } = await cli(argv, { env: repo.environment });
  expect([code, json.waiting.length, err]).toEqual([0, 2, '.claude/handoffs/two.md: It is not text.\n']);
});

test('an import that cannot be finished says so', async () => {
  const text = repo.read('HANDOFF.md');
  const name = `handoff-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.md`;
  writeFileSync(join(vault, 'Handoffs/App/Archive/Originals', name), 'another');
  const { code, json } = await inbox(vault, '--take');
  expect([code, json.written.length, json.problems]).toEqual([4, 1, [expect.objectContaining({ code: 'exists' })]]);
});

test('what sync wrote is no handoff that somebody left', async () => {
  await inbox(vault, '--take');
  await cli(['sync', '--vault', vault, '--repo', repo.folder, '--target', 'dated'], { env: repo.environment });
  expect(await waiting()).toEqual([]);
});

test('patterns are those of the call, else of the project note; none leads out of the repository', async () => {
  expect(await waiting(vault, '--pattern', '*.md')).toEqual(['HANDOFF.md']);
  const note = join(vault, 'Handoffs/App/App.md');
  writeFileSync(note, readFileSync(note, 'utf8').replace('repos:', 'inbox:\n  - ".claude/**"\nrepos:'));
  expect(await waiting()).toEqual(['.claude/handoffs/one.md']);
  expect((await inbox(vault, '--pattern', '../**')).code).toBe(2);
  expect(await waiting(vault, '--pattern', 'nothing/*.md')).toEqual([]);
});

describe('hooks', () => {
  test('are printed, quoted for a shell, and nothing is installed', async () => {
    const before = repo.git('status', '--porcelain', '--ignored');
    const argv = ['hooks', '--vault', "/my vault/it's", ...project, '--repo', repo.folder];
    const { json } = await cli([...argv, '--json']);
    const [claude, codex, git] = json.hooks;
    expect(codex.file).toBe('.codex/hooks.json');
    expect(Object.keys(JSON.parse(claude.text).hooks)).toEqual(['SessionStart', 'PreCompact', 'SessionEnd']);
    expect(git.text).toContain("--vault '/my vault/it'\\''s' --project App");
    expect(repo.git('status', '--porcelain', '--ignored')).toBe(before);
    expect((await cli([...argv, '--for', 'git'])).out).toMatch(/^# git: Belongs into \.git\/hooks\/pre-push/);
    expect((await cli([...argv, '--for', 'emacs'])).code).toBe(2);
  });

  test('do what they say when they are run', async () => {
    const bin = tempFolder();
    const program = join(__dirname, '..', '..', 'dist', 'session-handoff.mjs');
    mkdirSync(join(bin, 'bin'));
    writeFileSync(join(bin, 'bin', 'session-handoff'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, {
      mode: 0o755,
    });
    const { json } = await cli(['hooks', '--vault', vault, ...project, '--repo', repo.folder, '--json']);
    const env = { ...repo.environment, PATH: `${join(bin, 'bin')}:${process.env['PATH'] ?? ''}` };
    const shell = (script: string): string =>
      execFileSync('sh', ['-c', script], { cwd: repo.folder, env, encoding: 'utf8' });
    const commandIn =
      (at: number) =>
      (event: string): string =>
        JSON.parse(json.hooks[at].text).hooks[event][0].hooks[0].command;
    const command = commandIn(0);
    expect(shell(command('SessionStart'))).toMatch(/^# Resume\n[\s\S]*\nProject: App\n/m);
    repo.commit('feat: more', { 'b.txt': 'b\n' });
    expect(shell(command('PreCompact'))).toContain('Wrote Handoffs/App/');
    repo.commit('feat: most', { 'b.txt': 'c\n' });
    expect(shell(command('SessionEnd'))).toContain('Wrote Handoffs/App/');
    repo.commit('feat: last', { 'b.txt': 'd\n' });
    const codex = commandIn(1);
    expect(shell(codex('SessionStart'))).toMatch(/^# Resume\n[\s\S]*\nProject: App\n/m);
    expect(shell(`{ ${codex('SessionEnd')}; } 2>/dev/null`)).toBe('');
    expect(shell(codex('SessionStart'))).toContain('Same, nothing changed.');
    expect(shell(`sh -c '${json.hooks[2].text.replaceAll("'", "'\\''")}' 2>&1`)).toMatch(
      /^# Resume\n[\s\S]*\nProject: App\n/m,
    );
  });
});
