import { firstLine } from './failure';
import { isFullHash, isHash, shortHash } from './hash';
import type { RunGit } from './run-git';

export type FoundCommit =
  { readonly kind: 'found'; readonly hash: string } | { readonly kind: 'unknown'; readonly words: string };

/** Completes a short hash among objects only: a branch may have a name that looks like one. */
export async function completeHash(run: RunGit, hash: string): Promise<FoundCommit> {
  if (!isHash(hash)) return { kind: 'unknown', words: 'What is recorded as the commit is not a commit hash.' };
  if (isFullHash(hash)) return { kind: 'found', hash };
  const outcome = await run(['rev-parse', `--disambiguate=${hash}`]);
  const hashes = outcome.ok ? outcome.out.split('\n').filter((line) => isFullHash(line)) : [];
  const [only] = hashes;
  if (only !== undefined && hashes.length === 1) return { kind: 'found', hash: only };
  const words = hashes.length > 1 ? `More than one object begins with ${hash}.` : goneWords(hash);
  return { kind: 'unknown', words };
}

/** Full hash of the commit that a revision in a person's words means; `undefined` when there is none. */
export async function resolveRevision(run: RunGit, revision: string): Promise<string | undefined> {
  if (revision === '' || revision.startsWith('-') || revision.includes('\0')) return undefined;
  const outcome = await run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  const hash = outcome.ok ? outcome.out.trim() : '';
  return isFullHash(hash) ? hash : undefined;
}

/** Says in words why git did not take a commit: not there, or something else. */
export function unknownCommit(hash: string, err: string, shallow: boolean): { kind: 'unknown'; words: string } {
  if (/bad object|bad revision|unknown revision|invalid (?:revision|symmetric)|not a valid/i.test(err)) {
    return { kind: 'unknown', words: shallow ? shallowWords(hash) : goneWords(hash) };
  }
  return { kind: 'unknown', words: `Git could not look at ${shortHash(hash)}: ${firstLine(err)}` };
}

function goneWords(hash: string): string {
  return `Commit ${shortHash(hash)} is not in this repository: rewritten and cleaned up, or never fetched.`;
}

function shallowWords(hash: string): string {
  return `Commit ${shortHash(hash)} is not in this repository: the clone is shallow.`;
}
