import type { FileChange, Relation, SinceCommit } from '../model/git-state';
import type { DriftPorts } from './drift-question';
import type { PlacedRepo } from './place-repo';

/** The work tree against the commit itself, wherever HEAD has gone; files that a filter hides are left out. */
export async function changesSince(
  ports: DriftPorts,
  placed: PlacedRepo,
  base: string | undefined,
  relation: Relation,
  since: SinceCommit,
): Promise<readonly FileChange[]> {
  const { repo, state } = placed;
  const difference = base === undefined ? undefined : await ports.history?.difference(repo.where, base);
  const isOnLine = relation.kind === 'same' || relation.kind === 'ahead';
  const files =
    difference?.kind === 'difference' ? difference.files : isOnLine && since.kind === 'since' ? since.files : [];
  const seen = files.filter(({ path }) => !state.unsure.includes(path));
  if (base === undefined) return seen;
  const known = await Promise.all(seen.map(async (change) => asItLies(ports, placed, base, change)));
  return known.filter((change) => change !== undefined);
}

/** What git no longer follows is deleted to it; the file may lie there all the same. */
async function asItLies(
  { history, files }: DriftPorts,
  { repo, state }: PlacedRepo,
  base: string,
  change: FileChange,
): Promise<FileChange | undefined> {
  const { path, status } = change;
  const mayLie = state.untracked.some((one) => one === path || (one.endsWith('/') && path.startsWith(one)));
  if (status !== 'deleted' || !mayLie) return change;
  const [before, now] = await Promise.all([history?.textAt(repo.where, base, path), files?.read(state.root, path)]);
  if (now === undefined) return change;
  return now === before ? undefined : { ...change, status: 'modified' };
}
