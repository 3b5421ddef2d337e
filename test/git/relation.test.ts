import { join } from 'node:path';
import { TempRepo, tempFolder } from '../support/temp-repo';
import { reader } from './reader';

const relation = (repo: TempRepo, then: string, now: string) => reader().relation({ folder: repo.folder }, then, now);
const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index}\n`).join('');

/** `main` with a commit, and `feature` with two more. */
function withFeature(): { repo: TempRepo; tip: string } {
  const repo = TempRepo.make({ 'a.txt': lines(40) });
  repo.git('checkout', '-q', '-b', 'feature');
  repo.commit('feat: one', { 'one.txt': '1\n', 'a.txt': lines(40).replace('line 3\n', 'three\n') });
  const tip = repo.commit('feat: two', { 'two.txt': '2\n' });
  return { repo, tip };
}

test('same, ahead, behind, diverged, unknown', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const first = repo.head();
  const second = repo.commit('feat: two', { 'a.txt': 'b' });
  repo.git('checkout', '-q', '-b', 'side', first);
  const side = repo.commit('feat: side', { 'b.txt': 'b' });
  expect(await relation(repo, first, first)).toMatchObject({ kind: 'same', ahead: 0, behind: 0 });
  expect(await relation(repo, first, second)).toMatchObject({
    kind: 'ahead',
    ahead: 1,
    words: expect.stringContaining('1 commit after'),
  });
  expect(await relation(repo, second, first)).toMatchObject({ kind: 'behind', ahead: 0, behind: 1 });
  expect(await relation(repo, second, side)).toMatchObject({ kind: 'diverged', ahead: 1, behind: 1 });
  expect(await relation(repo, '1'.repeat(40), side)).toMatchObject({
    kind: 'unknown',
    words: expect.stringContaining('11111111'),
  });
  expect(await relation(repo, side, '1'.repeat(40))).toMatchObject({
    kind: 'unknown',
    words: expect.stringContaining('11111111'),
  });
  expect(await relation(repo, '--output=x', side)).toMatchObject({ kind: 'unknown' });
  expect(await relation(repo, first.slice(0, 7), second)).toMatchObject({ kind: 'ahead' });
});

test('amended here: the reflog knows', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const then = repo.commit('feat: two', { 'a.txt': 'b' });
  repo.commit('feat: two, better', { 'a.txt': 'c' }, { amend: true });
  repo.gitWith({ env: repo.dates() }, 'commit', '-q', '--amend', '--reset-author', '--no-edit');
  const now = repo.commit('feat: three', { 'b.txt': 'b' });
  expect(await relation(repo, then, now)).toMatchObject({ kind: 'rewritten', ahead: 2, behind: 1 });
  repo.write({ '.git/logs': null });
  expect(await relation(repo, then, now)).toMatchObject({ kind: 'diverged' });
});

test('amended elsewhere and force-pushed: the same author at the same moment', async () => {
  const origin = TempRepo.make({ 'a.txt': 'a' });
  const then = origin.commit('feat: two', { 'a.txt': 'b' });
  const folder = join(tempFolder(), 'clone');
  origin.git('clone', '-q', origin.folder, folder);
  const clone = TempRepo.at(folder, origin.home);
  origin.commit('feat: two, better', { 'a.txt': 'c' }, { amend: true });
  clone.git('fetch', '-q');
  clone.git('reset', '-q', '--hard', 'origin/main');
  expect(await relation(clone, then, clone.head())).toMatchObject({ kind: 'rewritten' });
});

test('rebased: the same patches', async () => {
  const { repo, tip } = withFeature();
  repo.git('checkout', '-q', 'main');
  repo.commit('feat: main', { 'main.txt': 'm' });
  repo.git('checkout', '-q', 'feature');
  repo.git('rebase', '-q', 'main');
  repo.write({ '.git/logs': null });
  expect(await relation(repo, tip, repo.head())).toMatchObject({ kind: 'rewritten', ahead: 3, behind: 2 });
});

test.each(['tree', 'patch'])('squash-merged, told by the %s', async (how) => {
  const { repo, tip } = withFeature();
  repo.git('checkout', '-q', 'main');
  if (how === 'patch')
    repo.commit('feat: main', { 'main.txt': 'm', 'a.txt': lines(40).replace('line 30\n', 'thirty\n') });
  repo.git('merge', '-q', '--squash', 'feature');
  repo.commitStaged('feat: all of it (#4)');
  repo.commit('feat: after', { 'after.txt': 'x' });
  expect(await relation(repo, tip, repo.head())).toMatchObject({ kind: 'squash-merged', behind: 2 });
});

test('one commit squashed and merged is one, though its patch is the same', async () => {
  const repo = TempRepo.make({ 'a.txt': lines(40) });
  repo.git('checkout', '-q', '-b', 'feature');
  const then = repo.commit('feat: one', { 'one.txt': '1\n' });
  repo.git('checkout', '-q', 'main');
  repo.git('merge', '-q', '--squash', 'feature');
  repo.commitStaged('feat: one (#5)');
  expect(await relation(repo, then, repo.head())).toMatchObject({ kind: 'squash-merged' });
});

test('work that went on before its branch was squashed and merged', async () => {
  const { repo, tip } = withFeature();
  repo.commit('feat: three', { 'three.txt': '3\n' });
  repo.git('checkout', '-q', 'main');
  repo.commit('feat: main', { 'main.txt': 'm' });
  repo.git('merge', '-q', '--squash', 'feature');
  repo.commitStaged('feat: all of it (#6)');
  expect(await relation(repo, tip, repo.head())).toMatchObject({ kind: 'squash-merged' });
  repo.git('branch', '-q', '-D', 'feature');
  expect(await relation(repo, tip, repo.head())).toMatchObject({ kind: 'diverged' });
});

test('another commit by the same author in the same second is other work', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const env = repo.dates();
  const inThatSecond = (subject: string, file: string): string => {
    repo.write({ [file]: subject });
    repo.git('add', '-A');
    repo.gitWith({ env }, 'commit', '-q', '-m', subject);
    return repo.head();
  };
  repo.git('checkout', '-q', '-b', 'feature');
  const then = inThatSecond('feat: one', 'one.txt');
  repo.git('checkout', '-q', 'main');
  expect(await relation(repo, then, inThatSecond('feat: other', 'other.txt'))).toMatchObject({ kind: 'diverged' });
});

test('a commit that does more than the branch did is no squash of it', async () => {
  const { repo, tip } = withFeature();
  repo.git('checkout', '-q', 'main');
  repo.git('merge', '-q', '--squash', 'feature');
  repo.write({ 'one.txt': 'other\n' });
  repo.git('add', '-A');
  repo.commitStaged('feat: something else');
  expect(await relation(repo, tip, repo.head())).toMatchObject({ kind: 'diverged', ahead: 1, behind: 2 });
});

test('no history in common; and a shallow clone that cannot know', async () => {
  const { repo, tip } = withFeature();
  repo.git('checkout', '-q', '--orphan', 'other');
  const other = repo.commit('feat: anew', { 'b.txt': 'b' });
  expect(await relation(repo, tip, other)).toMatchObject({
    kind: 'diverged',
    words: expect.stringContaining('no history'),
  });
  repo.git('checkout', '-q', 'main');
  const main = repo.commit('feat: main', { 'm.txt': 'm' });
  const folder = join(tempFolder(), 'shallow');
  repo.git('clone', '-q', '--depth=1', '--no-single-branch', `file://${repo.folder}`, folder);
  expect(await relation(TempRepo.at(folder, repo.home), tip, main)).toMatchObject({ kind: 'unknown' });
});
