import type { MergedWork } from '../core/model/git-state';
import type { LoggedCommit } from './log';

/** A commit of the whole history between two points, merged branches included. */
export interface GraphCommit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly email: string;
}

export const GRAPH_LIMIT = 20_000;

export function graphArgs(range: string, pathspecs: readonly string[]): readonly string[] {
  return [
    'log',
    '-z',
    '--no-show-signature',
    '--encoding=UTF-8',
    // Without it a merge hides the side that changed nothing of the paths in the end.
    ...(pathspecs.length === 0 ? [] : ['--full-history']),
    `--max-count=${GRAPH_LIMIT}`,
    '--format=%H%x00%P%x00%aE',
    '--end-of-options',
    range,
    '--',
    ...pathspecs,
  ];
}

export function parseGraph(out: string): readonly GraphCommit[] {
  const fields = out.split('\0');
  const commits: GraphCommit[] = [];
  for (let at = 0; at + 2 < fields.length + 1 && (fields[at] ?? '') !== ''; at += 3) {
    const parents = fields[at + 1] ?? '';
    commits.push({
      hash: fields[at] ?? '',
      parents: parents === '' ? [] : parents.split(' '),
      email: (fields[at + 2] ?? '').toLowerCase(),
    });
  }
  return commits;
}

/**
 * What each merge on the first-parent line brought in. A commit counts for the oldest merge that reaches it; `counted`
 * limits what counts, to a subfolder or to what is no bookkeeping.
 */
export function mergedWork(
  line: readonly LoggedCommit[],
  graph: readonly GraphCommit[],
  counted: ReadonlySet<string> | undefined,
): readonly MergedWork[] {
  const byHash = new Map(graph.map((commit) => [commit.hash, commit]));
  const seen = new Set(line.map(({ hash }) => hash));
  const oldestFirst = line.filter(({ merge }) => merge).reverse();
  const works = oldestFirst.map((merge) => {
    const brought = reach(merge.parents.slice(1), byHash, seen).filter(({ hash }) => counted?.has(hash) !== false);
    return {
      merge: merge.hash,
      subject: merge.subject,
      commits: brought.filter(({ parents }) => parents.length < 2).length,
      people: new Set(brought.map(({ email }) => email)).size,
    };
  });
  return works.filter(({ commits }) => commits > 0).reverse();
}

/** Everything reachable that was not seen before; marks it as seen. */
function reach(
  from: readonly string[],
  byHash: ReadonlyMap<string, GraphCommit>,
  seen: Set<string>,
): readonly GraphCommit[] {
  const found: GraphCommit[] = [];
  const open = [...from];
  for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
    const commit = byHash.get(hash);
    if (commit === undefined || seen.has(hash)) continue;
    seen.add(hash);
    found.push(commit);
    open.push(...commit.parents);
  }
  return found;
}
