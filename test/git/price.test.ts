import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deviceMemory } from '../../src/cli/device-memory';
import { TempRepo, tempFolder } from '../support/temp-repo';
import { countingGit } from './counting-git';
import { reader, sinceOf, stateOf } from './reader';

test('few processes, none per file: six at first, three later', async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}.txt`, 'a\n']));
  const repo = TempRepo.make(files);
  const base = repo.head();
  repo.commit('feat: all', Object.fromEntries(Object.keys(files).map((name) => [name, 'b\n'])));
  repo.write(Object.fromEntries(Object.keys(files).map((name) => [name, 'c\n'])));
  const { binary, started } = countingGit(repo.home);
  const git = reader({ home: repo.home, binary });
  const capture = () => Promise.all([git.state({ folder: repo.folder }), git.since({ folder: repo.folder }, base)]);
  await new Promise((resolve) => setTimeout(resolve, 150));
  const [, since] = await capture();
  expect(since).toMatchObject({ fileCount: 300 });
  expect(started()).toHaveLength(6);
  await capture();
  expect(started()).toHaveLength(3);
});

test('a process that has just begun takes five where the device knows the repository', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a\n' });
  const base = repo.head();
  repo.commit('feat: more', { 'a.txt': 'b\n' });
  const { binary, started } = countingGit(repo.home);
  const memory = deviceMemory({ HOME: tempFolder('handoff-home-') })!;
  const processes: number[] = [];
  for (let look = 0; look < 2; look++) {
    const git = reader({ home: repo.home, binary, memory });
    await Promise.all([git.state({ folder: repo.folder }), git.since({ folder: repo.folder }, base)]);
    processes.push(started().length);
  }
  expect(processes).toEqual([6, 5]);
});

test('never more than five at a time, however many repositories are looked at', async () => {
  const folder = tempFolder();
  const log = join(folder, 'log');
  const script = `#!/bin/sh\necho start >> '${log}'\nsleep 0.05\ngit "$@"\ncode=$?\necho end >> '${log}'\nexit $code\n`;
  TempRepo.at(folder, folder).write({ git: { run: script } });
  const repos = Array.from({ length: 4 }, () => TempRepo.make({ 'a.txt': 'a' }));
  const git = reader({ binary: join(folder, 'git') });
  const states = await Promise.all(repos.map((repo) => git.state({ folder: repo.folder })));
  expect(states.map(({ kind }) => kind)).toEqual(repos.map(() => 'repository'));
  let together = 0;
  let most = 0;
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    together += line === 'start' ? 1 : line === 'end' ? -1 : 0;
    most = Math.max(most, together);
  }
  expect(most).toBeGreaterThan(2);
  expect(most).toBeLessThanOrEqual(5);
});

test('50,000 commits: the newest are listed, the rest is counted', async () => {
  const repo = TempRepo.make();
  const stream = Array.from({ length: 50_000 }, (_, index) => {
    const who = `Ada <ada@example.org> ${1_500_000_000 + index * 60} +0000`;
    return `commit refs/heads/main\ncommitter ${who}\ndata 5\nwork\n${index % 100 === 0 ? `M 644 inline f${index}.txt\ndata 2\nx\n` : ''}\n`;
  }).join('');
  repo.gitWith({ input: stream }, 'fast-import', '--quiet');
  repo.git('reset', '-q', '--hard');
  const root = repo.git('rev-list', '--max-parents=0', 'HEAD');
  const since = await sinceOf(repo, root);
  expect(since).toMatchObject({ base: root, commitCount: 49_999, fileCount: 499 });
  expect(since.commits).toHaveLength(200);
  expect(since.words).toContain('The newest 200 are listed.');
  expect((await stateOf(repo)).root12).toBe(root.slice(0, 12));
}, 60_000);

test('paths are relative to the root from any folder', async () => {
  const repo = TempRepo.make({ 'src/deep/a.ts': 'a\n', 'b.txt': 'b\n' });
  const base = repo.head();
  repo.write({ 'src/deep/a.ts': 'c\n', 'b.txt': 'c\n' });
  const where = { folder: join(repo.folder, 'src/deep') };
  const git = reader({ home: repo.home });
  expect(await git.state(where)).toMatchObject({ unstaged: ['b.txt', 'src/deep/a.ts'] });
  const since = await git.since(where, base);
  expect(since.kind === 'since' && since.files.map(({ path }) => path)).toEqual(['b.txt', 'src/deep/a.ts']);
});

test('a process that takes too long is ended, in words', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const folder = tempFolder();
  TempRepo.at(folder, repo.home).write({ git: { run: '#!/bin/sh\nexec sleep 60\n' } });
  const git = reader({ home: repo.home, binary: join(folder, 'git'), timeout: 300 });
  const state = await git.state({ folder: repo.folder });
  expect(state).toEqual({ kind: 'failed', words: `Git did not answer in time in ${repo.folder}.` });
});
