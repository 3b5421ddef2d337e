import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { TempRepo, tempFolder } from '../support/temp-repo';
import { HostileRepo } from './hostile-repo';
import { reader } from './reader';

const HOOKS =
  'applypatch-msg pre-applypatch post-applypatch pre-commit pre-merge-commit prepare-commit-msg commit-msg post-commit pre-rebase post-checkout post-merge pre-push pre-receive update proc-receive post-receive post-update reference-transaction push-to-checkout pre-auto-gc post-rewrite sendemail-validate fsmonitor-watchman p4-changelist p4-prepare-changelist p4-post-changelist p4-pre-submit post-index-change'.split(
    ' ',
  );

/** What a person's git would say here, with nothing held back. */
function plainGit(folder: string, args: readonly string[], env: Record<string, string>): string {
  const { stdout } = spawnSync('git', [...args], { cwd: folder, env, encoding: 'utf8', timeout: 5_000 });
  return stdout.trim();
}

test('of all hooks git has, reading would start two; the reader starts none', async () => {
  const trap = HostileRepo.make();
  for (const hook of HOOKS) trap.repo.write({ [`.git/hooks/${hook}`]: { run: trap.script } });
  trap.config('core.fsmonitor', '.git/hooks/fsmonitor-watchman').touch().calm();
  const git = reader({ home: trap.repo.home });
  const where = { folder: trap.repo.folder };
  await Promise.all([git.state(where), git.since(where, trap.base)]);
  await git.relation(where, trap.base, trap.repo.head());
  await git.resolve(where, 'HEAD~1');
  expect(trap.fired).toBe(false);
  trap.repo.write({ 'a.txt': 'two\n' });
  trap.runWithout({
    flags: ['--no-optional-locks'],
    variables: ['GIT_OPTIONAL_LOCKS'],
    settings: /^core\.(?:hooksPath|fsmonitor)$/,
  });
  const started = readFileSync(trap.mark, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('/') || line.startsWith('.git'))
    .map((line) => basename(line.split(' ')[0]!));
  expect([...new Set(started)].sort()).toEqual(['fsmonitor-watchman', 'post-index-change']);
});

test('core.worktree leads a plain git elsewhere', () => {
  const other = TempRepo.make({ 'secret.txt': 's' });
  const repo = TempRepo.make({ 'a.txt': 'a' });
  repo.git('config', 'core.worktree', other.folder);
  expect(plainGit(repo.folder, ['status', '--porcelain'], repo.environment)).not.toBe('');
});

test('variables around us lead a plain git elsewhere', () => {
  const other = TempRepo.make({ 'other.txt': 'x' });
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const env = { ...repo.environment, GIT_DIR: join(other.folder, '.git') };
  expect(plainGit(repo.folder, ['rev-parse', 'HEAD'], env)).toBe(other.head());
  expect(other.head()).not.toBe(repo.head());
});

test('a program called git in the repository is taken where PATH has a dot in it', () => {
  const trap = HostileRepo.make();
  trap.repo.write({ git: { run: trap.script } });
  trap.calm();
  const PATH = `.:${process.env['PATH'] ?? ''}`;
  spawnSync('sh', ['-c', 'git status'], { cwd: trap.repo.folder, env: { PATH } });
  expect(trap.fired).toBe(true);
});

test('a commit of a note that is an option never reaches git', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const target = join(tempFolder(), 'written');
  const option = `--output=${target}`;
  const git = reader({ home: repo.home });
  const where = { folder: repo.folder };
  expect((await git.since(where, option)).kind).toBe('unknown');
  expect((await git.relation(where, option, 'HEAD')).kind).toBe('unknown');
  expect(await git.resolve(where, option)).toBeUndefined();
  expect(spawnSync('ls', [target]).status).not.toBe(0);
  plainGit(repo.folder, ['diff', option], repo.environment);
  expect(spawnSync('ls', [target]).status).toBe(0);
});
