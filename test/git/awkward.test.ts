import { chownSync, utimesSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { TempRepo, tempFolder } from '../support/temp-repo';
import { reader, sinceOf, stateOf } from './reader';

function conflicting(): TempRepo {
  const repo = TempRepo.make({ 'a.txt': 'a\n' });
  repo.git('checkout', '-q', '-b', 'side');
  repo.commit('feat: side', { 'a.txt': 'side\n' });
  repo.git('checkout', '-q', 'main');
  repo.commit('feat: main', { 'a.txt': 'main\n' });
  return repo;
}

test.each([
  ['merge', ['merge', 'side']],
  ['rebase', ['rebase', 'side']],
  ['cherry-pick', ['cherry-pick', 'side']],
  ['revert', ['revert', '--no-edit', 'HEAD~1']],
])('an operation under way: %s', async (operation, args) => {
  const repo = conflicting();
  if (operation === 'revert') repo.commit('feat: again', { 'a.txt': 'again\n' });
  repo.gitFails(...args);
  const state = await stateOf(repo);
  expect(state.operation).toBe(operation);
  expect(state.conflicted).toEqual(['a.txt']);
  expect(state.notes).toEqual(operation === 'rebase' ? ['A rebase of main is under way.'] : []);
});

test('bisect', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  for (const text of ['b', 'c', 'd']) repo.commit(`feat: ${text}`, { 'a.txt': text });
  repo.git('bisect', 'start', 'HEAD', 'HEAD~3');
  expect(await stateOf(repo)).toMatchObject({ operation: 'bisect', detached: true });
});

test('octopus: every branch counts once', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const base = repo.head();
  for (const name of ['x', 'y', 'z']) {
    repo.git('checkout', '-q', '-b', name, base);
    repo.commit(`feat: ${name}`, { [`${name}.txt`]: name });
    repo.commit(`feat: ${name} 2`, { [`${name}.txt`]: `${name}2` }, { email: `${name}@x.org` });
  }
  repo.git('checkout', '-q', 'main');
  const merge = repo.merge('Merge all', 'x', 'y', 'z');
  const since = await sinceOf(repo, base);
  expect(since.commits).toHaveLength(1);
  expect(since.merged).toEqual([{ merge, subject: 'Merge all', commits: 6, people: 4 }]);
});

test('submodules: moved, dirty inside, clean, and one that was not fetched', async () => {
  const inner = TempRepo.make({ 'x.txt': 'x\n' });
  const repo = TempRepo.make({ 'a.txt': 'a' });
  for (const name of ['moved', 'dirty', 'clean', 'absent']) repo.git('submodule', '--quiet', 'add', inner.folder, name);
  const base = repo.commit('chore: parts');
  repo.git('submodule', '--quiet', 'deinit', '-f', 'absent');
  TempRepo.at(join(repo.folder, 'moved'), repo.home).identify().commit('feat: inside', { 'y.txt': 'y' });
  TempRepo.at(join(repo.folder, 'dirty'), repo.home).write({ 'x.txt': 'changed\n' });
  const state = await stateOf(repo);
  expect([...state.dirtySubmodules].sort()).toEqual(['dirty', 'moved']);
  expect(state.unstaged).toEqual(['moved']);
  const since = await sinceOf(repo, base);
  expect(since.files.map(({ path }) => path)).toEqual(['moved']);
  const sub = await stateOf(TempRepo.at(join(repo.folder, 'dirty'), repo.home));
  expect(sub).toMatchObject({ root: join(repo.folder, 'dirty'), unstaged: ['x.txt'], worktree: false });
});

test('a filter of the repository: as large as before is unsure, another size is modified', async () => {
  const repo = TempRepo.make({ '.gitattributes': '*.dat filter=upper\n' });
  repo.git('config', 'filter.upper.clean', 'tr a-z A-Z');
  const base = repo.commit('feat: data', { 'touched.dat': 'same\n', 'grown.dat': 'same\n', 'plain.txt': 'x\n' });
  const past = new Date(Date.now() - 60_000);
  for (const name of ['touched.dat', 'grown.dat']) utimesSync(join(repo.folder, name), past, past);
  repo.git('update-index', '--refresh', '-q');
  expect(await stateOf(repo)).toMatchObject({ unsure: [], unstaged: [] });
  repo.write({ 'touched.dat': 'same\n', 'grown.dat': 'longer\n', 'plain.txt': 'y\n' });
  const state = await stateOf(repo);
  expect(state.unsure).toEqual(['touched.dat']);
  expect(state.unstaged).toEqual(['grown.dat', 'plain.txt']);
  expect(state.notes).toEqual(['Filters of this repository were not run: upper.']);
  expect((await sinceOf(repo, base)).files.map(({ path }) => path)).toEqual(['grown.dat', 'plain.txt']);
});

test('sparse', async () => {
  const repo = TempRepo.make({ 'in/a.txt': 'a', 'out/b.txt': 'b' });
  repo.git('sparse-checkout', 'set', 'in');
  expect(await stateOf(repo)).toMatchObject({ sparse: true, unstaged: [], staged: [] });
});

test('a partial clone: what was not fetched is not fetched now, and said', async () => {
  const origin = TempRepo.make({ 'a.txt': 'one\n', 'b.txt': 'b\n' });
  origin.git('config', 'uploadpack.allowFilter', 'true');
  const base = origin.head();
  origin.commit('feat: two', { 'a.txt': 'two\n' });
  const folder = join(tempFolder(), 'partial');
  origin.git('clone', '-q', '--filter=blob:none', `file://${origin.folder}`, folder);
  const clone = TempRepo.at(folder, origin.home);
  const missing = (): string => clone.git('rev-list', '--objects', '--missing=print', 'HEAD');
  const before = missing();
  expect((await stateOf(clone)).partial).toBe(true);
  const since = await sinceOf(clone, base);
  expect(since.files.map(({ path }) => path)).toEqual(['a.txt']);
  expect(since.words).toContain('Only names');
  expect(missing()).toBe(before);
});

test('two roots, and a fork: the smallest root names the repository', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const roots = [repo.head()];
  repo.git('checkout', '-q', '--orphan', 'other');
  roots.push(repo.commit('feat: other', { 'b.txt': 'b' }));
  repo.git('checkout', '-q', 'main');
  repo.git('merge', '-q', '--allow-unrelated-histories', '-m', 'join', 'other');
  const smallest = roots.sort()[0]!.slice(0, 12);
  expect((await stateOf(repo)).root12).toBe(smallest);
  const folder = join(tempFolder(), 'fork');
  repo.git('clone', '-q', repo.folder, folder);
  const fork = TempRepo.at(folder, repo.home).identify();
  fork.commit('feat: mine', { 'c.txt': 'c' });
  expect((await stateOf(fork)).root12).toBe(smallest);
});

test('sha-256', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' }, { args: ['--object-format=sha256'] });
  const base = repo.head();
  expect(base).toHaveLength(64);
  repo.commit('feat: two', { 'a.txt': 'b' });
  expect(await sinceOf(repo, base)).toMatchObject({ commitCount: 1, fileCount: 1 });
  expect(await sinceOf(repo, undefined)).toMatchObject({ commitCount: 2, files: [{ path: 'a.txt', status: 'added' }] });
});

test('an index that another process has locked', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const base = repo.head();
  repo.write({ 'a.txt': 'b', '.git/index.lock': '' });
  expect((await stateOf(repo)).unstaged).toEqual(['a.txt']);
  expect((await sinceOf(repo, base)).fileCount).toBe(1);
});

test('a corrupt object is a value with words', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const base = repo.head();
  const tree = repo.git('rev-parse', 'HEAD^{tree}');
  const object = `.git/objects/${tree.slice(0, 2)}/${tree.slice(2)}`;
  repo.write({ [object]: null }).write({ [object]: 'broken' });
  const [state, since] = await Promise.all([
    reader().state({ folder: repo.folder }),
    reader().since({ folder: repo.folder }, base),
  ]);
  expect(state).toMatchObject({ kind: 'failed', words: expect.stringContaining(repo.folder) });
  expect(since.kind).toBe('unknown');
});

test('a config that cannot be read is a value with words', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  repo.write({ '.git/config': '[core\nbroken' });
  expect(await reader().state({ folder: repo.folder })).toMatchObject({
    kind: 'failed',
    words: expect.stringContaining('config'),
  });
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot('a repository of another user: git refuses, and how to trust it is said', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  execFileSync('chown', ['-R', '65534:65534', repo.folder]);
  const state = await reader().state({ folder: repo.folder });
  expect(state).toMatchObject({ kind: 'not-allowed', words: expect.stringContaining('safe.directory') });
  chownSync(repo.folder, 0, 0);
});

test('mode changes and symbolic links', async () => {
  const repo = TempRepo.make({ 'run.sh': 'x\n', link: { link: 'run.sh' } });
  const base = repo.head();
  repo.write({ 'run.sh': { run: 'x\n' }, link: { link: 'elsewhere' } });
  const { files } = await sinceOf(repo, base);
  expect(files).toEqual([
    {
      path: 'link',
      status: 'modified',
      added: 1,
      removed: 1,
      binary: false,
      ranges: [{ from: 1, to: 1 }],
      uncommitted: true,
    },
    { path: 'run.sh', status: 'modified', added: 0, removed: 0, binary: false, ranges: [], uncommitted: true },
  ]);
});

test('more than can be listed is counted', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const base = repo.head();
  const stream = Array.from({ length: 260 }, (_, index) => {
    const who = `Ada <ada@example.org> ${1_767_300_000 + index} +0000`;
    const from = index === 0 ? `from ${base}\n` : '';
    const file = `M 644 inline f/${index}.txt\ndata 2\nx\n\n`;
    return `commit refs/heads/main\ncommitter ${who}\ndata 4\nwork\n${from}${file}${file.replace('f/', 'g/')}${file.replace('f/', 'h/')}`;
  }).join('');
  repo.gitWith({ input: stream }, 'fast-import', '--quiet');
  repo.git('reset', '-q', '--hard');
  const since = await sinceOf(repo, base);
  expect(since).toMatchObject({ commitCount: 260, fileCount: 780 });
  expect(since.commits).toHaveLength(200);
  expect(since.files).toHaveLength(500);
  expect(since.words).toBe(
    `260 commits since ${base.slice(0, 8)}. The newest 200 are listed. 500 of 780 changed files are listed.`,
  );
});

test('a change too large to read line by line still has its numbers', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a\n' });
  const base = repo.head();
  const line = `${'x'.repeat(99)}\n`;
  repo.commit('feat: much', { 'large.txt': line.repeat(100_000), 'a.txt': 'b\n' });
  const since = await sinceOf(repo, base);
  expect(since.files).toMatchObject([
    { path: 'a.txt', added: 1, removed: 1, ranges: [] },
    { path: 'large.txt', added: 100_000, ranges: [] },
  ]);
  expect(since.words).toContain('Too much has changed to say which lines.');
});

test('100,000 untracked files are one folder', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  for (let index = 0; index < 100; index++) repo.write({ [`many/${index}/first`]: '' });
  for (let index = 0; index < 100_000; index++) writeFileSync(join(repo.folder, `many/${index % 100}/${index}`), '');
  expect((await stateOf(repo)).untracked).toEqual(['many/']);
}, 60_000);

test('numbers and ranges agree with git on a history of many edits', async () => {
  const repo = TempRepo.make({ 'a.txt': Array.from({ length: 300 }, (_, index) => `${index}\n`).join('') });
  const base = repo.head();
  for (let round = 1; round < 8; round++) {
    const edited = repo
      .read('a.txt')
      .split('\n')
      .filter((_, index) => index % (9 + round) !== 0);
    const grown = edited.flatMap((line, index) =>
      index % (7 + round) === 0 ? [line, `@@ new ${round}`, '+++ b/x'] : [line],
    );
    repo.commit(`feat: ${round}`, { 'a.txt': grown.join('\n'), [`f${round}.txt`]: 'x\n'.repeat(round) });
  }
  const { files } = await sinceOf(repo, base);
  const oracle = repo
    .git('diff', '--numstat', base)
    .split('\n')
    .map((line) => line.split('\t'));
  expect(files.map(({ path, added, removed }) => [String(added), String(removed), path])).toEqual(oracle);
  for (const { added, ranges } of files) {
    expect(ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBe(added);
  }
});

test('captures never take a lock: 500 times `git add` beside them', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const base = repo.head();
  const git = reader({ home: repo.home });
  let adding = true;
  const captures = (async () => {
    let count = 0;
    for (; adding; count++) {
      await Promise.all([git.state({ folder: repo.folder }), git.since({ folder: repo.folder }, base)]);
    }
    return count;
  })();
  const script = 'for i in $(seq 500); do echo $i > a.txt; git add a.txt || echo failed; done 2>&1';
  const { exec } = await import('node:child_process');
  const said = await new Promise<string>((resolve) => {
    exec(script, { cwd: repo.folder, env: repo.environment }, (_error, stdout) => resolve(stdout));
  });
  adding = false;
  expect(said).toBe('');
  expect(await captures).toBeGreaterThan(10);
}, 120_000);
