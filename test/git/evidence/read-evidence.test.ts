import { execFileSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFileProbe } from '../../../src/cli/file-probe';
import { nodeRepoFiles } from '../../../src/cli/repo-files';
import { findFiles } from '../../../src/git/evidence/glob';
import { TempRepo, tempFolder } from '../../support/temp-repo';
import type { RepoLocation } from '../../../src/core/model/git-state';
import { ReportReader } from '../../../src/git/report-reader';
import type { SimpleGitReader } from '../../../src/git/simple-git-reader';
import { reader } from '../reader';

const JUNIT = '<testsuite><testcase name="a"/><testcase name="b"><failure/></testcase></testsuite>';
const LCOV = 'SF:a.ts\nLF:10\nLH:5\nend_of_record\n';

function at(repo: TempRepo, name: string, minute: number): void {
  const time = new Date(2026, 0, 1, 12, minute);
  utimesSync(join(repo.folder, name), time, time);
}

async function evidenceAt(git: SimpleGitReader, where: RepoLocation, base: string, globs?: readonly string[]) {
  const [state, since] = await Promise.all([git.state(where), git.since(where, base)]);
  if (state.kind !== 'repository') throw new Error(state.words);
  return new ReportReader(nodeFileProbe).evidence(state, since, globs);
}

async function evidenceOf(repo: TempRepo, base: string, more: { subfolder?: string; globs?: string[] } = {}) {
  const git = reader({ home: repo.home });
  const { globs, ...rest } = more;
  const where = { folder: repo.folder, ...rest };
  return evidenceAt(git, where, base, globs);
}

test('reports in the usual places; tests that ran before the newest change are stale, a commit after them is none', async () => {
  const repo = TempRepo.make({ 'src/a.ts': 'a\n', '.gitignore': 'junit.xml\ncoverage/\n' });
  const base = repo.head();
  repo.write({ 'src/a.ts': 'b\n', 'junit.xml': JUNIT, 'coverage/lcov.info': LCOV });
  at(repo, 'junit.xml', 1);
  at(repo, 'src/a.ts', 2);
  at(repo, 'coverage/lcov.info', 3);
  const before = await evidenceOf(repo, base);
  repo.git('add', '-A');
  repo.commitStaged('feat: b');
  const after = await evidenceOf(repo, base);
  for (const evidence of [before, after]) {
    expect(evidence.reports).toMatchObject([
      { path: 'coverage/lcov.info', kind: 'coverage', covered: 5, total: 10, stale: false },
      { path: 'junit.xml', kind: 'tests', passed: 1, failed: 1, failures: ['b'], stale: true },
    ]);
  }
});

test('in a subfolder, by patterns of the project, and what cannot be read is said', async () => {
  const repo = TempRepo.make({
    'app/a.ts': 'a',
    'app/out/deep/r1.xml': JUNIT,
    'app/out/r2.xml': '<html/>',
    'junit.xml': JUNIT,
  });
  const evidence = await evidenceOf(repo, repo.head(), { subfolder: 'app/', globs: ['out/**/r*.xml', '../*.xml'] });
  expect(evidence.reports.map(({ path }) => path)).toEqual(['app/out/deep/r1.xml']);
  expect(evidence.notes).toEqual(['app/out/r2.xml is not a report that can be read.']);
});

test('open tasks, and lines that were added; handoffs are left out', async () => {
  const repo = TempRepo.make({ 'TODO.md': '- [ ] write it\n', 'a.ts': '// TODO old\none\n' });
  const base = repo.head();
  repo.commit('feat: more', { 'a.ts': '// TODO old\none\n\n  // FIXME: new\n', 'Handoffs/h.md': 'TODO no\n' });
  const git = reader({ home: repo.home });
  const where = { folder: repo.folder, bookkeeping: ['Handoffs'] };
  const evidence = await evidenceAt(git, where, base);
  expect(evidence.openTasks).toEqual([{ path: 'TODO.md', line: 1, text: 'write it' }]);
  expect(evidence.added).toEqual([{ path: 'a.ts', line: 4, text: '// FIXME: new' }]);
});

test('patterns stay below the root and out of what is not the project', async () => {
  const folder = tempFolder();
  TempRepo.at(folder, folder).write({
    'a/x.xml': '',
    'a/b/c/y.xml': '',
    'node_modules/p/x.xml': '',
    '.hidden/x.xml': '',
    'a/x+1.xml': '',
  });
  const find = (pattern: string) => findFiles(nodeFileProbe, folder, pattern);
  expect(await find('**/*.xml')).toEqual(['a/b/c/y.xml', 'a/x+1.xml', 'a/x.xml']);
  expect(await find('a/*.xml')).toEqual(['a/x+1.xml', 'a/x.xml']);
  expect(await find('a/x.xml')).toEqual(['a/x.xml']);
  expect(await find('a/x+1.xml')).toEqual(['a/x+1.xml']);
  expect(await find('../**/*.xml')).toEqual([]);
  expect(await find('nothing/*.xml')).toEqual([]);
});

test('a link that leads out of the repository is not followed', async () => {
  const outside = tempFolder();
  TempRepo.at(outside, outside).write({
    'x.xml': '<testsuite/>',
    'TODO.md': '- [ ] a secret\n',
    'deep/y.xml': '<testsuite/>',
  });
  const repo = TempRepo.make({ 'own/z.xml': '<testsuite/>' });
  repo.write({
    'junit.xml': { link: join(outside, 'x.xml') },
    reports: { link: outside },
    'test-results': { link: 'own' },
    'TODO.md': { link: join(outside, 'TODO.md') },
  });
  const { reports, openTasks } = await evidenceOf(repo, repo.head());
  expect(reports.map(({ path }) => path)).toEqual(['test-results/z.xml']);
  expect(openTasks).toEqual([]);
});

test('a named pipe where a report or a list of tasks should lie keeps nobody waiting', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  for (const name of ['junit.xml', 'TODO.md', 'lcov.info']) execFileSync('mkfifo', [join(repo.folder, name)]);
  expect(await evidenceOf(repo, repo.head())).toMatchObject({ reports: [], openTasks: [] });
  expect(await nodeRepoFiles.read(repo.folder, 'junit.xml')).toBeUndefined();
  expect(await nodeFileProbe.read(join(repo.folder, 'junit.xml'), 1_000)).toBeUndefined();
});

test('a pattern that is made to be slow is not', async () => {
  const folder = tempFolder();
  TempRepo.at(folder, folder).write({ [`${'a'.repeat(250)}.xml`]: '', 'd/d/d/d/d/d/x.xml': '' });
  const pattern = `${'*a'.repeat(60)}*b`;
  expect(await findFiles(nodeFileProbe, folder, pattern)).toEqual([]);
  expect(await findFiles(nodeFileProbe, folder, `${'*a'.repeat(60)}*.xml`)).toHaveLength(1);
  expect(await findFiles(nodeFileProbe, folder, `${'**/'.repeat(60)}x.xml`)).toEqual(['d/d/d/d/d/d/x.xml']);
});
