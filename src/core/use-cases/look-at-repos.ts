import type { GitReader } from '../model/ports';
import type { RepoLocation } from '../model/git-state';
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

/** A repository that the project note lists keeps its name there, whatever its folder is called on this device. */
export function namedRepos(
  repos: readonly LinkedRepo[],
  facts: readonly RepoFacts[],
  known: readonly ProjectRepo[],
): NamedRepos {
  const names = facts.map((fact) => {
    const root12 = repositoryOf(fact)?.root12;
    return known.find((repo) => repo.root12 === root12)?.name ?? (fact.name.replace(/\s+/g, '-') || 'repository');
  });
  return {
    linked: repos.map((repo, at) => ({ ...repo, name: names[at] ?? repo.name })),
    facts: facts.map((fact, at) => ({ ...fact, name: names[at] ?? fact.name })),
  };
}

/** The state of each repository, side by side. */
export async function lookAtRepos(git: GitReader, repos: readonly LinkedRepo[]): Promise<readonly RepoFacts[]> {
  return Promise.all(repos.map(async ({ name, where }) => ({ name, state: await git.state(where) })));
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
