import { join } from 'node:path';
import { TempRepo, tempFolder } from '../support/temp-repo';
import { reader } from './reader';

const relation = (repo: TempRepo, then: string, now: string) => reader().relation({ folder: repo.folder }, then, now);
const since = (repo: TempRepo, then: string) => reader().since({ folder: repo.folder }, then);
const forgetMovements = (repo: TempRepo) => repo.write({ '.git/logs': null });

/** One commit, or three in a row. */
function history(commits: 1 | 3): { readonly repo: TempRepo; readonly then: string } {
  const repo = TempRepo.make({ 'a.txt': 'a\n' });
  if (commits === 3) {
    repo.commit('feat: two', { 'b.txt': 'b\n' });
    repo.commit('feat: three', { 'b.txt': 'b\nc\n' });
  }
  return { repo, then: repo.head() };
}

/** The first commit holds something else, so that every commit is another one; `main` is there. */
function rewriteAll(repo: TempRepo): void {
  const stream = repo.git('fast-export', 'main').replace('data 2\na\n', 'data 2\nz\n');
  repo.gitWith({ input: `${stream}\n` }, 'fast-import', '--quiet', '--force');
  repo.git('reset', '-q', '--hard', 'main');
}

/** A line of so many commits that touches one file; `first` is what the first one says in it. */
function longLine(branch: string, commits: number, first: string): string {
  const commit = (at: number): string =>
    `commit refs/heads/${branch}\ncommitter Ada <ada@example.org> ${1_800_000_000 + at} +0000\ndata 1\nx\n` +
    `M 100644 inline n.txt\ndata 4\n${at === 0 ? first : String(at).padStart(4, '0')}\n`;
  return Array.from({ length: commits }, (_, at) => commit(at)).join('');
}

describe('an only commit', () => {
  test('amended here, by somebody else and with other files: the reflog knows', async () => {
    const { repo, then } = history(1);
    repo.commit('feat: first, better', { 'a.txt': 'other\n' }, { amend: true });
    repo.gitWith({ env: repo.dates() }, 'commit', '-q', '--amend', '--reset-author', '--no-edit');
    expect(await relation(repo, then, repo.head())).toMatchObject({
      kind: 'rewritten',
      ahead: 1,
      behind: 1,
      words: expect.stringContaining('from the first commit on'),
    });
    // With no trace of it left, other words about other files are another history.
    forgetMovements(repo);
    expect(await relation(repo, then, repo.head())).toMatchObject({ kind: 'diverged' });
  });

  test('amended without a trace: the same author at the same moment', async () => {
    const { repo, then } = history(1);
    repo.commit('feat: first, better', { 'a.txt': 'other\n' }, { amend: true });
    forgetMovements(repo);
    const later = repo.commit('feat: second', { 'b.txt': 'b\n' });
    expect(await relation(repo, then, later)).toMatchObject({ kind: 'rewritten', ahead: 2, behind: 1 });
  });

  test('its message alone made anew, by another author at another time: the same change', async () => {
    const { repo, then } = history(1);
    repo.git('checkout', '-q', '--orphan', 'anew');
    repo.commitStaged('chore: begin', { author: 'Grace', email: 'grace@example.org' });
    repo.commit('feat: second', { 'b.txt': 'b\n' });
    forgetMovements(repo);
    expect(await relation(repo, then, repo.head())).toMatchObject({ kind: 'rewritten', ahead: 2, behind: 1 });
  });
});

describe('several commits', () => {
  test('all of them with another tree: the author and the moment of the last', async () => {
    const { repo, then } = history(3);
    rewriteAll(repo);
    forgetMovements(repo);
    repo.gitFails('merge-base', then, 'HEAD');
    expect(await relation(repo, then, repo.head())).toMatchObject({ kind: 'rewritten', ahead: 3, behind: 3 });
  });

  test('rebased from the root after the first one was reworded', async () => {
    const { repo, then } = history(3);
    const env = { ...repo.dates(), GIT_SEQUENCE_EDITOR: "sed -i '1s/^pick/reword/'", GIT_EDITOR: 'echo reworded >' };
    repo.gitWith({ env }, 'rebase', '-q', '-i', '--root');
    expect(repo.git('log', '--format=%s')).toContain('reworded');
    expect(await relation(repo, then, repo.head())).toMatchObject({ kind: 'rewritten', ahead: 3, behind: 3 });
  });

  test('made one, and gone on from there', async () => {
    const { repo, then } = history(3);
    repo.git('checkout', '-q', '--orphan', 'anew');
    repo.commitStaged('feat: all of it');
    const now = repo.commit('feat: after', { 'd.txt': 'd\n' });
    expect(await relation(repo, then, now)).toMatchObject({
      kind: 'squash-merged',
      behind: 3,
      words: expect.stringContaining('became one'),
    });
  });

  test('fetched as somebody else rewrote them', async () => {
    const { repo: origin, then } = history(3);
    const folder = join(tempFolder(), 'clone');
    origin.git('clone', '-q', origin.folder, folder);
    const clone = TempRepo.at(folder, origin.home);
    rewriteAll(origin);
    clone.git('fetch', '-q');
    clone.git('reset', '-q', '--hard', 'origin/main');
    expect(await relation(clone, then, clone.head())).toMatchObject({ kind: 'rewritten' });
  });

  test('many of them, too many to compare their changes', async () => {
    const { repo } = history(1);
    repo.gitWith({ input: longLine('before', 520, 'once') + longLine('after', 520, 'anew') }, 'fast-import', '--quiet');
    const [then, now] = [repo.git('rev-parse', 'before'), repo.git('rev-parse', 'after')];
    expect(await relation(repo, then, now)).toMatchObject({ kind: 'rewritten', ahead: 520, behind: 520 });
  });
});

test('two beginnings are two histories, and each is told so', async () => {
  const { repo, then } = history(3);
  repo.git('checkout', '-q', '--orphan', 'other');
  repo.git('rm', '-rfq', '.');
  const now = repo.commit('docs: pages', { 'index.html': '<p>\n' });
  expect(await relation(repo, then, now)).toMatchObject({
    kind: 'diverged',
    words: expect.stringContaining('no history in common'),
  });
  expect(await since(repo, then)).toMatchObject({ words: expect.stringContaining('no history in common') });
});

test('what happened since is not counted over a history that was made anew, and says why', async () => {
  const { repo, then } = history(3);
  rewriteAll(repo);
  expect(await since(repo, then)).toMatchObject({ kind: 'unknown', words: expect.stringContaining('was rewritten') });
});
