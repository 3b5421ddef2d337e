import { join } from 'node:path';
import { nodeFileProbe } from '../../../src/cli/file-probe';
import { randomIds } from '../../../src/cli/ids';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import { applyPlan } from '../../../src/core/use-cases/apply-plan';
import { planForm, planSubfolder } from '../../../src/core/use-cases/change-project';
import { planLink, type LinkPorts, type RepositoryToLink } from '../../../src/core/use-cases/link-repository';
import { readProject } from '../../../src/core/note/project-note';
import { SimpleGitReader } from '../../../src/git/simple-git-reader';
import { MemoryNoteStore } from '../../support/memory-note-store';
import { TempRepo } from '../../support/temp-repo';

const NOTE = 'Handoffs/App/App.md';
let store: MemoryNoteStore;
let ports: LinkPorts;

beforeEach(() => {
  store = new MemoryNoteStore();
  const git = new SimpleGitReader({ files: nodeFileProbe, environment: process.env });
  ports = { store, git, ids: randomIds, settings: DEFAULT_SETTINGS };
});

async function link(folder: string, extra: Partial<RepositoryToLink> = {}): ReturnType<typeof planLink> {
  const planned = await planLink(ports, { project: 'App', folder, ...extra });
  await applyPlan(store, planned.plan);
  return planned;
}
const project = async (): Promise<ReturnType<typeof readProject>['value']> => readProject(await store.read(NOTE)).value;

test('the first link makes the project note, the second one adds a line to it', async () => {
  const one = TempRepo.make({ 'a.ts': 'a\n' });
  const two = TempRepo.make({ 'b.ts': 'b\n' });
  const first = await link(one.folder);
  expect(first).toMatchObject({ root: one.folder, repo: { name: 'repo' } });
  const before = await store.read(NOTE);
  const second = await link(two.folder);
  expect(second.projectId).toBe(first.projectId);
  expect(second.repo.name).toBe('repo-2');
  expect((await project()).repos).toEqual([first.repo, second.repo]);
  // Nothing but the one line.
  const added = (await store.read(NOTE)).split('\n').filter((line) => !before.includes(line));
  expect(added).toHaveLength(1);
});

test('linking again writes nothing, also from a folder inside or a clone', async () => {
  const repo = TempRepo.make({ 'src/a.ts': 'a\n' });
  await link(repo.folder);
  for (const folder of [repo.folder, join(repo.folder, 'src')]) {
    expect((await link(folder)).plan.changes).toEqual([]);
  }
});

test('the subfolder can change, and the profile can come and go', async () => {
  const repo = TempRepo.make({ 'a/x.ts': 'a\n' });
  const { repo: known } = await link(repo.folder, { subfolder: 'a' });
  expect((await project()).repos).toEqual([{ ...known, subfolder: 'a' }]);
  await link(repo.folder, { subfolder: 'b' });
  const { repos } = await project();
  expect(repos.map((one) => one.subfolder)).toEqual(['b']);
  const wanted = { root12: known.root12, subfolder: '' };
  await applyPlan(store, planSubfolder(NOTE, await store.read(NOTE), repos, wanted));
  await applyPlan(store, planForm(NOTE, await store.read(NOTE), 'profile', 'quick'));
  expect(await project()).toMatchObject({ profile: 'quick', repos: [{ name: 'repo', root12: known.root12 }] });
  await applyPlan(store, planForm(NOTE, await store.read(NOTE), 'profile', ''));
  expect((await project()).profile).toBeUndefined();
});

test('a folder without a repository that others could know again is refused in words', async () => {
  const unborn = TempRepo.make();
  await expect(link(unborn.folder)).rejects.toMatchObject({ code: 'bad-input', message: /no commit yet/ });
  await expect(link(join(unborn.folder, '..'))).rejects.toMatchObject({ code: 'bad-input' });
  await expect(link('/nowhere/at/all')).rejects.toMatchObject({ code: 'bad-input', message: /no folder/ });
  const whole = TempRepo.make({ 'a.ts': 'a\n' });
  whole.commit('feat: more', { 'a.ts': 'b\n' });
  const shallow = join(whole.folder, '..', 'shallow');
  whole.git('clone', '-q', '--depth', '1', `file://${whole.folder}`, shallow);
  await expect(link(shallow)).rejects.toMatchObject({ code: 'bad-input', message: /without its first commit/ });
  expect(await store.list('')).toEqual([]);
});

test('a name that another project has on some disk is refused', async () => {
  const repo = TempRepo.make({ 'a.ts': 'a\n' });
  await link(repo.folder);
  await expect(link(repo.folder, { project: 'APP' })).rejects.toMatchObject({ code: 'name-taken' });
});
