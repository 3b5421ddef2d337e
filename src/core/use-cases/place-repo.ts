import type { RepoThen } from '../drift/then';
import type { GitState, RepositoryState } from '../model/git-state';
import type { HistoryReader } from '../model/history';
import type { GitReader } from '../model/ports';
import type { ProjectRepo } from '../model/project';
import { inertProperty } from '../note/inert-property';
import type { LinkedRepo } from './look-at-repos';

/** A repository that was named for this one look; it is then looked at where it was named. */
export interface CandidateRepo extends LinkedRepo {
  readonly named: boolean;
}

export interface PlacedRepo {
  readonly repo: CandidateRepo;
  readonly state: RepositoryState;
  /** Last part of another folder in which the handoff's branch is checked out. */
  readonly elsewhere?: string;
}

export type Placing =
  { readonly kind: 'placed'; readonly placed: PlacedRepo } | { readonly kind: 'none'; readonly words: string };

/** Which repository on this device a handoff speaks of, and in which of its work trees its branch lies. */
export async function placeRepo(
  ports: { readonly git: GitReader; readonly history: HistoryReader | undefined },
  then: RepoThen,
  candidates: readonly CandidateRepo[],
  known: readonly ProjectRepo[],
): Promise<Placing> {
  const states = await Promise.all(candidates.map(async ({ where }) => ports.git.state(where)));
  const wanted = known.find(({ name }) => name === then.name) ?? (known.length === 1 ? known[0] : undefined);
  const seen = candidates.flatMap((repo, at) => {
    const state = states[at];
    return isRepository(state) ? [{ repo, state }] : [];
  });
  const fitting = await Promise.all(seen.map(async (one) => fits(ports.git, one, wanted, then)));
  const found = seen.filter((_, at) => fitting[at] === true);
  const [first] = sortedByName(found, then);
  if (first === undefined) return { kind: 'none', words: whyNone(candidates, states, wanted) };
  const repo = withSubfolder(first.repo, wanted);
  return { kind: 'placed', placed: await onItsBranch(ports, { repo, state: first.state }, then) };
}

function isRepository(state: GitState | undefined): state is RepositoryState {
  return state?.kind === 'repository' && !state.bare;
}

/** By where its history begins; a shallow clone hides that, and an amended first commit changes it: then by the commit. */
async function fits(
  git: GitReader,
  { repo, state }: PlacedRepo,
  wanted: ProjectRepo | undefined,
  { commit }: RepoThen,
): Promise<boolean> {
  if (wanted !== undefined && state.root12 === wanted.root12) return true;
  if (repo.named && (wanted === undefined || state.root12 === undefined)) return true;
  return commit !== undefined && (await git.resolve(repo.where, commit)) !== undefined;
}

function sortedByName<T extends { repo: CandidateRepo }>(found: readonly T[], then: RepoThen): readonly T[] {
  const rank = ({ repo }: T): number => (repo.name === then.name ? 0 : 1);
  return [...found].sort((a, b) => rank(a) - rank(b));
}

function withSubfolder(repo: CandidateRepo, wanted: ProjectRepo | undefined): CandidateRepo {
  if (wanted?.subfolder === undefined || repo.where.subfolder !== undefined) return repo;
  return { ...repo, where: { ...repo.where, subfolder: wanted.subfolder } };
}

/** A repository that was named is looked at there; of a linked one the work tree that has the handoff's branch. */
async function onItsBranch(
  { git, history }: { readonly git: GitReader; readonly history: HistoryReader | undefined },
  placed: PlacedRepo,
  then: RepoThen,
): Promise<PlacedRepo> {
  const isOn = (branch: string | undefined): boolean => branch !== undefined && inertProperty(branch) === then.branch;
  if (then.branch === undefined || history === undefined || isOn(placed.state.branch)) return placed;
  const tree = (await history.worktrees(placed.repo.where)).find(({ branch }) => isOn(branch));
  if (tree === undefined) return placed;
  if (placed.repo.named) return { ...placed, elsewhere: tree.folder.replace(/^.*[\\/]/, '') };
  const repo = { ...placed.repo, where: { ...placed.repo.where, folder: tree.folder } };
  const state = await git.state(repo.where);
  return state.kind === 'repository' ? { repo, state } : placed;
}

function whyNone(
  candidates: readonly CandidateRepo[],
  states: readonly GitState[],
  wanted: ProjectRepo | undefined,
): string {
  if (candidates.length === 0) return 'No repository of this project is known on this device.';
  const problems = states.flatMap((state) => (state.kind === 'repository' ? [] : [state.words]));
  if (problems.length > 0) return problems.join(' ');
  return wanted === undefined
    ? 'A bare repository has no work tree to compare.'
    : `No repository given here is ${wanted.name} of this project: their histories begin elsewhere.`;
}
