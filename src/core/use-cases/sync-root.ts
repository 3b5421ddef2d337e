import { HandoffError } from '../model/errors';
import type { GitState } from '../model/git-state';

/**
 * The folder that files of memory lie in. `folder` is the one that was named: without git it is taken for the root.
 * Throws `not-found` where there is no work tree.
 */
export function syncRoot(state: GitState, folder: string): string {
  if (state.kind === 'no-git') return folder;
  const words = state.kind === 'repository' ? 'This repository is bare: it has no files.' : state.words;
  if (state.kind === 'repository' && !state.bare) return state.root;
  throw new HandoffError('not-found', words, {
    path: folder,
    fix: 'Name the folder of a repository that holds files.',
  });
}
