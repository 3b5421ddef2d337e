import { join } from 'node:path';
import { cli } from '../support/cli';
import { TempRepo, tempFolder } from '../support/temp-repo';

const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join('');

/** A conflict in the middle of a merge, a report, a task, a stash, an added mark. */
function busy(): { repo: TempRepo; base: string } {
  const repo = TempRepo.make({
    'src/a.ts': lines(30),
    'b.txt': 'b\n',
    'TODO.md': '- [ ] ship it\n',
    '.gitignore': 'junit.xml\n',
  });
  const base = repo.head();
  repo.write({ 'b.txt': 'stashed\n' });
  repo.git('stash', '-q');
  repo.git('checkout', '-q', '-b', 'side');
  repo.commit('feat: side', { 'b.txt': 'side\n' });
  repo.git('checkout', '-q', 'main');
  repo.commit('feat: main', { 'b.txt': 'main\n', 'src/a.ts': lines(30).replace('line 3\n', 'x\n// TODO name it\n') });
  repo.gitFails('merge', 'side');
  repo.write({ 'junit.xml': '<testsuite><testcase name="a"/><testcase name="b"><failure/></testcase></testsuite>' });
  return { repo, base };
}

test('shows it all, as JSON', async () => {
  const { repo, base } = busy();
  const { json } = await cli(['state', '--repo', repo.folder, '--since', base, '--json']);
  expect(json).toMatchObject({
    operation: 'merge',
    stashes: 1,
    paths: { conflicted: ['b.txt'], staged: [], unstaged: [], untracked: [], unsure: [] },
    relation: { kind: 'ahead', ahead: 1, behind: 0 },
    evidence: {
      reports: [{ path: 'junit.xml', kind: 'tests', passed: 1, failed: 1, failures: ['b'], stale: false }],
      openTasks: [{ path: 'TODO.md', line: 1, text: 'ship it' }],
      added: [{ path: 'src/a.ts', line: 4, text: '// TODO name it' }],
    },
  });
  expect(json.files).toMatchObject([
    { path: 'b.txt', status: 'unmerged' },
    { path: 'src/a.ts', ranges: [{ from: 3, to: 4 }] },
  ]);
});

test('shows it all, for a person', async () => {
  const { repo, base } = busy();
  const { out } = await cli(['state', '--repo', repo.folder, '--since', base]);
  for (const line of [
    'In the middle of a merge',
    `1 commit after ${base.slice(0, 8)}.`,
    '  modified src/a.ts:3-4 +2 −1',
    'Tests: 1 passed, 1 failed, 0 skipped, junit.xml',
    '  failed: b',
    '  TODO.md:1 ship it',
    '  src/a.ts:4 // TODO name it',
  ]) {
    expect(out.split('\n')).toContain(line);
  }
});

test('several repositories at once, one of which is none', async () => {
  const first = TempRepo.make({ 'a.txt': 'a' });
  const second = TempRepo.make({ 'b.txt': 'b' });
  const none = tempFolder();
  const { json } = await cli(['state', '--repo', first.folder, '--repo', none, '--repo', second.folder, '--json']);
  expect(json.repositories.map(({ kind, root }: any) => [kind, root])).toEqual([
    ['repository', first.folder],
    ['no-repository', null],
    ['repository', second.folder],
  ]);
});

test('a subfolder, and reports by pattern', async () => {
  const repo = TempRepo.make({
    'app/a.txt': 'a',
    'other/b.txt': 'b',
    'app/out/x.info': 'SF:a\nLF:4\nLH:3\nend_of_record\n',
  });
  repo.commit('feat: other', { 'other/b.txt': 'bb' });
  const args = ['state', '--repo', repo.folder, '--subfolder', './app/', '--report', 'out/*.info', '--since', 'HEAD~1'];
  const { json } = await cli([...args, '--json']);
  expect(json).toMatchObject({ subfolder: 'app', commits: [], files: [] });
  expect(json.evidence.reports).toMatchObject([{ path: 'app/out/x.info', covered: 3, total: 4 }]);
  expect((await cli(args)).out).toContain('Coverage: 75% of 4 lines, app/out/x.info');
  expect((await cli(['state', '--repo', repo.folder, '--subfolder', '../x'])).code).toBe(2);
});

test('a revision that is in one repository only names the other', async () => {
  const first = TempRepo.make({ 'a.txt': 'a' });
  const second = TempRepo.make({ 'b.txt': 'b' });
  first.git('tag', 'v1');
  const { code, err } = await cli(['state', '--repo', first.folder, '--repo', second.folder, '--since', 'v1']);
  expect(code).toBe(2);
  expect(err).toContain(second.folder);
});

test('what happened when it is squashed away is said in words', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  repo.git('checkout', '-q', '-b', 'feature');
  repo.commit('feat: one', { 'one.txt': '1' });
  const tip = repo.commit('feat: two', { 'two.txt': '2' });
  repo.git('checkout', '-q', 'main');
  repo.git('merge', '-q', '--squash', 'feature');
  repo.commitStaged('feat: all');
  const { json } = await cli(['state', '--repo', repo.folder, '--since', tip, '--json']);
  expect(json.relation).toMatchObject({ kind: 'squash-merged' });
  expect(json.words).toContain('is not in the history of HEAD');
});

test('names in reports cannot move the cursor', async () => {
  const repo = TempRepo.make({
    'junit.xml': '<testsuite><testcase name="&#x9b;31m"><failure/></testcase></testsuite>',
  });
  const { out } = await cli(['state', '--repo', join(repo.folder, '.')]);
  expect(out).toContain('failed:');
  expect(out).not.toContain('\u009b');
});
