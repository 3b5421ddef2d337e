import { outsideCode } from '../note/outside-text';
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
  const wanted = wantedOf(then, known);
  const seen = candidates.flatMap((repo, at) => {
    const state = states[at];
    return isRepository(state) ? [{ repo, state }] : [];
  });
  const ranked = await Promise.all(
    seen.map(async (one) => ({ one, rank: await rankOf(ports.git, one, wanted, then, seen.length === 1) })),
  );
  const [best] = ranked.filter(({ rank }) => rank > 0).sort((a, b) => b.rank - a.rank);
  if (best === undefined) return { kind: 'none', words: whyNone(candidates, states, wanted) };
  const { repo, state } = best.one;
  const subfolder = wanted.find(({ root12 }) => root12 === state.root12)?.subfolder;
  return { kind: 'placed', placed: await onItsBranch(ports, { repo: withSubfolder(repo, subfolder), state }, then) };
}

/** Two repositories may have one name. */
function wantedOf(then: RepoThen, known: readonly ProjectRepo[]): readonly ProjectRepo[] {
  const named = known.filter(({ name }) => name === then.name);
  return named.length > 0 || known.length > 1 ? named : known;
}

function isRepository(state: GitState | undefined): state is RepositoryState {
  return state?.kind === 'repository' && !state.bare;
}

/**
 * 0 for another repository. By where its history begins; a shallow clone hides that, and an amended first commit
 * changes it: then the commit of the handoff tells, as it does between several that begin alike.
 */
async function rankOf(
  git: GitReader,
  { repo, state }: PlacedRepo,
  wanted: readonly ProjectRepo[],
  { name, commit }: RepoThen,
  isAlone: boolean,
): Promise<number> {
  const beginsAlike = wanted.some(({ root12 }) => root12 === state.root12);
  const isTrusted = repo.named && (wanted.length === 0 || state.root12 === undefined);
  if (isAlone && (beginsAlike || isTrusted)) return 1;
  const hasCommit = commit !== undefined && (await git.resolve(repo.where, commit)) !== undefined;
  if (!beginsAlike && !isTrusted && !hasCommit) return 0;
  return 1 + (hasCommit ? 4 : 0) + (beginsAlike ? 2 : 0) + (repo.name === name ? 1 : 0);
}

function withSubfolder(repo: CandidateRepo, subfolder: string | undefined): CandidateRepo {
  if (subfolder === undefined || repo.where.subfolder !== undefined) return repo;
  return { ...repo, where: { ...repo.where, subfolder } };
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
  wanted: readonly ProjectRepo[],
): string {
  if (candidates.length === 0) return 'No repository of this project is known on this device.';
  const problems = states.flatMap((state) => (state.kind === 'repository' ? [] : [state.words]));
  if (problems.length > 0) return problems.join(' ');
  if (states.some((state) => state.kind === 'repository' && state.bare)) {
    return 'A bare repository has no work tree to compare.';
  }
  const names = [...new Set(wanted.map(({ name }) => outsideCode(name)))].join(', ');
  return names === ''
    ? 'The project names no repository, and nothing tells that the one here is its own.'
    : `No repository given here is ${names} of this project: their histories begin elsewhere.`;
}
