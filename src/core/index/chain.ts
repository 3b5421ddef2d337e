import type { Problem } from '../model/errors';
import { instantOf } from '../model/stamp';
import type { HandoffNote } from './indexed-note';

/** One handoff in its chain. */
export interface ChainLink {
  readonly note: HandoffNote;
  /** Paths of the handoffs that this one continues, as far as they are there. */
  readonly parents: readonly string[];
  /** Sorted. */
  readonly children: readonly string[];
  /** What `previous` links and is not there. */
  readonly gaps: readonly string[];
  /** Milliseconds since the epoch; more than that of every parent, also where dates say otherwise. */
  readonly rank: number;
  /** Rank and path as one text that sorts. */
  readonly place: string;
  /** Handoffs of the longest way here that are not abandoned, this one counted. */
  readonly depth: number;
}

/** The handoffs of one project, joined by `previous`. */
export interface Chain {
  /** By path; ancestors first, then by date, then by path. */
  readonly links: ReadonlyMap<string, ChainLink>;
  /** Handoffs without a child that are not abandoned, newest first. */
  readonly heads: readonly ChainLink[];
  readonly problems: readonly Problem[];
}

/** Every handoff before this one, itself left out; safe on cycles. */
export function ancestorsOf(chain: Chain, path: string): ReadonlySet<string> {
  return reach(path, (current) => parentsOf(chain, current));
}

export function descendantsOf(chain: Chain, path: string): ReadonlySet<string> {
  return reach(path, (current) => chain.links.get(current)?.children ?? []);
}

/**
 * Those of `paths` that come before another one of them on the same branch. Walks no further back than the oldest of
 * them, so that it costs what lies between them and not the whole chain.
 */
export function replacedAmong(chain: Chain, paths: readonly string[]): ReadonlySet<string> {
  if (paths.length < 2) return new Set();
  const place = (path: string): number => chain.links.get(path)?.rank ?? -1;
  const oldest = Math.min(...paths.map(place));
  const before = reachAll(paths, (path) => parentsOf(chain, path).filter((parent) => place(parent) >= oldest));
  return new Set(paths.filter((path) => before.has(path)));
}

export function isAncestor(chain: Chain, ancestor: string, path: string): boolean {
  return replacedAmong(chain, [ancestor, path]).has(ancestor);
}

export function isAbandoned(link: ChainLink | undefined): boolean {
  return link?.note.parsed.properties.status === 'abandoned';
}

/** A child that was abandoned does not continue anything. */
export function isHead(link: ChainLink, links: Pick<ReadonlyMap<string, ChainLink>, 'get'>): boolean {
  return !isAbandoned(link) && link.children.every((child) => isAbandoned(links.get(child)));
}

/** In the order of the chain: by rank, then by path. */
export function compareLinks(a: ChainLink, b: ChainLink): number {
  return a.place < b.place ? -1 : a.place > b.place ? 1 : 0;
}

/** The same for paths of handoffs; one that is not there comes first. */
export function comparePlaces({ links }: Chain, a: string, b: string): number {
  const [left, right] = [links.get(a), links.get(b)];
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined);
  return compareLinks(left, right);
}

/** Milliseconds since the epoch at which a handoff says that it was written; 0 when it does not. */
export function instantOfNote(note: HandoffNote): number {
  const { created, createdOffset } = note.parsed.properties;
  if (created === undefined) return 0;
  const stamp = createdOffset === undefined ? { local: created } : { local: created, offset: createdOffset };
  return Math.max(0, instantOf(stamp) ?? 0);
}

function parentsOf(chain: Chain, path: string): readonly string[] {
  return chain.links.get(path)?.parents ?? [];
}

function reach(start: string, next: (path: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(reachAll([start], next));
  seen.delete(start);
  return seen;
}

/** Everything that can be reached from any of the starts in one step or more. */
function reachAll(starts: readonly string[], next: (path: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = starts.flatMap(next);
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    queue.push(...next(path));
  }
  return seen;
}
