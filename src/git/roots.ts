import type { RunGit } from './run-git';

export const ROOTS_ARGS = ['rev-list', '--max-parents=0', '--end-of-options'] as const;

/** Commits without parents in the history of `HEAD`; `undefined` when git cannot tell (unborn, broken). */
export async function readRoots(run: RunGit): Promise<readonly string[] | undefined> {
  const outcome = await run([...ROOTS_ARGS, 'HEAD', '--']);
  return outcome.ok ? lines(outcome.out) : undefined;
}

function lines(out: string): readonly string[] {
  return out.split('\n').filter((line) => line !== '');
}
