import { join } from 'node:path';
import { nodeFileProbe } from '../../src/cli/file-probe';
import { readHeadFiles } from '../../src/git/head-files';
import { TempRepo, tempFolder } from '../support/temp-repo';

const read = (folder: string): ReturnType<typeof readHeadFiles> => readHeadFiles(nodeFileProbe, folder);

test('branch and commit, as git itself would say, in every state of HEAD', async () => {
  const repo = TempRepo.make({ 'sub/a.txt': 'a\n' });
  expect(await read(repo.folder)).toEqual({ branch: 'main', head: repo.head() });
  expect(await read(join(repo.folder, 'sub'))).toEqual({ branch: 'main', head: repo.head() });
  repo.git('checkout', '-q', '-b', 'feat/x');
  const head = repo.commit('more', { 'a.txt': 'b\n' });
  expect(await read(repo.folder)).toEqual({ branch: 'feat/x', head });
  repo.git('pack-refs', '--all');
  expect(await read(repo.folder)).toEqual({ branch: 'feat/x', head });
  const tree = join(tempFolder(), 'tree');
  repo.git('worktree', 'add', '-q', '-b', 'side', tree);
  expect(await read(tree)).toEqual({ branch: 'side', head });
  repo.git('checkout', '-q', '--detach');
  expect(await read(repo.folder)).toEqual({ head });
});

test('no commit yet, and no repository', async () => {
  expect(await read(TempRepo.make().folder)).toEqual({ branch: 'main' });
  expect(await read(tempFolder())).toBeUndefined();
});
