import type { SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import { projectName } from '../core/index/project-name';
import type { ProjectIndex } from '../core/index/handoff-index';
import type { ProjectNote } from '../core/index/indexed-note';
import { HandoffError } from '../core/model/errors';
import type { ProjectRepo } from '../core/model/project';
import { en } from '../locales/en';
import { applyChanges } from './apply-changes';
import { addCheckedText } from './checked-text';
import type { Context } from './context';
import { checkedSubfolder, repositoryAt } from './link-repository';
import { formRows } from './project-form-settings';
import { programsRow } from './program-settings';
import { listRows } from './list-settings';

/** The page of one project: where its repositories lie on this device, and how its handoffs are written. */
export function projectPage(context: Context, project: ProjectIndex): SettingDefinitionPage {
  const note = project.project;
  const repos = note?.project.repos ?? [];
  const missing = note !== undefined && repos.some((repo) => folderOf(context, note, repo) === '');
  return {
    type: 'page',
    name: projectName(project),
    displayValue: en.settings.repositoriesOf(repos.length),
    status: missing ? 'warning' : null,
    items:
      note === undefined
        ? []
        : [
            ...repos.map((repo) => repoGroup(context, note, repo)),
            ...formRows(context, note),
            ...listRows(context, note),
          ],
    ...(repos.length === 0 ? { desc: en.settings.unlinked } : {}),
  };
}

function repoGroup(context: Context, note: ProjectNote, repo: ProjectRepo): SettingDefinitionItem {
  const folder = folderOf(context, note, repo);
  return {
    type: 'group',
    heading: repo.name,
    items: [
      {
        name: en.link.folder,
        desc: en.link.folderHint,
        render: (setting) => {
          addCheckedText(setting, {
            name: en.link.folder,
            value: folder,
            placeholder: en.settings.notHere,
            check: (folder) => checkFolder(context, repo, folder),
            store: (folder) => storeFolder(context, note, repo, folder),
          });
        },
      },
      {
        name: en.link.subfolder,
        desc: en.link.subfolderHint,
        render: (setting) => {
          addCheckedText(setting, {
            name: en.link.subfolder,
            value: repo.subfolder ?? '',
            check: (subfolder) => {
              if (subfolder !== '') checkedSubfolder(subfolder);
            },
            store: (subfolder) => storeSubfolder(context, note, repo, subfolder),
          });
        },
      },
      ...(folder === '' ? [] : [programsRow(context, folder)]),
    ],
  };
}

function folderOf(context: Context, note: ProjectNote, repo: ProjectRepo): string {
  return context.device.folderOf(note.project.id, repo.root12) ?? '';
}

async function checkFolder(context: Context, repo: ProjectRepo, folder: string): Promise<void> {
  if (folder === '') return;
  const { root12 } = await repositoryAt(context, folder);
  if (root12 !== repo.root12) throw new HandoffError('bad-input', en.link.otherRepository(repo.name));
}

async function storeFolder(context: Context, note: ProjectNote, repo: ProjectRepo, folder: string): Promise<void> {
  const root = folder === '' ? '' : (await repositoryAt(context, folder)).root;
  context.device.setFolder(note.project.id, repo.root12, root);
}

async function storeSubfolder(context: Context, note: ProjectNote, repo: ProjectRepo, typed: string): Promise<void> {
  const { planSubfolder } = await import('../core/use-cases/change-project');
  const index = await context.index.current();
  const fresh = index.note(note.path);
  const { repos } = fresh?.type === 'project' ? fresh.project : note.project;
  const subfolder = typed === '' ? '' : checkedSubfolder(typed);
  const text = await context.store.read(note.path);
  await applyChanges(context, 'link', planSubfolder(note.path, text, repos, { root12: repo.root12, subfolder }));
}
