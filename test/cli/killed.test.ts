import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../support/cli';
import { TempRepo, tempFolder } from '../support/temp-repo';

const PROGRAM = join(__dirname, '..', '..', 'dist', 'session-handoff.mjs');
const KILLER = join(__dirname, '..', 'support', 'kill-at.cjs');
/** More than any of the calls below needs. */
const MOST = 400;
const LITTER = /\.tmp$/;

/** Starts the built program and ends it before its change number `at`; without one it runs to its end. */
function runKilled(argv: readonly string[], env: Record<string, string>, at?: number): number | string {
  const killed = at === undefined ? [] : ['--require', KILLER];
  const done = spawnSync(process.execPath, [...killed, PROGRAM, ...argv], {
    env: { ...env, ...(at === undefined ? {} : { KILL_AT: String(at) }) },
    encoding: 'utf8',
  });
  return done.signal ?? done.status ?? 'none';
}

function filesOf(root: string, isLeftOut: (path: string) => boolean = () => false): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort();
  return Object.fromEntries(
    paths.filter((path) => !isLeftOut(path)).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

const inGit = (path: string): boolean => /(?:^|\/)\.git\//.test(path);

/** A copy of a folder, git's memory of times included: a new copy would make git read every file again. */
function copyOf(folder: string): string {
  const copy = join(tempFolder(), 'copy');
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  return copy;
}

interface Place {
  readonly vault: string;
  readonly repo: TempRepo;
}

async function placeWithTwoHandoffs(): Promise<Place> {
  const vault = tempFolder();
  const repo = TempRepo.make({ 'a.txt': 'a\n', 'b.txt': 'b\n', 'TODO.md': '# Mine\n\n- [ ] milk\n' });
  const handoff = (words: object): Promise<unknown> =>
    cli(['new', '--vault', vault, '--project', 'App', '--from', '-', '--force'], { stdin: JSON.stringify(words) });
  await handoff({ summary: 'Old.', next: ['one', 'two'] });
  const targets = ['--target', 'todo'];
  await cli(['sync', '--vault', vault, '--repo', repo.folder, ...targets, '--commit'], { env: repo.environment });
  await handoff({ summary: 'New.', completed: ['one'], next: ['three'] });
  return { vault, repo };
}

/** Staged, unstaged, both in one file, untracked. */
function otherWork(repo: TempRepo): void {
  repo.write({ 'a.txt': 'staged\n', 'new.txt': 'new\n' });
  repo.git('add', 'a.txt', 'new.txt');
  repo.write({ 'a.txt': 'staged and more\n', 'b.txt': 'unstaged\n', 'free.txt': 'untracked\n' });
}

const SYNCED = ['TODO.md', 'AGENTS.md'];
const syncArgs = (vault: string, folder: string): string[] => [
  ...['sync', '--vault', vault, '--repo', folder, '--target', 'todo', '--target', 'agents', '--commit', '--json'],
];

/** What git says of everything but the synced files. */
function statusOfOthers(repo: TempRepo): string {
  const lines = repo.git('status', '--porcelain=v2', '--untracked-files=all').split('\n');
  return lines.filter((line) => !SYNCED.some((name) => line.endsWith(` ${name}`)) && !LITTER.test(line)).join('\n');
}

/** Ends the call before each of its steps in turn, `look` after each, until it comes to its end. */
async function killedEverywhere(
  argv: (at: number) => readonly string[],
  env: Record<string, string>,
  look: (at: number) => Promise<void>,
): Promise<number> {
  for (let at = 1; at < MOST; at += 1) {
    const ended = runKilled(argv(at), env, at);
    if (ended === 0) return at - 1;
    expect(ended).toBe('SIGKILL');
    await look(at);
  }
  throw new Error('It never came to its end.');
}

test('sync --commit killed before any of its steps: each file old or new, the same call finishes', async () => {
  const { vault, repo } = await placeWithTwoHandoffs();
  otherWork(repo);
  const others = statusOfOthers(repo);
  const before = filesOf(repo.folder, inGit);
  const whole = TempRepo.at(copyOf(repo.folder), repo.home);
  expect(runKilled(syncArgs(vault, whole.folder), repo.environment)).toBe(0);
  const after = filesOf(whole.folder, inGit);
  expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual([...SYNCED].sort());
  let copy = whole;
  const next = (): readonly string[] => {
    copy = TempRepo.at(copyOf(repo.folder), repo.home);
    return syncArgs(vault, copy.folder);
  };
  const kills = await killedEverywhere(next, repo.environment, async () => {
    const partly = filesOf(copy.folder, (path) => inGit(path) || LITTER.test(path));
    for (const path of Object.keys(partly)) expect([before[path], after[path]]).toContain(partly[path]);
    expect(statusOfOthers(copy)).toBe(others);
    expect((await cli(syncArgs(vault, copy.folder), { env: repo.environment })).code).toBe(0);
    expect(filesOf(copy.folder, (path) => inGit(path) || LITTER.test(path))).toEqual(after);
    expect(statusOfOthers(copy)).toBe(others);
    expect(copy.git('status', '--porcelain', '--', ...SYNCED)).toBe('');
    expect(copy.git('rev-list', '--count', 'HEAD')).toBe(whole.git('rev-list', '--count', 'HEAD'));
  });
  expect(kills).toBeGreaterThanOrEqual(14);
}, 300_000);

test('import killed before any of its steps: every note and original whole, the same import finishes', async () => {
  const source = tempFolder();
  mkdirSync(join(source, 'adr'));
  for (const day of [1, 2]) {
    const text = `# Handoff 2026-03-0${day}\n\n## Completed\n- work ${day}\n\n## Next\n- work ${day + 1}\n\n## Blockers\n- no key ${day}\n`;
    writeFileSync(join(source, `${day}.md`), text);
  }
  const record = '# 1. Use X\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Decision\n\nUse X.\n';
  writeFileSync(join(source, 'adr', '0001-use-x.md'), record);
  const argvFor = (vault: string): string[] => ['import', source, '--vault', vault, '--project', 'App', '--promote'];
  const isKept = (path: string): boolean => path.includes('/Originals/') || path.includes('/Other/');
  const isBeside = (path: string): boolean => LITTER.test(path) || path.startsWith('.');
  const start = tempFolder();
  const earlier = ['new', '--vault', start, '--project', 'Other', '--from', '-'];
  await cli(earlier, { stdin: JSON.stringify({ next: ['stays'] }) });
  const whole = copyOf(start);
  expect((await cli(argvFor(whole))).code).toBe(0);
  const expected = filesOf(whole, isBeside);
  const own = (vault: string): Record<string, string> => filesOf(vault, (path) => isBeside(path) || isKept(path));
  expect(Object.keys(expected).length).toBeGreaterThan(9);
  let vault = whole;
  const next = (): readonly string[] => argvFor((vault = copyOf(start)));
  const env = { PATH: process.env['PATH'] ?? '', HOME: tempFolder() };
  const kills = await killedEverywhere(next, env, async () => {
    for (const [path, text] of Object.entries(filesOf(vault, isBeside))) expect(text).toBe(expected[path]);
    const undone = copyOf(vault);
    if (Object.keys(own(vault)).length > 0) {
      expect([(await cli(['undo', '--vault', undone])).out, own(undone)]).toEqual([
        expect.stringMatching(/^Took back: import\n/),
        {},
      ]);
      expect(filesOf(undone, isBeside)).toEqual(expect.objectContaining(filesOf(start, isBeside)));
    }
    expect((await cli(argvFor(vault))).code).toBe(0);
    expect(filesOf(vault, isBeside)).toEqual(expected);
  });
  expect(kills).toBeGreaterThan(4 * Object.keys(expected).length);
}, 300_000);
