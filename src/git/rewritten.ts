import { rangeHere, type Parting } from './relation-parting';
import type { RunGit } from './run-git';
import { isWrittenAnew, WRITING } from './written-anew';

/** How much of the reflog is read. */
const REFLOG_LIMIT = 1000;
const REWRITES = /^(?:commit \(amend\)|rebase.*\(finish\)|pull.*\(finish\)|rebase finished|filter-branch)/;

/** What a commit was written anew as: another commit (full hash), what took its place, or all its patches one by one. */
export type Rewritten =
  { readonly by: 'author' | 'reflog'; readonly hash: string } | { readonly by: 'patches'; readonly hash?: never };

/**
 * What the commits up to `then` became up to `now`: a commit by the same author of the same moment stands there (amended
 * elsewhere), or the reflog says what `then` became, or every change is there (patch id). Patches are compared only
 * between lines that are not `long`: each of them costs a diff. `undefined` when there is nothing of the kind.
 */
export async function findRewritten(run: RunGit, parting: Parting, long: boolean): Promise<Rewritten | undefined> {
  const [hash, reflog] = await Promise.all([sameAuthorMoment(run, parting), reflogOf(run)]);
  if (hash !== undefined) return { by: 'author', hash };
  const became = successor(reflog, parting.then);
  const isHere =
    became !== undefined && (await run(['merge-base', '--is-ancestor', '--end-of-options', became, parting.now])).ok;
  if (isHere) return { by: 'reflog', hash: became };
  return !long && (await everyPatchIsThere(run, parting)) ? { by: 'patches' } : undefined;
}

/** One fresh commit with the same patch is a merge that made one of one, not the commit itself written anew. */
async function everyPatchIsThere(run: RunGit, { base, then, now }: Parting): Promise<boolean> {
  const range = `${then}...${now}`;
  const flags = ['--left-right', '--cherry-mark', '--no-merges'];
  const outcome = await run(['rev-list', '--count', ...flags, '--end-of-options', range, '--']);
  const [left, , same] = outcome.ok ? outcome.out.trim().split('\t').map(Number) : [];
  if (left !== 0 || same === undefined || same === 0) return false;
  return same > 2 || base === undefined || !(await isFresh(run, range));
}

async function isFresh(run: RunGit, range: string): Promise<boolean> {
  const flags = ['--cherry-mark', '--right-only', '--no-merges', '-z', '--no-show-signature', '--format=%m %at %ct'];
  const outcome = await run(['log', ...flags, '--end-of-options', range, '--']);
  return outcome.ok && outcome.out.split('\0').some((line) => /^= (\d+) \1$/.test(line));
}

async function sameAuthorMoment(run: RunGit, parting: Parting): Promise<string | undefined> {
  const format = ['-z', '--no-show-signature', `--format=%H%x01${WRITING}`];
  const [old, here] = await Promise.all([
    run(['log', ...format, '--max-count=1', '--end-of-options', parting.then, '--']),
    run(['log', ...format, '--end-of-options', rangeHere(parting), '--']),
  ]);
  if (!old.ok || !here.ok) return undefined;
  const writing = (line: string): string => line.slice(line.indexOf('\x01') + 1);
  const wanted = writing(old.out.replace('\0', ''));
  const subject = wanted.slice(wanted.lastIndexOf('\x01'));
  const found = here.out.split('\0').filter((line) => isWrittenAnew(wanted, writing(line)));
  // Scripts write several commits in one second: the one with the same subject is meant.
  return (found.find((line) => line.endsWith(subject)) ?? found[0])?.split('\x01')[0];
}

interface Movement {
  readonly ref: string;
  readonly hash: string;
  readonly why: string;
}

async function reflogOf(run: RunGit): Promise<readonly Movement[]> {
  const flags = ['-g', '-z', '--no-show-signature', `--max-count=${REFLOG_LIMIT}`, '--format=%gD%x00%H%x00%gs'];
  const outcome = await run(['log', ...flags, '--all', '--']);
  const fields = outcome.ok ? outcome.out.split('\0') : [];
  const movements: Movement[] = [];
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [ref = '', hash = '', why = ''] = fields.slice(at, at + 3);
    movements.push({ ref: ref.replace(/@\{.*$/, ''), hash, why });
  }
  return movements;
}

/** What a commit became in the end. Movements of different refs are mixed; within one the newest comes first. */
function successor(movements: readonly Movement[], hash: string): string | undefined {
  const became = new Map<string, string>();
  const later = new Map<string, Movement>();
  for (const movement of movements) {
    const next = later.get(movement.ref);
    if (next !== undefined && next.hash !== movement.hash && REWRITES.test(next.why))
      became.set(movement.hash, next.hash);
    later.set(movement.ref, movement);
  }
  let last: string | undefined;
  const seen = new Set<string>();
  for (let next = became.get(hash); next !== undefined && !seen.has(next); next = became.get(next)) {
    seen.add(next);
    last = next;
  }
  return last;
}
