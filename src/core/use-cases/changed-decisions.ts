import type { DecisionDrift } from '../drift/drift';
import type { FileChange } from '../model/git-state';
import type { GitReader } from '../model/ports';
import type { DriftPorts, GoverningDecision } from './drift-question';
import type { PlacedRepo } from './place-repo';

/** Decisions that were reviewed cost a process each. */
const MOST_REVIEWED = 20;

type Ports = DriftPorts & { readonly git: GitReader };

/** Decisions whose files are among the changes; one that was reviewed later than `base` is held against its review. */
export async function changedDecisions(
  ports: Ports,
  placed: PlacedRepo,
  decisions: readonly GoverningDecision[],
  base: string | undefined,
  changes: readonly FileChange[],
): Promise<readonly DecisionDrift[]> {
  if (base === undefined) return [];
  const { subfolder } = placed.repo.where;
  const touched = decisions.filter(({ files }) => governed(files, changes, subfolder).length > 0);
  const found = await Promise.all(
    touched.map(async (decision, at): Promise<readonly DecisionDrift[]> => {
      const { id, title, path: note, files } = decision;
      const since = at < MOST_REVIEWED ? await reviewAfter(ports, placed, decision, base) : undefined;
      const left = since === undefined ? changes : await changesAfter(ports, placed, since);
      const paths = governed(files, left, subfolder);
      return paths.length === 0 ? [] : [{ id, title, note, files: paths, since: since ?? base }];
    }),
  );
  return found.flat();
}

async function reviewAfter(
  { git }: Ports,
  { repo }: PlacedRepo,
  { reviewedCommit }: GoverningDecision,
  base: string,
): Promise<string | undefined> {
  if (reviewedCommit === undefined) return undefined;
  const { kind } = await git.relation(repo.where, base, reviewedCommit);
  return kind === 'ahead' || kind === 'rewritten' || kind === 'squash-merged' ? reviewedCommit : undefined;
}

async function changesAfter({ history }: Ports, { repo }: PlacedRepo, commit: string): Promise<readonly FileChange[]> {
  const difference = await history?.difference(repo.where, commit);
  return difference?.kind === 'difference' ? difference.files : [];
}

/** Changed paths that are one of the files, or lie below one. */
function governed(
  files: readonly string[],
  changes: readonly FileChange[],
  subfolder: string | undefined,
): readonly string[] {
  const folders = files.flatMap((file) => {
    const clean = file.replace(/^(?:\.?\/)+|\/+$/g, '');
    return subfolder === undefined ? [clean] : [clean, `${subfolder.replace(/\/$/, '')}/${clean}`];
  });
  const isGoverned = (path: string | undefined): boolean =>
    path !== undefined && folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
  return changes.filter(({ path, from }) => isGoverned(path) || isGoverned(from)).map(({ path }) => path);
}
