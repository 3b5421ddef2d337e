import type { Lanes } from './row';

/** The piece of the graph beside each row, by its place. */
export type LaneTable = (at: number) => Lanes;

/** One handoff of the chain, newest first. */
export interface Link {
  readonly note: { readonly path: string };
  /** Paths of what it continues, all of it further down. */
  readonly parents: readonly string[];
}

type Waiting = readonly (string | undefined)[];

/** Columns of a chain drawn from the newest handoff down: each column waits for the handoff that it leads to. */
export function lanesOf(rows: readonly Link[], linear: boolean): LaneTable {
  if (linear) {
    return (at) => ({ own: 0, through: [], above: at > 0 ? [0] : [], below: at < rows.length - 1 ? [0] : [] });
  }
  const drawn = new Set<string>();
  const known: Lanes[] = [];
  let waiting: Waiting = [];
  // As far as somebody looks: a chain may be thousands of handoffs long.
  return (at) => {
    for (const row of rows.slice(known.length, at + 1)) {
      const step = laneStep(row, waiting, drawn);
      known.push(step.lanes);
      waiting = step.waiting;
      // What was drawn already is waited for by nobody: a circle ends here.
      drawn.add(row.note.path);
    }
    return known[at] ?? { own: 0, through: [], above: [], below: [] };
  };
}

function laneStep(
  { note: { path }, parents }: Link,
  before: Waiting,
  drawn: ReadonlySet<string>,
): { readonly lanes: Lanes; readonly waiting: Waiting } {
  const above = before.flatMap((expected, column) => (expected === path ? [column] : []));
  const own = above[0] ?? freeIn(before);
  const after = before.map((expected) => (expected === path ? undefined : expected));
  while (after.length <= own) after.push(undefined);
  const through = after.flatMap((expected, column) => (expected === undefined ? [] : [column]));
  const leads = parents
    .filter((parent) => parent !== path && !drawn.has(parent))
    .map((parent, at) => {
      const known = after.indexOf(parent);
      if (known !== -1) return known;
      const column = at === 0 && after[own] === undefined ? own : freeIn(after);
      after[column] = parent;
      return column;
    });
  while (after.length > 0 && after[after.length - 1] === undefined) after.pop();
  return { lanes: { own, through, above, below: leads }, waiting: after };
}

function freeIn(waiting: Waiting): number {
  const at = waiting.indexOf(undefined);
  return at === -1 ? waiting.length : at;
}
