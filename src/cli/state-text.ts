import type { RepositoryState, SinceCommit } from '../core/model/git-state';
import { evidenceLines } from './evidence-text';
import { rangesText } from './ranges-text';
import type { RepoReport } from './state-report';
import { programLines } from './program-trust';
import { plainLine } from './terminal';

const SHOWN = 20;

/** What `state` prints for a person. */
export function stateText({ state, since, relation, evidence }: RepoReport): string {
  if (state.kind !== 'repository') return `${plainLine(state.words)}\n`;
  const lines = [
    ...stateLines(state),
    ...(relation === undefined ? [] : [relation.words]),
    ...(since === undefined ? [] : sinceLines(since)),
    ...(evidence === undefined ? [] : evidenceLines(evidence)),
  ];
  return `${lines.map(plainLine).join('\n')}\n`;
}

function stateLines(state: RepositoryState): readonly string[] {
  const where = state.detached ? 'HEAD is detached' : `On branch ${state.branch ?? 'unknown'}`;
  const at = state.unborn ? 'no commits yet' : `at ${(state.head ?? '').slice(0, 12)}`;
  const dirty = (['staged', 'unstaged', 'untracked', 'conflicted'] as const)
    .filter((kind) => state[kind].length > 0)
    .map((kind) => `${state[kind].length} ${kind}`);
  return [
    state.root,
    `${where}, ${at}`,
    ...(state.upstream === undefined
      ? []
      : [`Upstream ${state.upstream.name}: ${state.upstream.ahead} ahead, ${state.upstream.behind} behind`]),
    dirty.length === 0 ? 'Nothing to commit' : `Not committed: ${dirty.join(', ')}`,
    ...(state.stashes > 0 ? [`Stashes: ${state.stashes}`] : []),
    ...(state.operation === undefined ? [] : [`In the middle of a ${state.operation}`]),
    ...(state.unsure.length > 0 ? [`Perhaps changed: ${state.unsure.join(', ')}`] : []),
    ...(state.dirtySubmodules.length > 0 ? [`Changed submodules: ${state.dirtySubmodules.join(', ')}`] : []),
    ...kindsOf(state),
    ...state.notes,
    ...programLines(state),
  ];
}

function kindsOf(state: RepositoryState): readonly string[] {
  const kinds = [
    ...(state.worktree ? ['a linked work tree'] : []),
    ...(state.bare ? ['bare'] : []),
    ...(state.shallow ? ['shallow'] : []),
    ...(state.sparse ? ['sparse'] : []),
    ...(state.partial ? ['a partial clone'] : []),
  ];
  return kinds.length === 0 ? [] : [`This repository is ${kinds.join(', ')}.`];
}

function sinceLines(since: SinceCommit): readonly string[] {
  if (since.kind === 'unknown') return ['', since.words];
  const commits = since.commits.slice(0, SHOWN).map((commit) => `  ${commit.hash.slice(0, 8)} ${commit.subject}`);
  const files = since.files.slice(0, SHOWN).map((file) => {
    const lines = file.binary ? 'binary' : `+${file.added} −${file.removed}`;
    return `  ${file.status.padEnd(8)} ${file.path}${rangesText(file.ranges)} ${lines}${file.uncommitted ? ' (not committed)' : ''}`;
  });
  return [
    '',
    `Commits: ${since.commitCount} (${since.words})`,
    ...commits,
    ...more(since.commitCount - commits.length),
    ...since.merged.map((work) => `  merged: ${work.subject}: ${work.commits} commits by ${work.people} people`),
    `Files: ${since.fileCount}`,
    ...files,
    ...more(since.fileCount - files.length),
  ];
}

function more(n: number): readonly string[] {
  return n > 0 ? [`  and ${n} more`] : [];
}
