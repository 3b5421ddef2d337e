import type { OpenRepository } from './open-repository';
import type { RepositoryMemory } from './repository-memory';
import type { RunGit } from './run-git';

/**
 * Commits without parents in the history of HEAD; `undefined` when git cannot tell. Finding them walks the whole
 * history, so it is done once: later only what HEAD has gained is looked through.
 */
export async function readRoots(
  { layout, run }: OpenRepository,
  memory: RepositoryMemory,
  head: Promise<string | undefined>,
): Promise<readonly string[] | undefined> {
  const known = memory.knownRoots(layout.commonDir);
  const early = known === undefined ? rootsOf(run, ['HEAD']) : undefined;
  const now = await head;
  if (now === undefined) return undefined;
  const roots = (await early) ?? (await laterRoots(run, now, known));
  if (roots !== undefined) memory.keepRoots(layout.commonDir, { head: now, roots });
  return roots;
}

async function laterRoots(
  run: RunGit,
  head: string,
  known: { readonly head: string; readonly roots: readonly string[] } | undefined,
): Promise<readonly string[] | undefined> {
  if (known?.head === head) return known.roots;
  const gained = known === undefined ? undefined : await rootsOf(run, [head, `^${known.head}`]);
  // Without a new root every line ends in the known history; which of several roots it reaches is not known.
  return gained?.length === 0 && known?.roots.length === 1 ? known.roots : rootsOf(run, [head]);
}

async function rootsOf(run: RunGit, revisions: readonly string[]): Promise<readonly string[] | undefined> {
  const outcome = await run(['rev-list', '--max-parents=0', '--end-of-options', ...revisions, '--']);
  return outcome.ok ? outcome.out.split('\n').filter((line) => line !== '') : undefined;
}
