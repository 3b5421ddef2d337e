import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TempRepo, tempFolder } from '../support/temp-repo';
import { reader, sinceOf } from './reader';

const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join('');

describe('commits', () => {
  test('newest first, read by the form of Conventional Commits', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const base = repo.head();
    repo.commit(
      'fix(parser)!: stop at the end (#12)\n\nIt ran on.\n\nRefs: team/app#3\nCo-authored-by: Bob <bob@x.org>',
      {
        'a.txt': 'b',
      },
    );
    repo.commit('a plain one', { 'a.txt': 'c' }, { author: 'Bob', email: 'bob@x.org' });
    const since = await sinceOf(repo, base);
    expect(since).toMatchObject({ base, commitCount: 2, words: `2 commits since ${base.slice(0, 8)}.` });
    expect(since.commits[0]).toMatchObject({ subject: 'a plain one', kind: 'other', own: false, author: 'Bob' });
    expect(since.commits[1]).toEqual({
      hash: repo.git('rev-parse', 'HEAD~1'),
      author: 'Ada',
      email: 'ada@example.org',
      date: repo.git('log', '-1', '--format=%aI', 'HEAD~1'),
      subject: 'fix(parser)!: stop at the end (#12)',
      body: 'It ran on.\n\nRefs: team/app#3\nCo-authored-by: Bob <bob@x.org>',
      trailers: [
        { key: 'Refs', value: 'team/app#3' },
        { key: 'Co-authored-by', value: 'Bob <bob@x.org>' },
      ],
      kind: 'fix',
      scope: 'parser',
      breaking: true,
      references: ['#12', 'team/app#3'],
      own: true,
      merge: false,
      bookkeeping: false,
    });
  });

  test('nothing new', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    expect(await sinceOf(repo, repo.head())).toMatchObject({ commits: [], commitCount: 0, files: [], fileCount: 0 });
  });

  test('a message cannot pass for another field', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const base = repo.head();
    repo.commit(`feat: x\x1f\x1e\x1dy\n\n:100644 100644 a b M\n${'f'.repeat(40)}`, {
      'a.txt': 'b',
      'Handoffs/h.md': 'h',
    });
    const { commits } = await sinceOf(repo, base, { bookkeeping: ['Handoffs'] });
    expect(commits).toHaveLength(1);
    expect(commits[0]).toMatchObject({ hash: repo.head(), subject: 'feat: x\x1f\x1e\x1dy', bookkeeping: false });
  });

  test('commits that only keep handoffs are marked, an empty one is not', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const base = repo.head();
    repo.commit('docs: handoff', { 'Handoffs/a.md': 'a', 'Handoffs/b.md': 'b' });
    repo.commit('feat: both', { 'Handoffs/a.md': 'b', 'a.txt': 'b' });
    repo.commitStaged('chore: empty', { empty: true });
    repo.commit('feat: like it', { 'Handoffs-not/a.md': 'a' });
    const since = await sinceOf(repo, base, { bookkeeping: ['Handoffs/'] });
    expect(since.commits.map(({ subject, bookkeeping }) => [subject, bookkeeping])).toEqual([
      ['feat: like it', false],
      ['chore: empty', false],
      ['feat: both', false],
      ['docs: handoff', true],
    ]);
    expect(since.files.map(({ path }) => path)).toEqual(['Handoffs-not/a.md', 'a.txt']);
  });

  test("a colleague's 30 commits come as one count", async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    repo.git('checkout', '-q', '-b', 'feature');
    const base = repo.commit('feat: mine', { 'mine.txt': '1' });
    repo.git('checkout', '-q', 'main');
    for (let index = 0; index < 30; index++) {
      repo.commit(`fix: theirs ${index}`, { 'theirs.txt': String(index) }, { email: `${index % 2}@x.org` });
    }
    repo.git('checkout', '-q', 'feature');
    const merge = repo.merge('Merge main', 'main');
    repo.commit('feat: after', { 'mine.txt': '2' });
    const since = await sinceOf(repo, base);
    expect(since.commits.map(({ subject }) => subject)).toEqual(['feat: after', 'Merge main']);
    expect(since.merged).toEqual([{ merge, subject: 'Merge main', commits: 30, people: 2 }]);
    expect(since.words).toContain('30 more commits');
  });
});

describe('files', () => {
  test('committed and not, with ranges, renames, binary and odd names', async () => {
    const repo = TempRepo.make({
      'src/a.ts': lines(40),
      'gone.txt': 'x\n',
      'moved.txt': lines(30),
      'image.bin': new Uint8Array([0, 1, 2]),
      'tab\tname': 'a\n',
      'becomes-link': 'x\n',
    });
    const base = repo.head();
    repo.git('mv', 'moved.txt', 'new place.txt');
    repo.commit('feat: work', {
      'src/a.ts': lines(40).replace('line 3\n', 'changed\nchanged\n'),
      'gone.txt': null,
      'new place.txt': lines(30).replace('line 1\n', 'first\n'),
      'image.bin': new Uint8Array([0, 9]),
      'tab\tname': 'a\n@@ -1 +1 @@\n+++ b/x\ndiff --git a/x b/x\n',
      'becomes-link': { link: 'src/a.ts' },
    });
    repo.write({ 'src/a.ts': `${repo.read('src/a.ts')}end\n`, 'new.txt': 'n\n' });
    repo.git('add', 'new.txt');
    const { files, fileCount } = await sinceOf(repo, base);
    expect(fileCount).toBe(7);
    const byPath = new Map(files.map((file) => [file.path, file]));
    expect(byPath.get('src/a.ts')).toEqual({
      path: 'src/a.ts',
      status: 'modified',
      added: 3,
      removed: 1,
      binary: false,
      ranges: [
        { from: 3, to: 4 },
        { from: 42, to: 42 },
      ],
      uncommitted: true,
    });
    expect(byPath.get('gone.txt')).toMatchObject({ status: 'deleted', removed: 1, ranges: [], uncommitted: false });
    expect(byPath.get('new place.txt')).toMatchObject({
      status: 'renamed',
      from: 'moved.txt',
      added: 1,
      removed: 1,
      ranges: [{ from: 1, to: 1 }],
    });
    expect(byPath.get('image.bin')).toMatchObject({ binary: true, added: 0, removed: 0, ranges: [] });
    expect(byPath.get('tab\tname')).toMatchObject({ added: 3, ranges: [{ from: 2, to: 4 }] });
    expect(byPath.get('becomes-link')).toMatchObject({ status: 'type-changed', ranges: [{ from: 1, to: 1 }] });
    expect(byPath.get('new.txt')).toMatchObject({ status: 'added', uncommitted: true });
  });

  test("settings of the repository do not change the form of git's answers", async () => {
    const repo = TempRepo.make({ 'src/a.ts': lines(40) });
    const base = repo.head();
    const changed = lines(40).replace('line 3\n', 'x\n').replace('line 6\n', 'y\n');
    repo.commit('feat: work', { 'src/a.ts': changed });
    const plain = await sinceOf(repo, base);
    for (const setting of [
      'diff.noprefix=true',
      'diff.mnemonicPrefix=true',
      'diff.relative=true',
      'diff.interHunkContext=9',
      'diff.context=9',
      'diff.orderFile=nowhere',
      'diff.submodule=log',
      'color.ui=always',
      'color.diff=always',
      'log.showSignature=true',
      'log.decorate=full',
      'log.follow=true',
      'log.date=relative',
      'log.diffMerges=on',
      'format.pretty=oneline',
      'i18n.logOutputEncoding=ISO-8859-1',
      'status.relativePaths=true',
      'status.showUntrackedFiles=no',
      'core.quotePath=true',
      'core.abbrev=4',
    ]) {
      repo.git('config', ...(setting.split('=') as [string, string]));
    }
    expect(await sinceOf(repo, base)).toEqual(plain);
    expect(plain.files[0]?.ranges).toEqual([
      { from: 3, to: 3 },
      { from: 6, to: 6 },
    ]);
  });

  test('a conflict is one file', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
    const base = repo.head();
    repo.git('checkout', '-q', '-b', 'side');
    repo.commit('feat: side', { 'a.txt': 'side\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit('feat: main', { 'a.txt': 'main\n', 'b.txt': 'bb\n' });
    repo.gitFails('merge', 'side');
    const { files } = await sinceOf(repo, base);
    expect(files.map(({ path, status }) => [path, status])).toEqual([
      ['a.txt', 'unmerged'],
      ['b.txt', 'modified'],
    ]);
    expect(files[1]?.ranges).toEqual([{ from: 1, to: 1 }]);
  });

  test('a subfolder limits commits, merges and files', async () => {
    const repo = TempRepo.make({ 'packages/a/x': '1', 'packages/b/x': '1' });
    const base = repo.head();
    repo.git('checkout', '-q', '-b', 'side');
    repo.commit('feat: a', { 'packages/a/y': '1' });
    repo.commit('feat: b', { 'packages/b/y': '1' });
    repo.git('checkout', '-q', 'main');
    repo.commit('feat: b again', { 'packages/b/x': '2' });
    repo.merge('Merge side', 'side');
    const since = await sinceOf(repo, base, { subfolder: 'packages/a' });
    expect(since.commits.map(({ subject }) => subject)).toEqual(['Merge side']);
    expect(since.merged).toMatchObject([{ commits: 1 }]);
    expect(since.files.map(({ path }) => path)).toEqual(['packages/a/y']);
  });
});

describe('from where it counts', () => {
  test('a hash that is none never reaches git', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    for (const commit of ['--output=x', 'HEAD', 'main', '', 'abc', `${repo.head()} --output=x`, 'ABCDEF1']) {
      expect(await reader().since({ folder: repo.folder }, commit)).toMatchObject({ kind: 'unknown' });
    }
    expect(existsSync(join(repo.folder, 'x'))).toBe(false);
  });

  test('a short hash means an object, never a branch of that name', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const base = repo.head();
    repo.commit('feat: two', { 'a.txt': 'b' });
    repo.git('branch', base.slice(0, 8));
    repo.git('update-ref', `refs/heads/${base.slice(0, 8)}`, 'HEAD');
    expect(await sinceOf(repo, base.slice(0, 8))).toMatchObject({ base, commitCount: 1 });
  });

  test('a commit that is gone', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    for (const commit of ['1'.repeat(40), '1234567']) {
      const since = await reader().since({ folder: repo.folder }, commit);
      expect(since).toMatchObject({ kind: 'unknown', words: expect.stringContaining('is not in this repository') });
    }
  });

  test('a commit outside a shallow clone', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const base = repo.head();
    repo.commit('feat: two', { 'a.txt': 'b' });
    const folder = join(tempFolder(), 'shallow');
    repo.git('clone', '-q', '--depth=1', `file://${repo.folder}`, folder);
    const since = await reader().since({ folder }, base);
    expect(since).toMatchObject({ kind: 'unknown', words: expect.stringContaining('shallow') });
  });

  test('a commit on another line counts from the fork, and says so', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const fork = repo.head();
    repo.git('checkout', '-q', '-b', 'side');
    const side = repo.commit('feat: side', { 'side.txt': 's' });
    repo.git('checkout', '-q', 'main');
    repo.commit('feat: main', { 'main.txt': 'm' });
    const since = await sinceOf(repo, side);
    expect(since).toMatchObject({ base: fork, commitCount: 1 });
    expect(since.files.map(({ path }) => path)).toEqual(['main.txt']);
    expect(since.words).toContain('is not in the history of HEAD');
  });

  test('no history in common', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const base = repo.head();
    repo.git('checkout', '-q', '--orphan', 'other');
    repo.commit('feat: anew', { 'b.txt': 'b' });
    const since = await reader().since({ folder: repo.folder }, base);
    expect(since).toMatchObject({ kind: 'unknown', words: expect.stringContaining('no history in common') });
  });

  test('a first handoff on a branch counts from where it left', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const fork = repo.head();
    repo.git('checkout', '-q', '-b', 'feature');
    repo.commit('feat: one', { 'b.txt': 'b' });
    repo.commit('feat: two', { 'b.txt': 'bb' });
    const since = await sinceOf(repo, undefined);
    expect(since).toMatchObject({ base: fork, commitCount: 2 });
    expect(since.words).toBe(`2 commits since feature left main at ${fork.slice(0, 8)}.`);
  });

  test('a first handoff on the default branch: the last 20, or all', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const all = await sinceOf(repo, undefined);
    expect(all).toMatchObject({ commitCount: 1, words: '1 commit since the beginning.' });
    expect(all.base).toBeUndefined();
    expect(all.files).toMatchObject([{ path: 'a.txt', status: 'added' }]);
    for (let index = 0; index < 25; index++) repo.commit(`feat: ${index}`, { 'a.txt': String(index) });
    expect(await sinceOf(repo, undefined)).toMatchObject({ commitCount: 20, base: repo.git('rev-parse', 'HEAD~20') });
  });

  test('a first handoff before the first commit', async () => {
    const repo = TempRepo.make();
    repo.write({ 'a.txt': 'a\n' });
    repo.git('add', '-A');
    const since = await sinceOf(repo, undefined);
    expect(since).toMatchObject({ commits: [], files: [{ path: 'a.txt', status: 'added', uncommitted: true }] });
    expect(since.words).toContain('nothing is committed yet');
    expect(await reader().since({ folder: repo.folder }, '1'.repeat(40))).toMatchObject({ kind: 'unknown' });
  });
});
