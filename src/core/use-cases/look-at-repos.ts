import type { GitReader } from '../model/ports';
import type { GitState, RepoLocation } from '../model/git-state';
import type { ProjectRepo } from '../model/project';
import { repositoryOf, type RepoFacts } from '../handoff/repo-facts';

/** A repository of the project on this device. */
export interface LinkedRepo {
  readonly name: string;
  readonly where: RepoLocation;
}

/** Repositories with the names that the project knows them by, and what was seen of each, in the same order. */
export interface NamedRepos {
  readonly linked: readonly LinkedRepo[];
  readonly facts: readonly RepoFacts[];
}

/**
 * Repositories as the project knows them: one that the project note lists keeps its name there, whatever its folder is
 * called on this device, and is limited to the subfolder there.
 */
export async function lookAtKnown(
  git: GitReader,
  repos: readonly LinkedRepo[],
  known: readonly ProjectRepo[],
): Promise<NamedRepos> {
  const looked = await Promise.all(
    repos.map(async (repo): Promise<{ linked: LinkedRepo; fact: RepoFacts }> => {
      const state = await git.state(repo.where);
      const listed = listedRepo(state, repo.where, known);
      const name = listed?.name ?? (repo.name.replace(/\s+/g, '-') || 'repository');
      if (listed?.subfolder === undefined || repo.where.subfolder !== undefined) {
        return { linked: { ...repo, name }, fact: { name, state } };
      }
      const where = { ...repo.where, subfolder: listed.subfolder };
      return { linked: { name, where }, fact: { name, state: await git.state(where) } };
    }),
  );
  return { linked: looked.map(({ linked }) => linked), facts: looked.map(({ fact }) => fact) };
}

/** The line of the project note about it; of several subfolders of one repository the one that was asked for. */
function listedRepo(state: GitState, where: RepoLocation, known: readonly ProjectRepo[]): ProjectRepo | undefined {
  if (state.kind !== 'repository') return undefined;
  const same = known.filter(({ root12 }) => root12 === state.root12);
  const folder = `${where.folder.replaceAll('\\', '/')}/`;
  const asked = same.find(({ subfolder }) =>
    where.subfolder === undefined
      ? folder.startsWith(`${state.root}/${subfolder ?? ''}/`)
      : subfolder === where.subfolder,
  );
  return asked ?? same[0];
}

/** Adds what happened since `commits[name]`, the commits that the previous handoff recorded. */
export async function lookSince(
  git: GitReader,
  repos: readonly LinkedRepo[],
  facts: readonly RepoFacts[],
  commits: ReadonlyMap<string, string>,
): Promise<readonly RepoFacts[]> {
  return Promise.all(
    facts.map(async (fact, at): Promise<RepoFacts> => {
      const repo = repos[at];
      const state = repositoryOf(fact);
      if (repo === undefined || state === undefined || state.bare) return fact;
      const commit = commits.get(fact.name);
      const [since, relation, uncommitted] = await Promise.all([
        git.since(repo.where, commit),
        commit === undefined || state.head === undefined ? undefined : git.relation(repo.where, commit, state.head),
        state.head === undefined || state.staged.length + state.unstaged.length === 0
          ? undefined
          : git.since(repo.where, state.head),
      ]);
      return {
        ...fact,
        since,
        ...(relation === undefined ? {} : { relation }),
        ...(uncommitted === undefined ? {} : { uncommitted }),
      };
    }),
  );
}

/** Commits by repository name as the lines of the property `at` hold them. */
export function commitsAt(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const match = /^(\S+) .*?([0-9a-f]{40,64})$/.exec(line);
      return match?.[1] === undefined || match[2] === undefined ? [] : [[match[1], match[2]] as const];
    }),
  );
}
