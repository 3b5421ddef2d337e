import * as fs from 'node:fs';
import * as path from 'node:path';
import { nodeFileProbe } from '../../src/cli/file-probe';
import { nearRepositories } from '../../src/git/near-repositories';
import { tempFolder } from '../support/temp-folder';

let top: string;
beforeEach(async () => {
  top = fs.realpathSync(await tempFolder());
});
const make = (...folders: string[]): void => {
  for (const folder of folders) fs.mkdirSync(path.join(top, folder), { recursive: true });
};
const near = async (place: string): Promise<string[]> =>
  (await nearRepositories(nodeFileProbe, path.join(top, place))).map((folder) => path.relative(top, folder));

test('offers what lies beside the vault, and in a folder for code beside it', async () => {
  make('vault', 'app/.git', 'photos', '.hidden/.git', 'code/tool/.git', 'code/notes', 'photos/deep/.git');
  fs.mkdirSync(path.join(top, 'tree'));
  fs.writeFileSync(path.join(top, 'tree/.git'), 'gitdir: ../app/.git/worktrees/tree\n');
  expect(await near('vault')).toEqual(['app', 'tree', 'code/tool']);
});

test('begins with the repository around the vault, once', async () => {
  make('app/.git', 'app/docs/vault', 'app/docs/other/.git');
  expect(await near('app/docs/vault')).toEqual(['app', 'app/docs/other']);
  make('notes/.git');
  expect(await near('notes')).toEqual(['notes', 'app']);
});

test('finds nothing where nothing is, and looks at no more than a handful', async () => {
  make('vault');
  expect(await near('vault')).toEqual([]);
  expect(await nearRepositories(nodeFileProbe, '/')).toEqual([]);
  make(...Array.from({ length: 40 }, (_, at) => `repo-${at}/.git`));
  expect(await near('vault')).toHaveLength(12);
});
