import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type CliResult } from '../support/cli';
import { TempRepo, tempFolder } from '../support/temp-repo';

const PROGRAM = join(__dirname, '..', '..', 'dist', 'session-handoff.mjs');
let vault: string;
let repo: TempRepo;

const sync = (...argv: string[]): Promise<CliResult> =>
  cli(['sync', '--vault', vault, '--repo', repo.folder, ...argv, '--json'], { env: repo.environment });
const status = (): string => repo.git('status', '--porcelain=v2', '--untracked-files=all');

beforeEach(async () => {
  vault = tempFolder();
  repo = TempRepo.make({ 'a.txt': 'a\n' });
  const stdin = JSON.stringify({ summary: 'Retries work.', completed: ['parser'], next: ['Ship it'] });
  await cli(['new', '--vault', vault, '--project', 'App', '--from', '-'], { stdin });
});

describe('where a file really lies', () => {
  test.each([
    ['../x.md', /is no path of a file in the repository/],
    ['/etc/x.md', /is no path of a file in the repository/],
    ['out/x.md', /leads out of the repository through a link/],
    ['gone.md', /is a link, or lies behind one, that leads nowhere/],
    ['.GIT/x.md', /lies in git's own folder/],
    ['module/x.md', /lies in another repository inside this one/],
    ['nested/docs/x.md', /lies in another repository inside this one/],
  ])('%s is refused with its own reason, with and without a commit', async (path, words) => {
    repo.write({ out: { link: tempFolder() }, 'gone.md': { link: 'nowhere.md' } });
    const other = TempRepo.make({ 'docs/b.txt': 'b\n' });
    repo.git('submodule', 'add', '-q', other.folder, 'module');
    repo.git('clone', '-q', other.folder, 'nested');
    const before = status();
    for (const more of [[], ['--commit']]) {
      const { code, json } = await sync('--target', 'agents', '--target', `todo=${path}`, ...more);
      expect([code, json.error]).toEqual([2, expect.objectContaining({ path, message: expect.stringMatching(words) })]);
      expect(json.error.fix).toMatch(/\.$/);
    }
    expect(status()).toBe(before);
    expect(existsSync(join(repo.folder, 'AGENTS.md'))).toBe(false);
  });

  test('two names of one file are written once, and the commit names the file itself', async () => {
    repo.commit('docs: agents', { 'docs/AGENTS.md': '# Mine\n', 'CLAUDE.md': { link: 'docs/AGENTS.md' } });
    const { code, json } = await sync('--target', 'claude', '--target', 'agents=docs/AGENTS.md', '--commit');
    expect([code, json.written, json.words]).toEqual([
      0,
      ['CLAUDE.md'],
      ['docs/AGENTS.md leads to CLAUDE.md: it is one file.'],
    ]);
    expect(json.commit).toMatchObject({ paths: ['docs/AGENTS.md'], hash: repo.head() });
    expect(repo.read('docs/AGENTS.md')).toMatch(/^# Mine\n\n<!-- session-handoff:begin/);
    expect(lstatSync(join(repo.folder, 'CLAUDE.md')).isSymbolicLink()).toBe(true);
    expect(status()).toBe('');
    const refused = await sync('--target', 'claude', '--target', 'todo=docs/AGENTS.md');
    expect([refused.code, refused.json.error.message]).toEqual([2, 'docs/AGENTS.md and CLAUDE.md are one file.']);
  });

  test('behind a link to a folder the commit names the file itself, too', async () => {
    repo.commit('docs', { 'documentation/a.md': 'a\n', docs: { link: 'documentation' } });
    const { json } = await sync('--target', 'todo=docs/TODO.md', '--commit');
    expect(json.commit).toMatchObject({ paths: ['documentation/TODO.md'], hash: repo.head() });
    expect(status()).toBe('');
  });

  test('a bare repository and a folder without one hold no memory', async () => {
    const bare = tempFolder();
    execFileSync('git', ['init', '-q', '--bare', bare]);
    for (const folder of [bare, vault]) {
      const before = readdirSync(folder);
      const argv = ['sync', '--vault', vault, '--repo', folder, '--json'];
      const { code, json } = await cli(argv, { env: repo.environment });
      expect([code, json.error.code, readdirSync(folder)]).toEqual([2, 'not-found', before]);
    }
  });
});

test('a folder that refuses writes stops everything before the first file is written', () => {
  mkdirSync(join(repo.folder, 'locked'));
  for (const folder of [repo.folder, join(repo.folder, '.git')]) chownSync(folder, 65534, -1);
  chmodSync(join(repo.folder, 'locked'), 0o555);
  for (const folder of [vault, repo.folder, join(repo.folder, '..')]) chmodSync(folder, 0o777);
  const argv = [PROGRAM, 'sync', '--vault', vault, '--repo', repo.folder, '--json'];
  const targets = ['--target', 'agents', '--target', 'todo=locked/deep/TODO.md'];
  let refused: any;
  try {
    execFileSync('setpriv', ['--reuid=65534', '--clear-groups', process.execPath, ...argv, ...targets], {
      env: { ...repo.environment, HOME: tempFolder() },
      stdio: 'pipe',
    });
  } catch (error) {
    refused = error;
  }
  expect([refused?.status, JSON.parse(String(refused?.stdout)).error]).toEqual([
    4,
    expect.objectContaining({ code: 'not-allowed', path: 'locked/deep/TODO.md' }),
  ]);
  expect(existsSync(join(repo.folder, 'AGENTS.md'))).toBe(false);
});

describe('a commit that is not made', () => {
  test('says that the files stand, and what a hook said', async () => {
    repo.write({ '.git/hooks/commit-msg': { run: '#!/bin/sh\necho "no ticket in: $(head -1 "$1")"\nexit 1\n' } });
    const { code, json } = await sync('--target', 'todo', '--commit');
    expect([code, json.error.message]).toEqual([4, 'The commit was not made. The files were written: TODO.md.']);
    expect(json.error.candidates).toEqual([expect.stringMatching(/^no ticket in: docs\(handoff\)/)]);
    expect(status()).toBe('? TODO.md');
  });

  test('because git was killed in the middle: it is said what stays, and the same call finishes', async () => {
    repo.write({ 'a.txt': 'mine\n', '.git/hooks/pre-commit': { run: '#!/bin/sh\nkill -9 $PPID\n' } });
    const head = repo.head();
    const { code, json } = await sync('--target', 'todo', '--commit');
    expect([code, json.error.candidates]).toEqual([4, [expect.stringContaining('stopped before it had finished')]]);
    expect(json.error.fix).toContain('Nothing was staged but the name of TODO.md');
    expect(repo.head()).toBe(head);
    repo.write({ '.git/hooks/pre-commit': null });
    const locked = await sync('--target', 'todo', '--commit');
    expect([locked.code, locked.json.error.candidates.join(' ')]).toEqual([4, expect.stringContaining('index.lock')]);
    repo.write({ '.git/index.lock': null });
    const done = await sync('--target', 'todo', '--commit');
    expect([done.code, done.json.commit.hash]).toEqual([0, repo.head()]);
    expect(status()).toMatch(/^1 \.M \S+(?: \S+){5} a\.txt$/);
  });

  test('because a rebase, a cherry-pick or a revert is going on: nothing is written', async () => {
    repo.git('checkout', '-q', '-b', 'side');
    repo.commit('side', { 'a.txt': 'side\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit('main', { 'a.txt': 'main\n' });
    repo.commit('again', { 'a.txt': 'again\n' });
    for (const [verb, ...rest] of [
      ['rebase', 'side'],
      ['cherry-pick', 'side'],
      ['revert', 'HEAD~1'],
    ]) {
      repo.gitFails(verb!, ...rest);
      const { code, json } = await sync('--target', 'todo', '--commit');
      expect([code, json.error.message]).toEqual([3, expect.stringContaining(`A ${verb!} is in progress`)]);
      expect(existsSync(join(repo.folder, 'TODO.md'))).toBe(false);
      repo.git(verb!, '--abort');
    }
  });
});

test('a byte order mark and line breaks of Windows are nobody’s change', async () => {
  repo.git('config', 'core.autocrlf', 'false');
  repo.commit('docs: agents', { 'AGENTS.md': '\uFEFF# Mine\r\n' });
  const { json } = await sync('--target', 'agents', '--commit');
  expect(json.commit.hash).toBe(repo.head());
  const bytes = readFileSync(join(repo.folder, 'AGENTS.md'), 'utf8');
  expect(bytes.startsWith('\uFEFF# Mine\r\n\r\n<!-- session-handoff:begin')).toBe(true);
  expect(bytes.replaceAll('\r\n', '')).not.toContain('\n');
});

test('nothing is written when the person says no, and everything when they say yes', async () => {
  const argv = ['sync', '--vault', vault, '--repo', repo.folder, '--target', 'todo', '--commit'];
  const asked: string[] = [];
  const answer = (words: string) => ({
    env: repo.environment,
    ask: (question: string) => (asked.push(question), Promise.resolve(words)),
  });
  const no = await cli(argv, answer('n'));
  expect([no.code, no.out, existsSync(join(repo.folder, 'TODO.md'))]).toEqual([0, 'Nothing was written.\n', false]);
  expect(no.err).toMatch(/^--- TODO\.md\n[\s\S]*\nCommit of TODO\.md\n {4}docs\(handoff\)/);
  const yes = await cli(argv, answer('y'));
  expect([yes.code, yes.out]).toEqual([0, `Wrote TODO.md\nCommitted ${repo.head().slice(0, 8)}\n`]);
  expect(asked).toHaveLength(2);
  const again = await cli(argv, answer('y'));
  expect([again.code, again.out]).toEqual([
    0,
    'TODO.md: Nothing to write\nNothing to commit: HEAD has these files as they are.\n',
  ]);
  expect(asked).toHaveLength(2);
});
