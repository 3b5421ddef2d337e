import type { RepositoryState } from '../model/git-state';
import type { HandoffSection } from '../model/handoff';
import { outsideCode, outsideLine } from '../note/outside-text';
import { commitWords } from './completed-work';
import { repositoryOf, workCommits, type RepoFacts } from './repo-facts';

const UNCOMMITTED = 'Not committed';
const LISTED_COMMITS = 20;
const LISTED_FILES = 30;

/** The section "Statistics and git references": every figure that has no property of its own, the author's lines first. */
export function statistics(repos: readonly RepoFacts[], said: readonly string[] = []): HandoffSection | undefined {
  if (repos.length + said.length === 0) return undefined;
  const single = repos.length === 1 ? repos[0] : undefined;
  return {
    kind: 'statistics',
    heading: 'Statistics and git references',
    text: [...said, ...(single === undefined ? [] : linesOf(single))].join('\n'),
    items: [],
    groups:
      single === undefined
        ? repos.map((repo) => ({ heading: repo.name, text: linesOf(repo).join('\n'), items: [] }))
        : [],
  };
}

/** The line that says what is not committed; equal lines mean that nothing was touched in between. */
export function uncommittedLine(repo: RepoFacts): string {
  const state = repositoryOf(repo);
  if (state === undefined) return '';
  const changed = repo.uncommitted?.kind === 'since' ? repo.uncommitted.files : [];
  const named = new Map<string, string>();
  for (const path of [...state.conflicted, ...state.staged, ...state.unstaged]) named.set(path, outsideCode(path));
  for (const path of state.untracked) named.set(path, `${outsideCode(path)} new`);
  for (const file of changed) {
    named.set(file.path, `${outsideCode(file.path)} ${file.binary ? 'binary' : `+${file.added} −${file.removed}`}`);
  }
  const paths = [...named.keys()].sort();
  if (paths.length === 0) return `- ${UNCOMMITTED}: nothing`;
  const listed = paths.slice(0, LISTED_FILES).map((path) => named.get(path) ?? '');
  const rest = paths.length - listed.length;
  return `- ${UNCOMMITTED}: ${count(paths.length, 'file')}: ${listed.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** True when a handoff's text already says exactly what is not committed now. */
export function saysUncommitted(text: string, repo: RepoFacts): boolean {
  const line = uncommittedLine(repo);
  return line === '' || text.split(/\r?\n/).includes(line);
}

export function count(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : `${noun}s`}`;
}

function linesOf(repo: RepoFacts): readonly string[] {
  const state = repositoryOf(repo);
  if (state === undefined) return [`- Repository: ${wordsOf(repo)}`];
  return [
    `- Branch: ${branchWords(state)}`,
    ...latestCommit(state, repo),
    ...commitLines(repo),
    ...fileFigures(repo),
    uncommittedLine(repo),
    ...(state.stashes > 0 ? [`- Stashes: ${state.stashes}`] : []),
    ...upstreamLine(state),
    ...(state.operation === undefined ? [] : [`- In the middle of a ${state.operation}`]),
    ...state.notes.map((note) => `- ${outsideLine(note)}`),
  ];
}

function wordsOf(repo: RepoFacts): string {
  return repo.state.kind === 'repository' ? '' : outsideLine(repo.state.words);
}

export function branchWords(state: RepositoryState): string {
  if (state.detached) return 'none (HEAD is detached)';
  return `${outsideCode(state.branch ?? 'unknown')}${state.unborn ? ' (no commits yet)' : ''}`;
}

function latestCommit(state: RepositoryState, repo: RepoFacts): readonly string[] {
  if (state.head === undefined) return [];
  const newest =
    repo.since?.kind === 'since' ? repo.since.commits.find((commit) => commit.hash === state.head) : undefined;
  return [`- Latest commit: \`${state.head.slice(0, 12)}\`${newest === undefined ? '' : ` ${commitWords(newest)}`}`];
}

function commitLines(repo: RepoFacts): readonly string[] {
  if (repo.since?.kind !== 'since') return repo.since === undefined ? [] : [`- ${outsideLine(repo.since.words)}`];
  const work = workCommits(repo);
  const hashes = work.slice(0, LISTED_COMMITS).map((commit) => `\`${commit.hash.slice(0, 8)}\``);
  const rest = work.length - hashes.length;
  const listed = hashes.length === 0 ? '' : `: ${hashes.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return [`- Commits: ${work.length}${listed}`, `- ${outsideLine(repo.since.words)}`];
}

function fileFigures(repo: RepoFacts): readonly string[] {
  if (repo.since?.kind !== 'since') return [];
  const added = repo.since.files.reduce((sum, file) => sum + file.added, 0);
  const removed = repo.since.files.reduce((sum, file) => sum + file.removed, 0);
  return [`- Files changed: ${repo.since.fileCount} (+${added} −${removed})`];
}

function upstreamLine(state: RepositoryState): readonly string[] {
  if (state.upstream === undefined) return [];
  const { name, ahead, behind } = state.upstream;
  return [`- Upstream: ${outsideCode(name)}, ${ahead} ahead, ${behind} behind`];
}
