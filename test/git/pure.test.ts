import { conventionOf } from '../../src/git/conventional-commit';
import { findGit } from '../../src/git/find-git';
import type { FileProbe } from '../../src/git/file-probe';
import { parseLayout } from '../../src/git/layout';
import { isBookkeeping, liesIn } from '../../src/git/pathspec';
import { cleanRemote } from '../../src/git/remote';
import { foldersAbove, resolvePath } from '../../src/git/work-tree';

test.each([
  ['feat: a', { kind: 'feat', breaking: false }],
  ['Fix(core): a', { kind: 'fix', scope: 'core' }],
  ['feature(ui)!: a', { kind: 'feat', scope: 'ui', breaking: true }],
  ['refactor!: a', { kind: 'refactor', breaking: true }],
  ['wip: a', { kind: 'other', breaking: false }],
  ['wip!: a', { kind: 'other', breaking: false }],
  ['feat:a', { kind: 'other' }],
  ['Revert "feat: a"', { kind: 'revert' }],
  ['Merge branch x', { kind: 'other' }],
  [
    'fix: see #12, GH-3, team/app#4 and ^t-7k2mq9 (#5)',
    { references: ['#12', 'GH-3', 'team/app#4', 't-7k2mq9', '#5'] },
  ],
  ['fix: no#1 a-GH-2 t-7k2mq', { references: [] }],
])('%s', (subject, expected) => {
  expect(conventionOf({ subject, body: '', trailers: [] })).toMatchObject(expected);
});

test('a breaking change is announced in the body as well', () => {
  const body = 'why\n\nBREAKING CHANGE: all of it';
  expect(conventionOf({ subject: 'feat: a', body, trailers: [] }).breaking).toBe(true);
  const trailers = [{ key: 'BREAKING-CHANGE', value: 'x' }];
  expect(conventionOf({ subject: 'feat: a', body: '', trailers }).breaking).toBe(true);
});

test.each([
  ['https://example.org/a.git', 'https://example.org/a.git'],
  ['https://token@example.org/a.git', 'https://example.org/a.git'],
  ['https://me:p@ss:w@example.org/a.git#x', 'https://example.org/a.git'],
  ['ssh://git@example.org:22/a.git', 'ssh://example.org:22/a.git'],
  ['git@example.org:team/a.git', 'git@example.org:team/a.git'],
  ['me:secret@example.org:team/a.git', 'example.org:team/a.git'],
  ['/srv/git/a.git', '/srv/git/a.git'],
  ['C:/git/a.git', 'C:/git/a.git'],
])('the remote %s is shown as %s', (url, shown) => {
  expect(cleanRemote(url)).toBe(shown);
});

test('paths without the help of Node', () => {
  expect(resolvePath('/a/b', '../c/./d')).toBe('/a/c/d');
  expect(resolvePath('/a/b', '/x//y/')).toBe('/x/y');
  expect(resolvePath('C:/a/b', '..\\.git')).toBe('C:/a/.git');
  expect(foldersAbove('/a/b/')).toEqual(['/a/b', '/a']);
  expect(foldersAbove('C:\\a\\b')).toEqual(['C:/a/b', 'C:/a', 'C:']);
  expect(liesIn('ab/c', 'a')).toBe(false);
  expect(liesIn('a/c', './a/')).toBe(true);
  expect(isBookkeeping('a/c', [''])).toBe(false);
});

test('on Windows git is taken from absolute places only', async () => {
  const asked: string[] = [];
  const files: FileProbe = {
    stat: (path) => {
      asked.push(path);
      return Promise.resolve(path.startsWith('C:/Program') ? { kind: 'file', modified: 0, size: 0 } : undefined);
    },
    read: () => Promise.resolve(undefined),
    names: () => Promise.resolve([]),
    real: () => Promise.resolve(undefined),
  };
  const environment = { Path: '.;bin;D:\\tools\\;C:\\x', SystemDrive: 'C:' };
  expect(await findGit(files, environment)).toBe('C:/Program Files/Git/cmd/git.exe');
  expect(asked).toEqual(['D:\\tools\\git.exe', 'C:\\x\\git.exe', 'C:/Program Files/Git/cmd/git.exe']);
});

test('folders with a line break in their name are read from both ends', () => {
  const out = '/a\nb/.git\n/a\nb/.git\nfalse\nfalse\ntrue\nfalse\n/a\nb\n';
  expect(parseLayout(out)).toEqual({
    kind: 'placed',
    layout: { root: '/a\nb', gitDir: '/a\nb/.git', commonDir: '/a\nb/.git', bare: false, shallow: false },
  });
  expect(parseLayout('nonsense')).toBeUndefined();
});
