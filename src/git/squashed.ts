import { emptyTree } from './hash';
import { rangeHere, type Parting } from './relation-parting';
import type { RunGit } from './run-git';

/** Patches beyond this are not compared. */
const LARGEST_PATCH = 4_000_000;
const MOST_PATHS = 100;

const PATCH = [
  '-p',
  '-U3',
  '--no-renames',
  '--full-index',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '-O/dev/null',
];
const PREFIXES = ['--src-prefix=a/', '--dst-prefix=b/', '--no-relative', '--ignore-submodules=dirty'];

/** Branches that hold a commit and are looked at. */
const MOST_BRANCHES = 3;

/**
 * Whether one commit up to `now` does what all commits from the parting to `then` did together, or to the end of a
 * branch on which work went on after `then`.
 */
export async function isSquashed(run: RunGit, parting: Parting): Promise<boolean> {
  if ((await sameTree(run, parting)) || (await samePatch(run, parting))) return true;
  for (const tip of await laterTips(run, parting)) {
    const whole = { ...parting, then: tip };
    if ((await sameTree(run, whole)) || (await samePatch(run, whole))) return true;
  }
  return false;
}

/** Ends of branches that went on from `then` and part from `now` where `then` does. */
async function laterTips(run: RunGit, { base, then, now }: Parting): Promise<readonly string[]> {
  if (base === undefined) return [];
  const flags = ['--format=%(objectname)', `--contains=${then}`, `--no-contains=${now}`, `--count=${MOST_BRANCHES}`];
  const outcome = await run(['for-each-ref', ...flags, 'refs/heads', 'refs/remotes']);
  const tips = outcome.ok ? outcome.out.split('\n').filter((hash) => hash !== '' && hash !== then) : [];
  const bases = await Promise.all(tips.map((tip) => run(['merge-base', '--end-of-options', tip, now])));
  return [...new Set(tips.filter((_, at) => bases[at]?.ok === true && bases[at].out.split('\n')[0] === base))];
}

async function sameTree(run: RunGit, parting: Parting): Promise<boolean> {
  const format = ['-z', '--no-show-signature', '--format=%T'];
  const [old, here] = await Promise.all([
    run(['log', ...format, '--max-count=1', '--end-of-options', parting.then, '--']),
    run(['log', ...format, '--end-of-options', rangeHere(parting), '--']),
  ]);
  return old.ok && here.ok && here.out.split('\0').includes(old.out.replace('\0', ''));
}

async function samePatch(run: RunGit, parting: Parting): Promise<boolean> {
  const { base = emptyTree(parting.then), then } = parting;
  const limits = { maxBytes: LARGEST_PATCH };
  const [whole, names] = await Promise.all([
    run(['diff', ...PATCH, ...PREFIXES, '--end-of-options', base, then, '--'], limits),
    run(['diff', '--name-only', '-z', '--no-renames', '--no-relative', '--end-of-options', base, then, '--'], limits),
  ]);
  if (!whole.ok || !names.ok) return false;
  const paths = names.out.split('\0').filter((path) => path !== '');
  const pathspecs = paths.slice(0, MOST_PATHS).map((path) => `:(top,literal)${path}`);
  const flags = ['--root', '--no-show-signature', '--no-merges', '--full-diff', '--format=commit %H'];
  const each = await run(
    ['log', ...flags, ...PATCH, ...PREFIXES, '--end-of-options', rangeHere(parting), '--', ...pathspecs],
    limits,
  );
  if (!each.ok) return false;
  const [wanted, found] = await Promise.all([patchIds(run, whole.out), patchIds(run, each.out)]);
  return wanted.length > 0 && wanted.every((id) => found.includes(id));
}

async function patchIds(run: RunGit, patch: string): Promise<readonly string[]> {
  if (patch === '') return [];
  const outcome = await run(['patch-id', '--stable'], { input: patch });
  if (!outcome.ok) return [];
  return outcome.out.split('\n').flatMap((line) => (line === '' ? [] : [line.split(' ')[0] ?? '']));
}
