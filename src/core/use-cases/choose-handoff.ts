import { choosePrevious, type Candidate } from '../handoff/choose-previous';
import type { ChainLink } from '../index/chain';
import { idOf, titleOf } from '../index/indexed-note';
import { projectName } from '../index/project-name';
import type { IndexSnapshot, ProjectIndex } from '../index/snapshot';
import { equalTextKey } from '../model/equal-text';
import { HandoffError } from '../model/errors';
import type { GitReader } from '../model/ports';
import { whereItStood } from '../drift/then';
import { placeRepo, type CandidateRepo, type PlacedRepo } from './place-repo';

export interface ChosenHandoff {
  readonly project: ProjectIndex;
  readonly head: ChainLink;
}

/**
 * The handoff that a reference means: an id, a path, a name, a link or a title, in this order. Throws `not-found`, or
 * `ambiguous` with the candidates.
 */
export function namedHandoff(
  snapshot: IndexSnapshot,
  projects: readonly ProjectIndex[],
  reference: string,
): ChosenHandoff {
  const all = projects.flatMap((project) =>
    [...project.chain.links.values()].map((head): ChosenHandoff => ({ project, head })),
  );
  const wanted = reference.trim().replace(/^\^/, '');
  const linked = new Set(snapshot.find(reference.startsWith('[[') ? reference : `[[${wanted}]]`).paths);
  const title = equalTextKey(reference);
  const ways: readonly ((one: ChosenHandoff) => boolean)[] = [
    ({ head }) => idOf(head.note) === wanted,
    ({ head }) => head.note.path === wanted || head.note.path === `${wanted}.md`,
    ({ head }) => linked.has(head.note.path),
    ({ head }) => title !== '' && equalTextKey(titleOf(head.note)) === title,
  ];
  const found = ways.map((fits) => all.filter(fits)).find((list) => list.length > 0) ?? [];
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const heads = projects.flatMap(({ chain }) => chain.heads);
  throw new HandoffError(
    only === undefined ? 'not-found' : 'ambiguous',
    only === undefined
      ? `There is no handoff "${reference.slice(0, 80)}" here.`
      : `"${reference.slice(0, 80)}" may mean ${found.length} handoffs.`,
    {
      candidates: (only === undefined ? heads : found.map(({ head }) => head))
        .slice(0, 20)
        .map(({ note }) => note.path),
      fix: 'Name a handoff by its id or its path in the vault.',
    },
  );
}

/** The only project, or `ambiguous` with their names. */
export function onlyProject(projects: readonly ProjectIndex[]): ProjectIndex {
  const [only, second] = projects;
  if (only === undefined) {
    throw new HandoffError('not-found', 'There is no project in this vault yet.', {
      fix: 'Write a first handoff with session-handoff new.',
    });
  }
  if (second === undefined) return only;
  throw new HandoffError('ambiguous', 'There are several projects in this vault.', {
    candidates: projects.map(projectName),
    fix: 'Name one with --project.',
  });
}

/** The head to go on from, by branch and history. Throws `ambiguous` when that leaves more than one: nobody guesses. */
export async function headToResume(
  git: GitReader | undefined,
  project: ProjectIndex,
  repos: readonly CandidateRepo[],
): Promise<ChainLink> {
  const { heads } = project.chain;
  const [only, second] = heads;
  if (only !== undefined && second === undefined) return only;
  const candidates = await candidatesOf(git, project, repos);
  const found = choose(candidates.list, candidates.branch);
  if (found !== undefined) return found;
  const name = projectName(project);
  if (heads.length > 0) throw ambiguous(name, heads);
  throw new HandoffError('not-found', `${name} has no handoff to resume.`, {
    path: project.folder,
    fix: 'Write one with session-handoff new, or name an older one by its path.',
  });
}

function choose(candidates: readonly Candidate[], branch: string | undefined): ChainLink | undefined {
  try {
    return choosePrevious(candidates, branch);
  } catch (error) {
    if (error instanceof HandoffError && error.code === 'ambiguous') return undefined;
    throw error;
  }
}

async function candidatesOf(
  git: GitReader | undefined,
  project: ProjectIndex,
  repos: readonly CandidateRepo[],
): Promise<{ readonly list: readonly Candidate[]; readonly branch: string | undefined }> {
  const { heads } = project.chain;
  const here = await whereWorkIs(git, project, repos);
  if (git === undefined || here === undefined) return { list: heads.map((head) => ({ head })), branch: undefined };
  const { repo, state } = here;
  const list = await Promise.all(
    heads.map(async (head): Promise<Candidate> => {
      const { commit } = head.note.parsed.properties;
      if (commit === undefined || state.head === undefined) return { head };
      return { head, relation: await git.relation(repo.where, commit, state.head) };
    }),
  );
  return { list, branch: state.branch };
}

/** The repository of the project as it is checked out now, whatever branch a handoff was written on. */
async function whereWorkIs(
  git: GitReader | undefined,
  { chain, project }: ProjectIndex,
  repos: readonly CandidateRepo[],
): Promise<PlacedRepo | undefined> {
  const [first] = chain.heads;
  if (git === undefined || first === undefined) return undefined;
  const [then = {}] = whereItStood(first.note.parsed.properties, '');
  const placing = await placeRepo({ git, history: undefined }, then, repos, project?.project.repos ?? []);
  return placing.kind === 'placed' ? placing.placed : undefined;
}

function ambiguous(project: string, heads: readonly ChainLink[]): HandoffError {
  return new HandoffError(
    'ambiguous',
    `${heads.length} handoffs of ${project} have no successor yet, and git does not tell which one to go on from.`,
    {
      candidates: heads.map(({ note }) => note.path),
      fix: 'Name one with --handoff.',
    },
  );
}
