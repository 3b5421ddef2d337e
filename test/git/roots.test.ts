import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deviceMemory } from '../../src/cli/device-memory';
import { TempRepo, tempFolder } from '../support/temp-repo';
import { countingGit } from './counting-git';
import { reader } from './reader';

const WALK = /rev-list --max-parents=0/;

/** A device that remembers, and a repository that each look sees through a reader of its own. */
function device(repo: TempRepo) {
  const home = tempFolder('handoff-home-');
  const { binary, started } = countingGit(repo.home);
  const folder = join(home, '.cache/session-handoff/roots');
  return {
    folder,
    file: (): string => join(folder, readdirSync(folder)[0]!),
    look: async (at = repo.folder) => {
      const state = await reader({ home: repo.home, binary, memory: deviceMemory({ HOME: home })! }).state({
        folder: at,
      });
      const processes = started();
      return {
        root12: state.kind === 'repository' ? state.root12 : state.kind,
        processes: processes.length,
        walks: processes.filter((line) => WALK.test(line)),
      };
    },
  };
}

function smallest(repo: TempRepo): string {
  return repo.git('rev-list', '--max-parents=0', 'HEAD').split('\n').sort()[0]!.slice(0, 12);
}

test('the next process does not walk again; when HEAD has moved it looks at what is new', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const { look } = device(repo);
  expect(await look()).toMatchObject({ root12: smallest(repo), processes: 4, walks: [expect.any(String)] });
  expect(await look()).toMatchObject({ root12: smallest(repo), processes: 3, walks: [] });
  const before = repo.head();
  repo.commit('feat: more', { 'a.txt': 'b' });
  const moved = await look();
  expect(moved).toMatchObject({ root12: smallest(repo), walks: [expect.stringContaining(`^${before}`)] });
  expect(await look()).toMatchObject({ walks: [] });
});

test('with two roots a new commit does not make git walk the whole history', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  repo.git('checkout', '-q', '--orphan', 'other');
  repo.commit('feat: other', { 'b.txt': 'b' });
  repo.git('checkout', '-q', 'main');
  repo.git('merge', '-q', '--allow-unrelated-histories', '-m', 'join', 'other');
  const { look } = device(repo);
  await look();
  const before = repo.head();
  repo.commit('feat: more', { 'a.txt': 'b' });
  expect(await look()).toMatchObject({ root12: smallest(repo), walks: [expect.stringContaining(`^${before}`)] });
  repo.git('checkout', '-q', 'other');
  expect((await look()).root12).toBe(smallest(repo));
});

test('a history that was rewritten, or another repository in the same place', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const { look } = device(repo);
  await look();
  repo.git('checkout', '-q', '--orphan', 'anew');
  repo.commit('feat: anew', { 'z.txt': 'z' });
  expect((await look()).root12).toBe(smallest(repo));
  repo.write({ '.git': null });
  const other = TempRepo.make({ 'b.txt': 'b' }, { folder: repo.folder });
  expect((await look()).root12).toBe(smallest(other));
});

test.each<[string, (text: string) => string]>([
  ['torn', (text) => text.slice(0, -9)],
  ['empty', () => ''],
  ['another root in it', (text) => text.replace(/"roots":\["[0-9a-f]{40}"/, `"roots":["${'ab'.repeat(20)}"`)],
  ['no root in it', (text) => text.replace(/"roots":\[[^\]]*\]/, '"roots":[]')],
  ['a root that is an option', (text) => text.replace(/"roots":\["[0-9a-f]{40}"/, '"roots":["--output=/tmp/x"')],
  ['a head that is an option', (text) => text.replace(/"head":"[0-9a-f]{40}"/, '"head":"--output=/tmp/x"')],
  ['of a later form', (text) => text.replace('"format":1', '"format":2')],
])('what is kept is %s: found again, nothing is said', async (_name, change) => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const { look, file } = device(repo);
  await look();
  const whole = readFileSync(file(), 'utf8');
  const changed = change(whole);
  expect(changed).not.toBe(whole);
  writeFileSync(file(), changed);
  expect(await look()).toMatchObject({ root12: smallest(repo), walks: [expect.any(String)] });
  expect(readFileSync(file(), 'utf8')).toBe(whole);
});

test('the record of another folder is worth nothing here', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const other = TempRepo.make({ 'b.txt': 'b' });
  const { look, folder, file } = device(repo);
  await look(other.folder);
  const foreign = readFileSync(file(), 'utf8');
  rmSync(folder, { recursive: true });
  await look();
  writeFileSync(file(), foreign);
  expect((await look()).root12).toBe(smallest(repo));
});

test('where nothing can be kept, nothing is lost but time', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const { look, folder } = device(repo);
  TempRepo.at(join(folder, '../../..'), repo.home).write({ '.cache': 'a file where a folder is needed' });
  expect((await look()).root12).toBe(smallest(repo));
  expect((await look()).root12).toBe(smallest(repo));
  expect(existsSync(folder)).toBe(false);
  expect(deviceMemory({})).toBeUndefined();
  expect(deviceMemory({ HOME: 'relative', XDG_CONFIG_HOME: 'also' })).toBeUndefined();
});

test('a shallow clone keeps no root', async () => {
  const origin = TempRepo.make({ 'a.txt': 'a' });
  origin.commit('feat: two', { 'a.txt': 'b' });
  const folder = join(tempFolder(), 'clone');
  origin.git('clone', '-q', '--depth=1', `file://${origin.folder}`, folder);
  const { look, folder: kept } = device(TempRepo.at(folder, origin.home));
  expect((await look()).root12).toBeUndefined();
  expect(existsSync(kept)).toBe(false);
});
