import { Notice } from 'obsidian';
import type { ProjectIndex } from '../core/index/handoff-index';
import { titleOf } from '../core/index/indexed-note';
import { projectName } from '../core/index/project-name';
import { HandoffError } from '../core/model/errors';
import type { LinkedRepo } from '../core/use-cases/look-at-repos';
import type { PlannedSync, SyncPorts } from '../core/use-cases/sync-memory';
import { enSync } from '../locales/en-sync';
import { SyncModal, type SyncTarget, type SyncWish } from '../views/sync-modal';
import { deskFor } from './carry-out-plan';
import { chooseProject } from './choose-project';
import type { Context } from './context';
import { gitOf } from './git';
import { projectsOf } from './plan-handoff';
import { reposHere } from './repositories';

/** Opens the window that writes memory files into a repository of a project; only where git can run. */
export async function openSync(context: Context): Promise<void> {
  const projects = projectsOf(await context.index.current());
  chooseProject(context, projects, (project) => openFor(context, project));
}

async function openFor(context: Context, project: ProjectIndex): Promise<void> {
  const repos = reposHere(context, project);
  if (repos.length === 0) throw new HandoffError('not-found', enSync.noRepository, { fix: enSync.linkFirst });
  const { heads } = project.chain;
  const [first] = heads;
  if (first === undefined) throw new HandoffError('not-found', enSync.noHandoff(projectName(project)));
  const { memory = [] } = project.project?.project ?? {};
  context.windows.show(
    new SyncModal(context.app, {
      repos: repos.map(({ name }) => name),
      heads: Object.fromEntries(heads.map(({ note }) => [note.path, titleOf(note)])),
      targets: await targetsOf(context, project, memory),
      chosen: memory.length > 0 ? memory : ['phase-status'],
      canCommit: context.settings().commitMemory,
      draft: async (wish) => {
        const { draftSync } = await import('../core/use-cases/sync-memory');
        const desk = await deskFor(context, projectName(project));
        return draftSync(desk, await portsFor(context, repoOf(repos, wish), wish), { ...wish, edited: undefined });
      },
      run: async (wish, planned, onStep) => {
        await write(await portsFor(context, repoOf(repos, wish), wish), planned, onStep);
      },
    }),
  );
}

/** Those that the project note names, and the usual ones; a path that needs what is not there is shown with its gap. */
async function targetsOf(
  context: Context,
  project: ProjectIndex,
  memory: readonly string[],
): Promise<readonly SyncTarget[]> {
  const [{ MEMORY_TARGETS, splitTarget }, { memoryView }, index] = await Promise.all([
    import('../core/memory/memory-targets'),
    import('../core/memory/memory-view'),
    context.index.current(),
  ]);
  const [head] = project.chain.heads;
  const resolve = (link: string): string | undefined => index.resolve(link);
  const view =
    head === undefined ? undefined : memoryView(project, head.note, resolve, await context.store.read(head.note.path));
  return [...new Set([...memory, ...MEMORY_TARGETS])].flatMap((name): SyncTarget[] => {
    const { target, path } = splitTarget(name, view);
    return target === undefined ? [] : [{ name, path, holds: enSync.holds[target] }];
  });
}

function repoOf(repos: readonly LinkedRepo[], { repo }: SyncWish): LinkedRepo | undefined {
  return repos.find(({ name }) => name === repo);
}

async function portsFor(context: Context, repo: LinkedRepo | undefined, wish: SyncWish): Promise<SyncPorts> {
  const [{ DiskRepository }, { syncRoot }, { desktopDisk }, git] = await Promise.all([
    import('../vault/disk-repository'),
    import('../core/use-cases/sync-root'),
    import('./desktop-disk'),
    gitOf(context.device),
  ]);
  const disk = await desktopDisk();
  const where = repo?.where;
  if (where === undefined || disk === undefined || git === undefined)
    throw new HandoffError('not-found', enSync.noRepository, { fix: enSync.linkFirst });
  const folder = new DiskRepository(disk, syncRoot(await git.state(where), where.folder));
  if (wish.message === undefined) return { folder, where };
  const { desktopWriter } = await import('./desktop-writer');
  const writer = await desktopWriter(context.device.git);
  return { folder, where, ...(writer === undefined ? {} : { writer }) };
}

async function write(ports: SyncPorts, planned: PlannedSync, onStep: (words: string) => void): Promise<void> {
  const { applySync } = await import('../core/use-cases/sync-memory');
  onStep(enSync.writing);
  const written = await applySync(ports.folder, planned);
  const said = written.length === 0 ? [] : [enSync.wrote(written.length)];
  if (planned.commit !== undefined && ports.writer !== undefined) {
    onStep(enSync.committing);
    const done = await ports.writer.commit(ports.where, planned.commit);
    if (done.kind === 'committed') said.push(enSync.committed(done.hash.slice(0, 8)), ...done.words);
  }
  new Notice(said.join('\n'));
}
