import type { Operation, RepoLocation, RepositoryState } from '../core/model/git-state';
import type { RepositoryProgram } from '../core/model/repository-program';
import { configFlag, configValue, subsections, type GitConfig } from './config';
import type { OpenRepository } from './open-repository';
import { isBookkeeping, trimSlashes } from './pathspec';
import { cleanRemote } from './remote';
import type { CheckedStatus } from './read-status';
import type { Status } from './status';

/** What was found out about a repository besides its config. */
export interface Findings {
  readonly status: CheckedStatus;
  /** Hashes of root commits; `undefined` when they cannot be told. */
  readonly roots: readonly string[] | undefined;
  /** Names in the git folder of this work tree. */
  readonly gitNames: readonly string[];
  readonly shallow: boolean;
  readonly programs: readonly RepositoryProgram[];
  readonly dirtySubmodules: readonly string[];
  readonly notes: readonly string[];
}

const OPERATIONS: readonly (readonly [name: string, operation: Operation])[] = [
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['MERGE_HEAD', 'merge'],
  ['BISECT_LOG', 'bisect'],
];

/** Puts the answers together; asks nothing. */
export function composeState(repository: OpenRepository, where: RepoLocation, findings: Findings): RepositoryState {
  const { layout, config } = repository;
  const { status, roots, shallow } = findings;
  const subfolder = trimSlashes(where.subfolder ?? '');
  const operation = OPERATIONS.find(([name]) => findings.gitNames.includes(name))?.[1];
  const root12 = shallow ? undefined : [...(roots ?? [])].sort()[0]?.slice(0, 12);
  return {
    kind: 'repository',
    root: layout.root,
    worktree: layout.gitDir !== layout.commonDir,
    bare: layout.bare,
    ...(subfolder === '' ? {} : { subfolder }),
    ...(root12 === undefined ? {} : { root12 }),
    ...optional('remote', firstRemote(config)),
    ...optional('branch', status.branch),
    detached: status.branch === undefined,
    unborn: status.head === undefined,
    ...optional('head', status.head),
    ...(status.upstream === undefined ? {} : { upstream: upstreamOf(status.upstream) }),
    ...dirtyLists(status, where),
    ...(findings.programs.length === 0 ? {} : { programs: findings.programs }),
    stashes: status.stashes,
    dirtySubmodules: findings.dirtySubmodules,
    ...(operation === undefined ? {} : { operation }),
    shallow,
    sparse: configFlag(config, 'core.sparsecheckout'),
    partial: isPartial(config),
    ...optional('user', configValue(config, 'user.name')),
    notes: [...findings.notes, ...notesOf(repository, findings)],
  };
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

function upstreamOf(upstream: NonNullable<Status['upstream']>): { name: string; ahead: number; behind: number } {
  return { name: upstream.name, ahead: upstream.ahead, behind: upstream.behind };
}

function dirtyLists(
  status: CheckedStatus,
  where: RepoLocation,
): Pick<RepositoryState, 'staged' | 'unstaged' | 'untracked' | 'conflicted' | 'unsure'> {
  const work = (path: string): boolean => !isBookkeeping(path, where.bookkeeping);
  const doubtful = new Set(status.unsure);
  const changed = (side: 'staged' | 'unstaged'): readonly string[] =>
    status.entries.filter((entry) => entry[side] !== '.' && work(entry.path)).map((entry) => entry.path);
  return {
    staged: changed('staged'),
    unstaged: changed('unstaged').filter((path) => !doubtful.has(path)),
    untracked: status.untracked.filter(work),
    conflicted: status.conflicted.filter(work),
    unsure: status.unsure.filter(work),
  };
}

/** The remote called `origin`, else the first one, without credentials. */
function firstRemote(config: GitConfig): string | undefined {
  const [first] = subsections(config, 'remote', 'url');
  const url = configValue(config, 'remote.origin.url') ?? configValue(config, `remote.${first ?? ''}.url`);
  return url === undefined ? undefined : cleanRemote(url);
}

function isPartial(config: GitConfig): boolean {
  if (configValue(config, 'extensions.partialclone') !== undefined) return true;
  return [...subsections(config, 'remote', 'promisor')].some((name) => configFlag(config, `remote.${name}.promisor`));
}

function notesOf(repository: OpenRepository, findings: Findings): readonly string[] {
  const { status } = findings;
  const names = [...status.untracked, ...status.conflicted, ...status.entries.map(({ path }) => path)];
  const broken = names.filter((name) => name.includes('\uFFFD')).length;
  const off = repository.filtersOff;
  return [
    ...(findings.shallow ? ['This clone is shallow: where its history begins cannot be told.'] : []),
    ...(status.upstream?.gone === true ? [`The upstream ${status.upstream.name} is gone.`] : []),
    ...(broken > 0 ? [`Names that are not valid UTF-8 are shown with \uFFFD: ${broken}.`] : []),
    ...(off.length > 0 ? [`Filters of this repository were not run: ${off.join(', ')}.`] : []),
  ];
}
