import { HandoffError } from '../../src/core/model/errors';
import { nodeFileProbe } from '../../src/cli/file-probe';
import { SimpleGitWriter } from '../../src/git/git-writer';
import { sourceFiles } from '../support/house/source-files';
import { TempRepo } from '../support/temp-repo';

let repo: TempRepo;

beforeEach(() => {
  repo = TempRepo.make({ 'a.txt': 'a\n', 'b.txt': 'b\n', 'AGENTS.md': '# Agents\n', '.gitignore': 'ignored/\n' });
});

const writer = (): SimpleGitWriter => new SimpleGitWriter({ files: nodeFileProbe, environment: repo.environment });
const commit = (paths: readonly string[], message = 'docs: memory\n'): Promise<unknown> =>
  writer().commit({ folder: repo.folder }, { paths, message });
const status = (): string => repo.git('status', '--porcelain=v2', '--untracked-files=all');

async function refused(work: Promise<unknown>): Promise<HandoffError> {
  const error: unknown = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(HandoffError);
  return error as HandoffError;
}

/** Somebody is in the middle of other work: staged, unstaged, both in one file, untracked. */
function otherWork(): string {
  repo.write({ 'a.txt': 'staged\n', 'new.txt': 'staged and new\n' });
  repo.git('add', 'a.txt', 'new.txt');
  repo.write({ 'a.txt': 'staged and more\n', 'b.txt': 'unstaged\n', 'untracked.txt': 'untracked\n' });
  return status();
}

test('exactly the named paths are committed; all other work is as it was', async () => {
  const before = otherWork();
  repo.write({ '.claude/memory/x.md': 'new\n', 'AGENTS.md': '# Agents\n\nmore\n' });
  const done = await commit(
    ['.claude/memory/x.md', 'AGENTS.md'],
    'docs(handoff): one\n\nCompleted: two\n# not a comment\n',
  );
  expect(done).toEqual({ kind: 'committed', hash: repo.head(), words: [] });
  expect(status()).toBe(before);
  expect(repo.git('show', '--name-only', '--format=%B', 'HEAD')).toBe(
    'docs(handoff): one\n\nCompleted: two\n# not a comment\n\n\n.claude/memory/x.md\nAGENTS.md',
  );
  expect(repo.read('a.txt')).toBe('staged and more\n');
  expect(repo.git('show', ':a.txt')).toBe('staged');
});

test('names that look like patterns mean themselves', async () => {
  repo.write({ '*.txt': 'star\n', 'b.txt': 'changed\n' });
  await commit(['*.txt']);
  expect(repo.git('show', '--name-only', '--format=', 'HEAD')).toBe('*.txt');
});

test('a file that is committed already makes no commit', async () => {
  const head = repo.head();
  expect(await commit(['AGENTS.md'])).toEqual({ kind: 'nothing' });
  expect(repo.head()).toBe(head);
});

test('hooks of the person run; when one fails its words are shown, and nothing is staged', async () => {
  const before = otherWork();
  repo.write({ '.git/hooks/pre-commit': { run: '#!/bin/sh\necho "lint: AGENTS.md is too long" >&2\nexit 1\n' } });
  repo.write({ 'memory.md': 'new\n' });
  const head = repo.head();
  const error = await refused(commit(['memory.md']));
  expect(error).toMatchObject({
    code: 'failed',
    details: { candidates: expect.arrayContaining(['lint: AGENTS.md is too long']) },
  });
  expect(repo.head()).toBe(head);
  expect(status().split('\n').sort()).toEqual([...before.split('\n'), '? memory.md'].sort());
  repo.write({
    '.git/hooks/pre-commit': null,
    '.git/hooks/commit-msg': { run: '#!/bin/sh\necho "Signed-off-by: hook" >> "$1"\n' },
  });
  await commit(['memory.md']);
  expect(repo.git('log', '-1', '--format=%B')).toContain('Signed-off-by: hook');
});

test('signing that the person has asked for is done, and its failure is said', async () => {
  repo.git('config', 'commit.gpgSign', 'true');
  repo.git('config', 'gpg.program', '/bin/false');
  repo.write({ 'AGENTS.md': 'x\n' });
  const error = await refused(commit(['AGENTS.md']));
  expect(error.details.candidates?.join('\n')).toMatch(/gpg failed to sign/);
  expect(status()).toMatch(/^1 \.M .* AGENTS\.md$/);
});

test('a merge in progress is refused, a detached HEAD is said', async () => {
  repo.git('checkout', '-q', '-b', 'side');
  repo.commit('side', { 'a.txt': 'side\n' });
  repo.git('checkout', '-q', 'main');
  repo.commit('main', { 'a.txt': 'main\n' });
  repo.gitFails('merge', '-q', 'side');
  repo.write({ 'AGENTS.md': 'x\n' });
  const before = status();
  expect(await refused(commit(['AGENTS.md']))).toMatchObject({
    code: 'refused',
    message: expect.stringContaining('merge'),
  });
  expect(status()).toBe(before);
  repo.git('merge', '--abort');
  repo.git('checkout', '-q', '--detach');
  repo.write({ 'AGENTS.md': 'y\n' });
  expect(await commit(['AGENTS.md'])).toMatchObject({ words: ['HEAD is detached: the commit belongs to no branch.'] });
});

test('the first commit of a repository', async () => {
  const empty = TempRepo.make();
  empty.write({ 'TODO.md': 'x\n', 'other.txt': 'o\n' });
  const own = new SimpleGitWriter({ files: nodeFileProbe, environment: empty.environment });
  expect(await own.commit({ folder: empty.folder }, { paths: ['TODO.md'], message: 'docs: todo' })).toMatchObject({
    kind: 'committed',
  });
  expect(empty.git('status', '--porcelain')).toBe('?? other.txt');
});

test('what git has of a file: in HEAD, staged, ignored', async () => {
  repo.write({ 'a.txt': 'staged\n' });
  repo.git('add', 'a.txt');
  repo.write({ 'a.txt': 'more\n', 'ignored/x.md': 'x\n', 'new.md': 'n\n' });
  expect(await writer().versions({ folder: repo.folder }, ['a.txt', 'ignored/x.md', 'new.md'])).toEqual([
    { path: 'a.txt', head: 'a\n', staged: 'staged\n', ignored: false },
    { path: 'ignored/x.md', ignored: true },
    { path: 'new.md', ignored: false },
  ]);
});

test('nothing is pushed', async () => {
  const remote = TempRepo.make(undefined, { args: ['--bare'] });
  repo.git('remote', 'add', 'origin', remote.folder);
  repo.git('config', 'push.default', 'current');
  repo.write({ 'AGENTS.md': 'x\n' });
  await commit(['AGENTS.md']);
  expect(remote.git('for-each-ref')).toBe('');
});

test('only those who compose a face make the writer', () => {
  const makers = sourceFiles('src').filter((file) => file.imports.some((module) => module.endsWith('git/git-writer')));
  expect(makers.map(({ path }) => path)).toEqual(['src/cli/compose.ts', 'src/plugin/desktop-writer.ts']);
});
