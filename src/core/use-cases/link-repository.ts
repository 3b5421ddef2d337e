import { HandoffError } from '../model/errors';
import type { GitState, RepositoryState } from '../model/git-state';
import type { NoteChange, Plan } from '../model/plan';
import type { GitReader, Ids, NoteStore } from '../model/ports';
import { renderProjectRepo, type ProjectRepo } from '../model/project';
import type { Settings } from '../model/settings';
import { basenameOf } from '../model/vault-path';
import { setProperty } from '../note/frontmatter';
import { renderProject } from '../note/project-note';
import type { ProjectNote } from '../index/indexed-note';
import { loadIndex } from './load-index';
import { checkSameProject, projectFolder } from './project-folder';

export interface LinkPorts {
  readonly store: NoteStore;
  readonly git: GitReader;
  readonly ids: Ids;
  readonly settings: Settings;
}

export interface RepositoryToLink {
  readonly project: string;
  /** Absolute folder on this device. */
  readonly folder: string;
  /** Limits the project to this folder of the repository. */
  readonly subfolder?: string;
}

/** What linking would write, and what the device has to remember. */
export interface PlannedLink {
  /** Empty when the project lists the repository already. */
  readonly plan: Plan;
  readonly projectId: string;
  readonly repo: ProjectRepo;
  /** Top of the work tree. */
  readonly root: string;
}

/** A repository that can be linked: it has a root commit, by which every device knows it. */
export type LinkableRepository = RepositoryState & { readonly root12: string };

/** Works out how a project comes to list a repository. Throws `HandoffError`, also when there is none in the folder. */
export async function planLink(ports: LinkPorts, request: RepositoryToLink): Promise<PlannedLink> {
  const folder = await projectFolder(ports.store, ports.settings.folder, request.project);
  const state = linkable(await ports.git.state({ folder: request.folder }), request.folder);
  const index = await loadIndex(ports.store, ports.settings.folder, folder);
  const known = index.project(folder).project;
  checkSameProject(request.project, known?.project.title);
  const repo = repoOf(state, request, known?.project.repos ?? []);
  const common = { repo, root: state.root };
  if (known === undefined) {
    const id = ports.ids.next('project');
    const text = renderProject({ id, title: request.project, repos: [repo] });
    const path = `${folder}/${basenameOf(folder)}.md`;
    return { ...common, projectId: id, plan: { changes: [{ kind: 'create', path, text, why: 'the project note' }] } };
  }
  return { ...common, projectId: known.project.id, plan: { changes: await listed(ports.store, known, repo) } };
}

/** Throws `bad-input` with what git says about the folder, when no repository there can be linked. */
export function linkable(state: GitState, folder: string): LinkableRepository {
  if (state.kind !== 'repository') throw new HandoffError('bad-input', state.words, { path: folder });
  if (state.root12 !== undefined) return { ...state, root12: state.root12 };
  throw new HandoffError(
    'bad-input',
    state.unborn
      ? `The repository in ${folder} has no commit yet, so other devices could not know it again.`
      : `The repository in ${folder} is a clone without its first commit, so other devices could not know it again.`,
    { path: folder, fix: state.unborn ? 'Make the first commit.' : 'Fetch the whole history (git fetch --unshallow).' },
  );
}

function repoOf(state: LinkableRepository, request: RepositoryToLink, known: readonly ProjectRepo[]): ProjectRepo {
  const same = known.find((repo) => repo.root12 === state.root12);
  const name = same?.name ?? freeName(state.root, known);
  return { name, root12: state.root12, ...(request.subfolder === undefined ? {} : { subfolder: request.subfolder }) };
}

function freeName(root: string, known: readonly ProjectRepo[]): string {
  const base = root.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, '');
  const name = base.replace(/[\s=]+/g, '-') || 'repository';
  const taken = new Set(known.map((repo) => repo.name));
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? name : `${name}-${n}`;
    if (!taken.has(free)) return free;
  }
}

async function listed(store: NoteStore, note: ProjectNote, repo: ProjectRepo): Promise<readonly NoteChange[]> {
  const { repos } = note.project;
  const line = renderProjectRepo(repo);
  if (repos.some((known) => renderProjectRepo(known) === line)) return [];
  const others = repos.map((known) => (known.root12 === repo.root12 ? repo : known));
  const lines = (others.includes(repo) ? others : [...repos, repo]).map(renderProjectRepo);
  const expected = await store.read(note.path);
  const edit = (text: string): string => setProperty(text, 'repos', lines);
  return [{ kind: 'edit', path: note.path, expected, edit, why: `link ${repo.name}` }];
}
