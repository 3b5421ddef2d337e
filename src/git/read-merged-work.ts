import type { MergedWork } from '../core/model/git-state';
import type { LoggedCommit } from './log';
import { graphArgs, mergedWork, parseGraph } from './merged-work';
import type { RunGit } from './run-git';

/** Asks for the whole history only when there is a merge in it; twice when `pathspecs` limit what counts. */
export async function readMergedWork(
  run: RunGit,
  range: string,
  pathspecs: readonly string[],
  line: readonly LoggedCommit[],
): Promise<readonly MergedWork[]> {
  if (!line.some(({ merge }) => merge)) return [];
  const [graph, limited] = await Promise.all([
    run(graphArgs(range, [])),
    pathspecs.length === 0 ? undefined : run(graphArgs(range, pathspecs)),
  ]);
  if (!graph.ok) return [];
  const counted = limited?.ok === true ? new Set(parseGraph(limited.out).map(({ hash }) => hash)) : undefined;
  return mergedWork(line, parseGraph(graph.out), counted);
}
