import type { GitState, RepositoryState, SinceCommit } from '../core/model/git-state';
import { plainLine } from './terminal';

const SHOWN = 20;

/** What `state` prints for a person. */
export function stateText(state: GitState, since: SinceCommit | undefined): string {
  if (state.kind !== 'repository') return `${state.words}\n`;
  const lines = [...stateLines(state), ...(since === undefined ? [] : sinceLines(since))];
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
    ...state.notes,
  ];
}

function sinceLines(since: SinceCommit): readonly string[] {
  if (since.kind === 'unknown') return ['', since.words];
  const commits = since.commits.slice(0, SHOWN).map((commit) => `  ${commit.hash.slice(0, 8)} ${commit.subject}`);
  const files = since.files.slice(0, SHOWN).map((file) => {
    const lines = file.binary ? 'binary' : `+${file.added} −${file.removed}`;
    return `  ${file.status.padEnd(8)} ${file.path} ${lines}${file.uncommitted ? ' (not committed)' : ''}`;
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
