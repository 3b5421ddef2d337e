import type { RunGit } from './run-git';
import { shortHash } from './hash';

/** Where a first handoff counts from. `base` is absent when it counts from the very beginning. */
export interface StartOfWork {
  readonly base?: string;
  readonly words: string;
}

export const FIRST_LOOK = 20;

const USUAL_DEFAULTS = ['main', 'master', 'trunk'];

const REFS_ARGS = [
  'for-each-ref',
  '--format=%(refname) %(symref)',
  'refs/remotes/origin/HEAD',
  ...USUAL_DEFAULTS.flatMap((name) => [`refs/heads/${name}`, `refs/remotes/origin/${name}`]),
];

/** Since the branch left the default branch; on that branch itself, or without one, the last commits. */
export async function startOfWork(run: RunGit, branch: string | undefined, head: string): Promise<StartOfWork> {
  const listed = await run(REFS_ARGS);
  const known = defaultBranch(listed.ok ? listed.out : '', branch);
  if (known !== undefined && branch !== known.name) {
    const outcome = await run(['merge-base', '--end-of-options', head, ...known.refs]);
    const base = outcome.ok ? outcome.out.trim() : '';
    if (base !== '' && (base !== head || branch !== undefined)) {
      return { base, words: `since ${branch ?? 'HEAD'} left ${known.name} at ${shortHash(base)}` };
    }
  }
  return lastCommits(run, head);
}

/** Local and remote branch together, for the local one may be old. */
function defaultBranch(out: string, branch: string | undefined): { name: string; refs: readonly string[] } | undefined {
  const refs = new Map(out.split('\n').map((line) => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']));
  const remote = refs.get('refs/remotes/origin/HEAD')?.replace('refs/remotes/origin/', '');
  const usual = USUAL_DEFAULTS.find(
    (name) => refs.has(`refs/heads/${name}`) || refs.has(`refs/remotes/origin/${name}`),
  );
  const name = remote === undefined || remote === '' ? usual : remote;
  if (name === undefined || name === branch) return name === undefined ? undefined : { name, refs: [] };
  const candidates = [`refs/heads/${name}`, `refs/remotes/origin/${name}`];
  const present = candidates.filter((ref) => refs.has(ref));
  return { name, refs: present.length > 0 ? present : ['refs/remotes/origin/HEAD'] };
}

async function lastCommits(run: RunGit, head: string): Promise<StartOfWork> {
  const outcome = await run([
    'rev-list',
    '--first-parent',
    `--max-count=${FIRST_LOOK + 1}`,
    '--end-of-options',
    head,
    '--',
  ]);
  const hashes = outcome.ok ? outcome.out.split('\n').filter((line) => line !== '') : [];
  const base = hashes[FIRST_LOOK];
  return base === undefined
    ? { words: 'since the beginning' }
    : { base, words: `since ${shortHash(base)}; a first handoff looks no further back` };
}
