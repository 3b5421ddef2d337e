import type { KnownRoots, RememberedRoots } from './remembered-roots';
import type { GitOutcome, RunGit } from './run-git';

/** Asked while the config is still being read: a walk over commits starts nothing that config could name. */
export const EARLY_ROOTS_ARGS = rootsArgs(['HEAD']);

export interface RootsQuestion {
  readonly folder: string;
  readonly run: RunGit;
  readonly remembered: RememberedRoots;
  readonly head: Promise<string | undefined>;
  /** Answer to `EARLY_ROOTS_ARGS`, when they were asked. */
  readonly early: Promise<GitOutcome> | undefined;
}

/**
 * Commits without parents in the history of HEAD; `undefined` when git cannot tell. Finding them walks the whole
 * history, so it is done once: later only what HEAD has gained is looked through.
 */
export async function readRoots(question: RootsQuestion): Promise<readonly string[] | undefined> {
  const { folder, run, remembered } = question;
  const known = await remembered.of(folder);
  const early = known === undefined ? (question.early ?? run(EARLY_ROOTS_ARGS)) : undefined;
  const head = await question.head;
  if (head === undefined) return undefined;
  const roots = (early === undefined ? undefined : hashesOf(await early)) ?? (await laterRoots(run, head, known));
  if (roots !== undefined) await remembered.keep(folder, { head, roots });
  return roots;
}

async function laterRoots(
  run: RunGit,
  head: string,
  known: KnownRoots | undefined,
): Promise<readonly string[] | undefined> {
  if (known?.head === head) return known.roots;
  const gained = known === undefined ? undefined : hashesOf(await run(rootsArgs([head, `^${known.head}`])));
  if (known !== undefined && gained !== undefined) {
    // Without a new root every line ends in the known history; which of several roots it reaches is not known.
    if (gained.length === 0 && known.roots.length === 1) return known.roots;
    const follows = await run(['merge-base', '--is-ancestor', '--end-of-options', known.head, head]);
    if (follows.ok) return [...known.roots, ...gained];
  }
  return hashesOf(await run(rootsArgs([head])));
}

function rootsArgs(revisions: readonly string[]): readonly string[] {
  return ['rev-list', '--max-parents=0', '--end-of-options', ...revisions, '--'];
}

function hashesOf(outcome: GitOutcome): readonly string[] | undefined {
  return outcome.ok ? outcome.out.split('\n').filter((line) => line !== '') : undefined;
}
