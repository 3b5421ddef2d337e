import type { RepositoryState } from '../../src/core/model/git-state';
import type { TempRepo } from '../support/temp-repo';
import type { Since } from './reader';

const CONFLICTS = new Set(['DD', 'AU', 'UD', 'UA', 'DU', 'AA', 'UU']);

/** What git answers when it is asked plainly, one fact at a time, by other commands than the reader's own. */
export function stateByGit(repo: TempRepo): { [K in keyof RepositoryState]?: RepositoryState[K] | undefined } {
  const head = tried(repo, 'rev-parse', '--verify', '--quiet', 'HEAD');
  const branch = tried(repo, 'symbolic-ref', '--quiet', '--short', 'HEAD');
  const says = (question: string): boolean => repo.git('rev-parse', question) === 'true';
  const isShallow = says('--is-shallow-repository');
  const isBare = says('--is-bare-repository');
  const roots = head === undefined ? [] : repo.git('rev-list', '--max-parents=0', 'HEAD').split('\n').sort();
  return {
    head,
    branch,
    detached: branch === undefined,
    unborn: head === undefined,
    bare: isBare,
    shallow: isShallow,
    root12: isShallow ? undefined : roots[0]?.slice(0, 12),
    stashes: (tried(repo, 'stash', 'list') ?? '').split('\n').filter(Boolean).length,
    upstream: upstreamOf(repo),
    ...(isBare ? { staged: [], unstaged: [], untracked: [], conflicted: [] } : listsOf(repo)),
  };
}

function upstreamOf(repo: TempRepo): RepositoryState['upstream'] {
  const name = tried(repo, 'rev-parse', '--abbrev-ref', '@{upstream}');
  if (name === undefined) return undefined;
  const [behind = 0, ahead = 0] = repo
    .git('rev-list', '--left-right', '--count', '@{upstream}...HEAD')
    .split('\t')
    .map(Number);
  return { name, ahead, behind };
}

/** Porcelain v1, which has another form than v2. */
function listsOf(repo: TempRepo): Pick<RepositoryState, 'staged' | 'unstaged' | 'untracked' | 'conflicted'> {
  const fields = repo.git('status', '--porcelain=v1', '-z', '-unormal', '--ignore-submodules=dirty').split('\0');
  const lists = { staged: [], unstaged: [], untracked: [], conflicted: [] } as Record<string, string[]>;
  for (let at = 0; at < fields.length; at++) {
    const [letters = '', path = ''] = [fields[at]!.slice(0, 2), fields[at]!.slice(3)];
    if (path === '') continue;
    if (letters === '??') lists['untracked']!.push(path);
    else if (CONFLICTS.has(letters)) lists['conflicted']!.push(path);
    else {
      if (letters[0] !== ' ') lists['staged']!.push(path);
      if (letters[1] !== ' ') lists['unstaged']!.push(path);
    }
    if (/[RC]/.test(letters)) at++;
  }
  return lists as never;
}

export interface SinceByGit {
  readonly commits: readonly string[];
  /** `path from? added removed`, a dash for a binary file. */
  readonly files: readonly string[];
}

export function sinceByGit(repo: TempRepo, base: string): SinceByGit {
  const commits = repo.git('log', '--first-parent', '--format=%H', `${base}..HEAD`).split('\n').filter(Boolean);
  const fields = repo.git('diff', '--numstat', '-z', '-M', '--ignore-submodules=dirty', base).split('\0');
  const files = new Set<string>();
  for (let at = 0; at < fields.length; at++) {
    const [added, removed, path] = fields[at]!.split(/\t([\s\S]*?)\t([\s\S]*)/s);
    if (path === undefined) continue;
    if (path !== '') files.add(`${path}  ${added} ${removed}`);
    else files.add(`${fields[at + 2]!} ${fields[at + 1]!} ${added} ${removed}`);
    if (path === '') at += 2;
  }
  return { commits, files: [...files].sort() };
}

/** The reader's answer in the same form. */
export function sinceByReader(since: Since): SinceByGit {
  return {
    commits: since.commits.map(({ hash }) => hash),
    files: since.files
      .map(({ path, from, added, removed, binary }) =>
        [path, from ?? '', ...(binary ? ['-', '-'] : [added, removed])].join(' '),
      )
      .sort(),
  };
}

function tried(repo: TempRepo, ...args: string[]): string | undefined {
  try {
    return repo.git(...args);
  } catch {
    return undefined;
  }
}
