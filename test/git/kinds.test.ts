import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TempRepo, tempFolder, type Files } from '../support/temp-repo';
import { sinceByGit, sinceByReader, stateByGit } from './oracle';
import { reader } from './reader';

const lines = (count: number, changed = -1): string =>
  Array.from({ length: count }, (_, at) => `${at === changed ? 'changed' : 'line'} ${at}\n`).join('');

/** A repository and the commit to count from, which is the first one when it is not given. */
type Made = TempRepo | { readonly repo: TempRepo; readonly base: string | undefined };

const first = (files: Files = { 'a.txt': lines(20), 'b.txt': 'b\n' }): TempRepo => TempRepo.make(files);

function clone(origin: TempRepo, ...args: string[]): TempRepo {
  const folder = join(tempFolder(), 'clone');
  origin.git('clone', '-q', ...args, `file://${origin.folder}`, folder);
  return TempRepo.at(folder, origin.home).identify();
}

function branched(): { repo: TempRepo; base: string } {
  const repo = first();
  const base = repo.head();
  repo.git('checkout', '-q', '-b', 'feature');
  repo.commit('feat: one', { 'one.txt': '1\n', 'a.txt': lines(20, 3) });
  repo.commit('feat: two', { 'two.txt': '2\n' });
  repo.git('checkout', '-q', 'main');
  repo.commit('feat: main', { 'main.txt': 'm\n', 'a.txt': lines(20, 15) });
  return { repo, base };
}

const KINDS: readonly (readonly [kind: string, make: () => Made])[] = [
  ['one commit, clean', () => first()],
  ['empty: nothing at all', () => ({ repo: TempRepo.make(), base: undefined })],
  [
    'unborn, with files staged and not',
    () => {
      const repo = TempRepo.make().write({ 'a.txt': 'a', 'b.txt': 'b' });
      repo.git('add', 'a.txt');
      return { repo, base: undefined };
    },
  ],
  ['one commit that holds nothing', () => ({ repo: emptyCommit(), base: undefined })],
  [
    'detached',
    () => {
      const repo = first();
      repo.commit('feat: two', { 'a.txt': 'x\n' });
      repo.git('checkout', '-q', '--detach');
      return repo;
    },
  ],
  ...['feature/#12', 'it\'s"odd"', '-x', 'größe/ü', 'main@2', 'refs/heads/x'].map((name): [string, () => Made] => [
    `a branch called ${name}`,
    () => {
      const repo = first();
      repo.git('update-ref', `refs/heads/${name}`, 'HEAD');
      repo.git('symbolic-ref', 'HEAD', `refs/heads/${name}`);
      return repo;
    },
  ]),
  [
    'names that git would quote',
    () => {
      const odd = [
        'a\nb',
        'tab\t',
        '"quoted"',
        'x -> y',
        '-leading',
        'größe',
        ' blank ',
        'a\\b',
        "it's",
        '*',
        ':(top)x',
      ];
      const repo = first(Object.fromEntries(odd.map((name) => [name, 'one\n'])));
      repo.commit('feat: more', Object.fromEntries(odd.map((name) => [`d/${name}`, 'two\n'])));
      return repo.write(Object.fromEntries(odd.map((name) => [name, 'three\n'])));
    },
  ],
  [
    'renames with edits, committed and staged',
    () => {
      const repo = first({ 'a.txt': lines(40), 'b -> c.txt': lines(50), 'x\ny.txt': lines(60) });
      const base = repo.head();
      repo.git('mv', 'a.txt', 'moved.txt');
      repo.commit('feat: moved', { 'moved.txt': lines(40, 7) });
      repo.git('mv', 'b -> c.txt', 'd -> e.txt');
      repo.git('mv', 'x\ny.txt', 'y\nx.txt');
      repo.write({ 'y\nx.txt': lines(60, 2) });
      return { repo, base };
    },
  ],
  [
    'modes, links, types, binary',
    () => {
      const repo = first({
        'run.sh': 'x\n',
        link: { link: 'run.sh' },
        turned: 'a file\n',
        bin: new Uint8Array([0, 1, 2]),
      });
      const base = repo.head();
      repo.write({ turned: null });
      repo.commit('feat: other', { 'run.sh': { run: 'x\n' }, link: { link: 'x' }, turned: { link: 'run.sh' } });
      return { repo: repo.write({ bin: new Uint8Array([0, 3]) }), base };
    },
  ],
  [
    'deleted, in all ways',
    () => {
      const repo = first({ 'gone.txt': 'a\n', 'staged.txt': 'b\n', 'missing.txt': 'c\n', 'back.txt': 'd\n' });
      const base = repo.head();
      repo.write({ 'gone.txt': null });
      repo.commit('feat: less');
      repo.git('rm', '-q', 'staged.txt');
      repo.git('rm', '-q', '--cached', 'back.txt');
      return { repo: repo.write({ 'missing.txt': null }), base };
    },
  ],
  [
    'submodules',
    () => {
      const repo = first();
      const inner = first();
      for (const name of ['moved', 'clean']) repo.git('submodule', '--quiet', 'add', inner.folder, name);
      const base = repo.commit('chore: parts');
      TempRepo.at(join(repo.folder, 'moved'), repo.home).identify().commit('feat: inside', { 'y.txt': 'y' });
      return { repo, base };
    },
  ],
  [
    'a repository inside',
    () => {
      const repo = first();
      mkdirSync(join(repo.folder, 'inner'));
      TempRepo.make({ 'x.txt': 'x' }, { folder: join(repo.folder, 'inner') });
      return repo;
    },
  ],
  [
    'a linked work tree',
    () => {
      const { repo, base } = branched();
      const folder = join(tempFolder(), 'tree');
      repo.git('worktree', 'add', '-q', folder, 'feature');
      return { repo: TempRepo.at(folder, repo.home).write({ 'a.txt': 'here\n' }), base };
    },
  ],
  ['bare', () => ({ repo: clone(first(), '--bare'), base: undefined })],
  ['shallow', () => ({ repo: clone(branched().repo, '--depth=1'), base: undefined })],
  [
    'a clone that is ahead and behind',
    () => {
      const origin = first();
      const repo = clone(origin);
      const base = repo.head();
      for (const at of [1, 2, 3]) origin.commit(`feat: theirs ${at}`, { 'theirs.txt': `${at}\n` });
      repo.commit('feat: mine', { 'mine.txt': '1\n' });
      repo.git('fetch', '-q');
      return { repo, base };
    },
  ],
  [
    "main with a colleague's 30 commits merged",
    () => {
      const { repo, base } = branched();
      for (let at = 0; at < 30; at++)
        repo.commit(`fix: theirs ${at}`, { 'theirs.txt': `${at}\n` }, { email: 'b@x.org' });
      repo.git('checkout', '-q', 'feature');
      repo.merge('Merge main', 'main');
      return { repo, base };
    },
  ],
  [
    'octopus',
    () => {
      const repo = first();
      const base = repo.head();
      for (const name of ['x', 'y', 'z']) {
        repo.git('checkout', '-q', '-b', name, base);
        repo.commit(`feat: ${name}`, { [`${name}.txt`]: name });
      }
      repo.merge('Merge all', 'x', 'y');
      return { repo, base };
    },
  ],
  ...['merge', 'rebase', 'cherry-pick'].map((operation): [string, () => Made] => [
    `a conflict in a ${operation}`,
    () => {
      const { repo, base } = branched();
      repo.commit('feat: against', { 'one.txt': 'other\n' });
      repo.gitFails(operation, operation === 'cherry-pick' ? 'feature~1' : 'feature');
      return { repo, base };
    },
  ]),
  [
    'amended',
    () => {
      const { repo, base } = branched();
      repo.commit('feat: main, better', { 'main.txt': 'mm\n' }, { amend: true });
      return { repo, base };
    },
  ],
  [
    'rebased',
    () => {
      const { repo, base } = branched();
      repo.git('checkout', '-q', 'feature');
      repo.git('rebase', '-q', 'main');
      return { repo, base };
    },
  ],
  [
    'squash-merged, not committed',
    () => {
      const { repo, base } = branched();
      repo.git('merge', '-q', '--squash', 'feature');
      return { repo, base };
    },
  ],
  [
    'force-pushed',
    () => {
      const origin = first();
      const repo = clone(origin);
      const base = repo.head();
      repo.commit('feat: mine', { 'mine.txt': '1\n' });
      origin.commit('feat: anew', { 'anew.txt': '1\n' }, { amend: true });
      repo.git('fetch', '-q');
      return { repo, base };
    },
  ],
  [
    'two roots',
    () => {
      const repo = first();
      const base = repo.head();
      repo.git('checkout', '-q', '--orphan', 'other');
      repo.commit('feat: other', { 'other.txt': 'o' });
      repo.git('checkout', '-q', 'main');
      repo.gitWith({ env: repo.dates() }, 'merge', '-q', '--allow-unrelated-histories', '-m', 'join', 'other');
      return { repo, base };
    },
  ],
  [
    'a fork',
    () => {
      const repo = clone(first());
      const base = repo.head();
      repo.commit('feat: mine', { 'c.txt': 'c\n' });
      return { repo, base };
    },
  ],
  [
    'sparse',
    () => {
      const repo = first({ 'in/a.txt': 'a\n', 'out/b.txt': 'b\n' });
      const base = repo.head();
      repo.commit('feat: both', { 'in/a.txt': 'aa\n', 'out/b.txt': 'bb\n' });
      repo.git('sparse-checkout', 'set', 'in');
      return { repo: repo.write({ 'in/a.txt': 'aaa\n' }), base };
    },
  ],
  [
    'stashed, an index that is locked',
    () => {
      const repo = first().write({ 'a.txt': 'x\n' });
      repo.git('stash', '-q');
      return repo.write({ 'a.txt': 'y\n', '.git/index.lock': '' });
    },
  ],
  [
    'files that were said to be added later, left alone, assumed the same',
    () => {
      const repo = first({ 'a.txt': 'a\n', 'skip.txt': 's\n', 'same.txt': 's\n' }).write({ 'later.txt': 'l\n' });
      repo.git('add', '-N', 'later.txt');
      repo.git('update-index', '--skip-worktree', 'skip.txt');
      repo.git('update-index', '--assume-unchanged', 'same.txt');
      return repo.write({ 'skip.txt': 'x\n', 'same.txt': 'x\n' });
    },
  ],
  [
    'line ends that git turns round',
    () => {
      const repo = TempRepo.make();
      repo.git('config', 'core.autocrlf', 'true');
      const base = repo.commit('feat: first', { 'a.txt': 'a\r\nb\r\n', '.gitattributes': '*.txt text\n' });
      return { repo: repo.write({ 'a.txt': 'a\r\nb\r\nc\r\n' }), base };
    },
  ],
];

function emptyCommit(): TempRepo {
  const repo = TempRepo.make();
  repo.commitStaged('chore: nothing', { empty: true });
  return repo;
}

test.each(KINDS)('%s: the reader says what git says', async (_kind, make) => {
  const made = make();
  const { repo, base } = made instanceof TempRepo ? { repo: made, base: firstOf(made) } : made;
  const git = reader({ home: repo.home });
  const where = { folder: repo.folder };
  const [state, since] = await Promise.all([git.state(where), git.since(where, base)]);
  if (state.kind !== 'repository') throw new Error(state.words);
  const expected = stateByGit(repo);
  const keys = Object.keys(expected) as (keyof typeof expected)[];
  expect(Object.fromEntries(keys.map((key) => [key, state[key as keyof typeof state]]))).toEqual(expected);
  if (base === undefined) return;
  if (since.kind !== 'since') throw new Error(since.words);
  expect(sinceByReader(since)).toEqual(sinceByGit(repo, base));
});

function firstOf(repo: TempRepo): string {
  return repo.git('rev-list', '--max-parents=0', 'HEAD').split('\n')[0]!;
}
