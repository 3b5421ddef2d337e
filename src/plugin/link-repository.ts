import { FileSystemAdapter, Notice, Platform } from 'obsidian';
import { HandoffError } from '../core/model/errors';
import type { RepositoryState } from '../core/model/git-state';
import { projectName } from '../core/index/project-name';
import { en } from '../locales/en';
import { LinkRepositoryModal, type LinkRequest } from '../views/link-repository-modal';
import { applyChanges } from './apply-changes';
import { type Context, portsOf } from './context';
import { gitOf } from './git';

const ABSOLUTE = /^(?:\/|[A-Za-z]:[\\/]|\\\\)/;

/** Opens the window that links a repository; `onLinked` runs after it did. */
export async function openLinkWindow(context: Context, onLinked: () => void = () => undefined): Promise<void> {
  const index = await context.index.current();
  const projects = index.folders().map((folder) => {
    const project = index.project(folder);
    return { name: projectName(project), isLinked: (project.project?.project.repos.length ?? 0) > 0 };
  });
  const modal = new LinkRepositoryModal(context.app, {
    projects,
    near: () => nearVault(context),
    check: async (folder) => foundWords(await repositoryAt(context, folder)),
    link: async (request) => {
      await linkRepository(context, request);
      onLinked();
    },
  });
  context.windows.show(modal);
}

/** Folders at and beside the vault that look like repositories; somebody who links one asked for this look. */
async function nearVault({ app }: Context): Promise<readonly string[]> {
  const { adapter } = app.vault;
  if (!(Platform.isDesktop && Platform.isDesktopApp) || !(adapter instanceof FileSystemAdapter)) return [];
  const { repositoriesNear } = await import('./desktop-git');
  return repositoriesNear(adapter.getBasePath());
}

/** Lists the repository in the project note and remembers on this device where it lies. */
export async function linkRepository(context: Context, request: LinkRequest): Promise<void> {
  const { git, ...ports } = await portsOf(context);
  if (git === undefined) throw new HandoffError('not-allowed', en.plugin.noGitHere);
  const { planLink } = await import('../core/use-cases/link-repository');
  checkAbsolute(request.folder);
  const { subfolder, ...rest } = request;
  const planned = await planLink(
    { ...ports, git },
    { ...rest, ...(subfolder === '' ? {} : { subfolder: checkedSubfolder(subfolder) }) },
  );
  await applyChanges(context, 'link', planned.plan);
  context.device.setFolder(planned.projectId, planned.repo.root12, planned.root);
  new Notice(en.plugin.linked(planned.repo.name, request.project));
}

/** What git says about a folder, at once. Throws `HandoffError` in words when no repository there can be linked. */
export async function repositoryAt(
  context: Context,
  folder: string,
): Promise<RepositoryState & { readonly root12: string }> {
  checkAbsolute(folder);
  const git = await gitOf(context.device);
  if (git === undefined) throw new HandoffError('not-allowed', en.plugin.noGitHere);
  const { linkable } = await import('../core/use-cases/link-repository');
  return linkable(await git.state({ folder }), folder);
}

export function foundWords(state: RepositoryState): string {
  return en.link.found(state.branch ?? en.link.noBranch, (state.head ?? '').slice(0, 8));
}

/** A folder inside the repository in its one form. Throws `bad-input`. */
export function checkedSubfolder(subfolder: string): string {
  const clean = subfolder.trim().replace(/^\/+|\/+$/g, '');
  const wrong = clean.split('/').some((name) => ['', '.', '..'].includes(name) || /[\\[\]\0]/.test(name));
  if (wrong) throw new HandoffError('bad-input', en.link.badSubfolder);
  return clean;
}

function checkAbsolute(folder: string): void {
  if (!ABSOLUTE.test(folder)) throw new HandoffError('bad-input', en.link.relative);
}
