import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TempRepo, tempFolder } from '../support/temp-repo';
import { reader, stateOf } from './reader';

describe('folders that are no repository', () => {
  test('an absent folder, a file, a plain folder', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'note.md'), 'x');
    const git = reader();
    expect(await git.state({ folder: join(folder, 'absent') })).toMatchObject({ kind: 'no-repository' });
    const file = await git.state({ folder: join(folder, 'note.md') });
    expect(file).toEqual({ kind: 'no-repository', words: `${folder}/note.md is not a folder.` });
    const plain = await git.state({ folder });
    expect(plain).toEqual({ kind: 'no-repository', words: `${folder} is not in a git repository.` });
  });

  test('a .git file that points nowhere', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, '.git'), 'gitdir: /nowhere/at/all\n');
    expect(await reader().state({ folder })).toMatchObject({ kind: 'no-repository' });
  });

  test("git's own folder", async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    expect(await reader().state({ folder: join(repo.folder, '.git', 'refs') })).toMatchObject({
      kind: 'no-repository',
    });
  });

  test('git that is not there', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const state = await reader({ binary: '/nowhere/git' }).state({ folder: repo.folder });
    expect(state.kind).toBe('no-git');
    const since = await reader({ binary: '/nowhere/git' }).since({ folder: repo.folder }, undefined);
    expect(since).toMatchObject({ kind: 'unknown', words: expect.stringContaining('Git was not found') });
  });
});

describe('where a repository stands', () => {
  test('unborn', async () => {
    const repo = TempRepo.make();
    const state = await stateOf(repo);
    expect(state).toMatchObject({ branch: 'main', unborn: true, detached: false, untracked: [] });
    expect(state.head).toBeUndefined();
    expect(state.root12).toBeUndefined();
  });

  test('one commit, from a folder in it', async () => {
    const repo = TempRepo.make({ 'src/a.ts': 'a' });
    const state = await reader().state({ folder: join(repo.folder, 'src') });
    expect(state).toMatchObject({
      kind: 'repository',
      root: repo.folder,
      head: repo.head(),
      root12: repo.head().slice(0, 12),
      branch: 'main',
      user: 'Ada',
      worktree: false,
      bare: false,
    });
  });

  test('detached', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    repo.git('checkout', '-q', '--detach');
    const state = await stateOf(repo);
    expect(state.detached).toBe(true);
    expect(state.branch).toBeUndefined();
    expect(state.head).toBe(repo.head());
  });

  test.each(['feature/#12', 'it\'s"odd"', '-x', 'größe', 'a.b', '@', 'no%20'])('branch %s', async (name) => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    repo.git('symbolic-ref', 'HEAD', `refs/heads/${name}`);
    expect((await stateOf(repo)).branch).toBe(name);
  });

  test('dirty lists, with names that git would quote', async () => {
    const odd = ['a\nb', 'tab\t', '"quoted"', 'x -> y', '-leading', 'größe'];
    const repo = TempRepo.make({ 'kept.txt': '1', 'old name': 'one\ntwo\nthree\n' });
    repo.write(Object.fromEntries(odd.map((name) => [name, 'x'])));
    repo.git('add', '-A');
    repo.git('mv', 'old name', 'new name');
    repo.write({ 'kept.txt': '2', 'folder/untracked': 'x' });
    const state = await stateOf(repo);
    expect([...state.staged].sort()).toEqual([...odd, 'new name'].sort());
    expect(state.unstaged).toEqual(['kept.txt']);
    expect(state.untracked).toEqual(['folder/']);
  });

  test('a name that is no UTF-8 is said', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    writeFileSync(Buffer.concat([Buffer.from(`${repo.folder}/b`), Buffer.from([0xff, 0xfe])]), 'x');
    const state = await stateOf(repo);
    expect(state.untracked).toEqual(['b\uFFFD\uFFFD']);
    expect(state.notes.join(' ')).toContain('not valid UTF-8');
  });

  test('upstream with what is ahead and behind, and gone', async () => {
    const origin = TempRepo.make({ 'a.txt': 'a' });
    const folder = join(tempFolder(), 'clone');
    origin.git('clone', '-q', origin.folder, folder);
    const clone = TempRepo.at(folder, origin.home).identify();
    clone.commit('feat: mine', { 'b.txt': 'b' });
    origin.commit('feat: theirs', { 'c.txt': 'c' });
    origin.commit('feat: theirs again', { 'c.txt': 'cc' });
    clone.git('fetch', '-q');
    const state = await stateOf(clone);
    expect(state.upstream).toEqual({ name: 'origin/main', ahead: 1, behind: 2 });
    expect(state.remote).toBe(origin.folder);
    clone.git('update-ref', '-d', 'refs/remotes/origin/main');
    const gone = await stateOf(clone);
    expect(gone.upstream).toEqual({ name: 'origin/main', ahead: 0, behind: 0 });
    expect(gone.notes.join(' ')).toContain('gone');
  });

  test('a remote loses its credentials', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    repo.git('remote', 'add', 'origin', 'https://me:s3cret@example.org/team/app.git?token=abc');
    expect((await stateOf(repo)).remote).toBe('https://example.org/team/app.git');
  });

  test('bare', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const folder = join(tempFolder(), 'bare.git');
    repo.git('clone', '-q', '--bare', repo.folder, folder);
    const bare = TempRepo.at(folder, repo.home);
    expect(await stateOf(bare)).toMatchObject({ bare: true, branch: 'main', head: repo.head() });
    expect(await reader().since({ folder }, repo.head())).toMatchObject({ kind: 'unknown' });
  });

  test('a linked work tree', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const folder = join(tempFolder(), 'linked');
    repo.git('worktree', 'add', '-q', '-b', 'side', folder);
    expect(await stateOf(TempRepo.at(folder, repo.home))).toMatchObject({
      worktree: true,
      root: folder,
      branch: 'side',
    });
  });

  test('shallow: where history begins is not claimed', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    repo.commit('feat: two', { 'a.txt': 'b' });
    const folder = join(tempFolder(), 'shallow');
    repo.git('clone', '-q', '--depth=1', `file://${repo.folder}`, folder);
    const state = await stateOf(TempRepo.at(folder, repo.home));
    expect(state.shallow).toBe(true);
    expect(state.root12).toBeUndefined();
    expect(state.notes.join(' ')).toContain('shallow');
  });

  test('stashes are counted', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    expect((await stateOf(repo)).stashes).toBe(0);
    for (const text of ['b', 'c']) {
      repo.write({ 'a.txt': text });
      repo.git('stash', '-q');
    }
    expect((await stateOf(repo)).stashes).toBe(2);
  });

  test('a conflict', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    repo.git('checkout', '-q', '-b', 'side');
    repo.commit('feat: side', { 'a.txt': 'side\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit('feat: main', { 'a.txt': 'main\n' });
    repo.gitFails('merge', 'side');
    expect(await stateOf(repo)).toMatchObject({ conflicted: ['a.txt'], operation: 'merge', staged: [], unstaged: [] });
  });

  test('a subfolder limits the lists; handoffs are not counted as work', async () => {
    const repo = TempRepo.make({ 'packages/a/x': '1', 'packages/b/x': '1', 'vault/Handoffs/h.md': '1' });
    repo.write({ 'packages/a/x': '2', 'packages/b/x': '2', 'vault/Handoffs/h.md': '2', 'vault/Handoffs/new.md': 'n' });
    expect((await stateOf(repo, { subfolder: 'packages/a' })).unstaged).toEqual(['packages/a/x']);
    const state = await stateOf(repo, { bookkeeping: ['vault/Handoffs'] });
    expect(state.unstaged).toEqual(['packages/a/x', 'packages/b/x']);
    expect(state.untracked).toEqual([]);
  });

  test('a nested repository is its own', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    mkdirSync(join(repo.folder, 'inner'));
    const inner = TempRepo.make({ 'b.txt': 'b' }, { folder: join(repo.folder, 'inner') });
    expect((await stateOf(inner)).root).toBe(inner.folder);
    expect((await stateOf(repo)).untracked).toEqual(['inner/']);
  });
});
