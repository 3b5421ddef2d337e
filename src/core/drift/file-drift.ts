import type { FileChange } from '../model/git-state';
import type { FileDriftState } from './drift';
import type { NamedFile } from './named-files';
import type { UncommittedFile } from './uncommitted';

/** A named file beside the change that concerns it. */
export interface TouchedFile {
  readonly named: NamedFile;
  readonly change: FileChange;
  /** From the root, as it was called then. */
  readonly path: string;
  readonly state: FileDriftState;
}

export interface TouchedFiles {
  readonly named: readonly TouchedFile[];
  /** Changes of files that the handoff does not name. */
  readonly others: readonly FileChange[];
}

/** Sorts what changed into what the handoff names and what it does not. Work that lies as it was left is neither. */
export function touchedFiles(
  named: readonly NamedFile[],
  changes: readonly FileChange[],
  left: readonly UncommittedFile[],
  subfolder: string | undefined,
): TouchedFiles {
  const moved = changes.filter((change) => !isAsLeft(change, left));
  const touched = new Map<FileChange, TouchedFile>();
  for (const file of named) {
    const change = changeOf(file.path, moved, subfolder);
    if (change === undefined) continue;
    const state = stateOf(change, file.path);
    const known = touched.get(change);
    if (known !== undefined) {
      touched.set(change, { ...known, named: { ...file, ranges: [...known.named.ranges, ...file.ranges] } });
    } else
      touched.set(change, { named: file, change, path: state === 'moved' ? (change.from ?? '') : change.path, state });
  }
  return { named: [...touched.values()], others: moved.filter((change) => !touched.has(change)) };
}

/** By the whole path, from the root or from the project's folder; else by its end, when that fits one change only. */
function changeOf(
  named: string,
  changes: readonly FileChange[],
  subfolder: string | undefined,
): FileChange | undefined {
  const inProject = subfolder === undefined ? named : `${subfolder.replace(/\/$/, '')}/${named}`;
  const exact = changes.find(({ path, from }) => [path, from].some((one) => one === named || one === inProject));
  if (exact !== undefined || !named.includes('/')) return exact;
  const [first, second] = changes.filter(({ path, from }) => endsIn(path, named) || endsIn(from, named));
  return second === undefined ? first : undefined;
}

function stateOf(change: FileChange, named: string): FileDriftState {
  if (change.status === 'deleted') return 'vanished';
  if (change.status === 'renamed') return endsIn(change.from, named) ? 'moved' : 'appeared';
  return change.status === 'added' || change.status === 'copied' ? 'appeared' : 'changed';
}

function endsIn(path: string | undefined, named: string): boolean {
  return path === named || path?.endsWith(`/${named}`) === true;
}

/** Not committed then, and just as far from the commit now. */
function isAsLeft(change: FileChange, left: readonly UncommittedFile[]): boolean {
  const before = left.find(({ path }) => path === change.path);
  if (before === undefined) return false;
  if (before.added === undefined) return change.status === 'added' || change.binary;
  return before.added === change.added && before.removed === change.removed;
}
