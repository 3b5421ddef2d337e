import type { ChainLink } from '../chain';
import type { IndexSnapshot, ProjectIndex } from '../snapshot';
import { handoffRow, headPaths, type HandoffRow } from './handoffs';

/** One handoff in the drawing of the chain. */
export interface TimelineRow extends HandoffRow {
  /** Column, from 0. */
  readonly lane: number;
  /** Paths of what it continues, and of what continues it. */
  readonly parents: readonly string[];
  readonly children: readonly string[];
  /** Several continue it. */
  readonly fork: boolean;
  /** It continues several. */
  readonly join: boolean;
  /** What `previous` links and is not there: the chain has a gap. */
  readonly gaps: readonly string[];
  /** Its chain leads back to itself. */
  readonly cycle: boolean;
}

export interface Timeline {
  /** Newest first. */
  readonly rows: readonly TimelineRow[];
  /** Columns in use at the most. */
  readonly lanes: number;
  /** Every handoff continues the one before it: a list says it all. */
  readonly linear: boolean;
}

export function timeline(snapshot: IndexSnapshot, project: ProjectIndex): Timeline {
  const heads = headPaths(project);
  const cyclic = new Set(
    project.chain.problems.filter(({ code }) => code === 'previous-cycle').map(({ path }) => path),
  );
  const lanes = new Lanes();
  const rows = [...project.chain.links.values()].reverse().map((link): TimelineRow => {
    const { path } = link.note;
    return {
      ...handoffRow(snapshot, project, link, heads),
      lane: lanes.take(link),
      parents: link.parents,
      children: link.children,
      fork: link.children.length > 1,
      join: link.parents.length > 1,
      gaps: gapsOf(snapshot, project, link),
      cycle: cyclic.has(path),
    };
  });
  return { rows, lanes: lanes.most, linear: lanes.most <= 1 && rows.every(({ fork, join }) => !fork && !join) };
}

function gapsOf(snapshot: IndexSnapshot, project: ProjectIndex, { note }: ChainLink): readonly string[] {
  const { previous = [] } = note.parsed.properties;
  return previous.filter((link) => !project.chain.links.has(snapshot.resolve(link) ?? ''));
}

/** Columns of a chain that is drawn from the newest handoff down: each open one waits for the handoff it leads to. */
class Lanes {
  most = 0;
  private readonly waiting: (string | undefined)[] = [];

  take({ note, parents }: ChainLink): number {
    const { path } = note;
    const found = this.waiting.indexOf(path);
    const lane = found === -1 ? this.free() : found;
    this.waiting.forEach((expected, at) => {
      if (expected === path) this.waiting[at] = undefined;
    });
    parents.forEach((parent, at) => {
      if (this.waiting.includes(parent)) return;
      this.waiting[at === 0 ? lane : this.free()] = parent;
    });
    this.most = Math.max(this.most, lane + 1, this.waiting.filter((expected) => expected !== undefined).length);
    return lane;
  }

  private free(): number {
    const at = this.waiting.indexOf(undefined);
    return at === -1 ? this.waiting.push(undefined) - 1 : at;
  }
}
