import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFileProbe } from '../../src/cli/file-probe';
import type { SimpleGitReader } from '../../src/git/simple-git-reader';
import { TempRepo, tempFolder } from '../support/temp-repo';
import { HostileRepo } from './hostile-repo';
import { reader } from './reader';

/** Old enough that a change of it can be told by its time. */
function age(repo: TempRepo, name = '.git/config'): void {
  utimesSync(join(repo.folder, name), new Date(2020, 1, 1), new Date(2020, 1, 1));
}

async function stateBy(git: SimpleGitReader, repo: TempRepo) {
  const state = await git.state({ folder: repo.folder });
  if (state.kind !== 'repository') throw new Error(state.words);
  return state;
}

test('a config that changes is read again', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  age(repo);
  const git = reader({ home: repo.home });
  expect((await stateBy(git, repo)).user).toBe('Ada');
  repo.git('config', 'user.name', 'Bob');
  expect((await stateBy(git, repo)).user).toBe('Bob');
});

test('a filter that a config gains later is not started', async () => {
  const trap = HostileRepo.make({ '.gitattributes': '*.dat filter=trap\n' });
  age(trap.repo);
  const git = reader({ home: trap.repo.home });
  await stateBy(git, trap.repo);
  trap.config('filter.trap.clean', trap.program).touch();
  trap.calm();
  await stateBy(git, trap.repo);
  expect(trap.fired).toBe(false);
});

test('a filter that an included file gains later is not started', async () => {
  const trap = HostileRepo.make({ '.gitattributes': '*.dat filter=trap\n' });
  trap.repo.write({ '.git/more': '' });
  trap.config('include.path', 'more');
  age(trap.repo);
  const git = reader({ home: trap.repo.home });
  await stateBy(git, trap.repo);
  trap.repo.write({ '.git/more': `[filter "trap"]\n\tclean = ${trap.program}\n` });
  trap.touch().calm();
  await stateBy(git, trap.repo);
  expect(trap.fired).toBe(false);
});

test('another repository in the same place, and one that begins between the folder and it', async () => {
  const outer = TempRepo.make({ 'inner/a.txt': 'a' });
  age(outer);
  const git = reader({ home: outer.home });
  const inner = { folder: join(outer.folder, 'inner') };
  expect(await git.state(inner)).toMatchObject({ root: outer.folder });
  const begun = TempRepo.make({ 'b.txt': 'b' }, inner);
  expect(await git.state(inner)).toMatchObject({ root: begun.folder, root12: begun.head().slice(0, 12) });
  begun.write({ '.git': null });
  outer.write({ '.git': null });
  expect(await git.state(inner)).toMatchObject({ kind: 'no-repository' });
});

test('the root is right after commits, merges of another history, and a new beginning', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const git = reader({ home: repo.home });
  const oracle = (): string => repo.git('rev-list', '--max-parents=0', 'HEAD').split('\n').sort()[0]!.slice(0, 12);
  expect((await stateBy(git, repo)).root12).toBe(oracle());
  repo.commit('feat: more', { 'a.txt': 'b' });
  expect((await stateBy(git, repo)).root12).toBe(oracle());
  for (let index = 0; index < 4; index++) {
    repo.git('checkout', '-q', '--orphan', `other-${index}`);
    repo.commit(`feat: other ${index}`, { [`other-${index}.txt`]: 'x' });
    expect((await stateBy(git, repo)).root12).toBe(oracle());
    repo.git('checkout', '-q', 'main');
    repo.gitWith({ env: repo.dates() }, 'merge', '-q', '--allow-unrelated-histories', '-m', 'join', `other-${index}`);
    expect((await stateBy(git, repo)).root12).toBe(oracle());
  }
});

test('git is found on the PATH, in the usual places, or where the person says', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const usual = reader({ environment: { PATH: '/nowhere', HOME: repo.home } });
  expect(await usual.state({ folder: repo.folder })).toMatchObject({ kind: 'repository' });
  const nowhere = {
    ...nodeFileProbe,
    stat: async (path: string) => (/git$/.test(path) ? undefined : nodeFileProbe.stat(path)),
  };
  const none = reader({ environment: { PATH: process.env['PATH'], HOME: repo.home }, files: nowhere });
  expect(await none.state({ folder: repo.folder })).toMatchObject({ kind: 'no-git' });
  const own = join(tempFolder(), 'my git');
  TempRepo.at(join(own, '..'), repo.home).write({ 'my git': { run: `#!/bin/sh\nexec git "$@"\n` } });
  expect(await reader({ binary: own }).state({ folder: repo.folder })).toMatchObject({ kind: 'repository' });
});
