import type { MemoryFile } from '../handoff/memory-files';
import type { RepoFacts } from '../handoff/repo-facts';
import type { ChainLink } from '../index/chain';
import type { ProjectIndex } from '../index/handoff-index';
import type { NoteCache } from '../index/note-cache';
import type { EvidenceReader, GitReader, NoteStore } from '../model/ports';
import type { Settings } from '../model/settings';
import { present } from '../note/record-properties';
import { leftBehind, type Known } from './known-project';
import { loadIndex } from './load-index';
import { commitsAt, lookAtKnown, lookSince, type LinkedRepo, type NamedRepos } from './look-at-repos';
import { previousOf } from './previous-handoffs';
import { checkSameProject, projectFolder } from './project-folder';
import { withReports } from './read-reports';

export interface WhereToLook {
  readonly project: string;
  readonly repos: readonly LinkedRepo[];
  /** Paths, names or links of the handoffs to continue; empty to let the chain and git decide. */
  readonly previous: readonly string[];
  /** Continue every head. */
  readonly join: boolean;
  readonly session?: string;
  /** Files of an agent's memory: read as the previous handoff when there is none, else compared with it. */
  readonly memory?: readonly MemoryFile[];
  /** Patterns of reports, instead of those of the project note. */
  readonly reports?: readonly string[];
}

/** What a project, its repositories and its previous handoffs say now. Throws `HandoffError`, `ambiguous` among others. */
export async function lookAround(
  ports: {
    readonly store: NoteStore;
    readonly git: GitReader | undefined;
    readonly evidence?: EvidenceReader;
    readonly settings: Settings;
    readonly cache?: NoteCache;
  },
  where: WhereToLook,
): Promise<Known> {
  const folder = await projectFolder(ports.store, ports.settings.folder, where.project);
  const index = await loadIndex(ports.store, ports.settings.folder, folder, present({ cache: ports.cache }));
  const project = index.project(folder);
  checkSameProject(where.project, project.project?.project.title);
  const listed = project.project?.project.repos ?? [];
  const repos = ports.git === undefined ? { linked: [], facts: [] } : await lookAtKnown(ports.git, where.repos, listed);
  const previous = await previousOf(ports.git, index, project, where, repos);
  const seen = await sinceOf(ports.git, repos, previous);
  const facts = await withReports(ports.evidence, seen, where.reports ?? project.project?.project.reports);
  const texts = await readAll(ports.store, previous, project);
  const left = leftBehind(project, previous, texts, where.memory ?? []);
  return { folder, index, project, previous, facts, texts, ...left };
}

async function sinceOf(
  git: GitReader | undefined,
  repos: NamedRepos,
  previous: readonly ChainLink[],
): Promise<readonly RepoFacts[]> {
  if (git === undefined) return [];
  const lines = previous.flatMap((link) => link.note.parsed.properties.at ?? []);
  return lookSince(git, repos.linked, repos.facts, commitsAt(lines));
}

async function readAll(
  store: NoteStore,
  previous: readonly ChainLink[],
  { project }: ProjectIndex,
): Promise<ReadonlyMap<string, string>> {
  const paths = [...previous.map((link) => link.note.path), ...(project === undefined ? [] : [project.path])];
  return new Map(await Promise.all(paths.map(async (path) => [path, await store.read(path)] as const)));
}
