import { compareLinks, instantOfNote, type ChainLink } from './chain';
import { LinkedChain } from './chain-links';
import type { HandoffNote } from './indexed-note';

/** What `previous` of a handoff leads to. */
export interface Parentage {
  /** Paths, each once. */
  readonly parents: readonly string[];
  /** Links that lead to no handoff of the project. */
  readonly gaps: readonly string[];
}

const NONE: readonly string[] = [];
const NOTHING: Parentage = { parents: NONE, gaps: NONE };

/** `pathOf` turns what a `previous` wikilink says into the path of a handoff of the same project, if there is one. */
export function parentage(note: HandoffNote, pathOf: (link: string) => string | undefined): Parentage {
  const { previous = NONE } = note.parsed.properties;
  if (previous.length === 0) return NOTHING;
  const parents: string[] = [];
  const gaps: string[] = [];
  for (const link of previous) {
    const path = pathOf(link);
    if (path === undefined) gaps.push(link);
    else if (!parents.includes(path)) parents.push(path);
  }
  return { parents, gaps: gaps.length === 0 ? NONE : gaps };
}

/** `resolve` turns a wikilink into the path of any note. */
export function buildChain(notes: readonly HandoffNote[], resolve: (link: string) => string | undefined): LinkedChain {
  const own = new Set(notes.map(({ path }) => path));
  const pathOf = (link: string): string | undefined => {
    const path = resolve(link);
    return path !== undefined && own.has(path) ? path : undefined;
  };
  const dated = notes.map((note): Dated => {
    const { parents, gaps } = parentage(note, pathOf);
    return { note, instant: instantOfNote(note), parents, gaps };
  });
  const children = new Map<string, string[]>();
  for (const { note, parents } of dated) {
    for (const parent of parents) {
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [note.path]);
      else known.push(note.path);
    }
  }
  const links = new Map<string, ChainLink>();
  const { order, cyclic } = ancestorsFirst(dated);
  for (const { note, instant, parents, gaps } of order) {
    const { rank, place, depth } = placed(note, instant, parents, links);
    const own = children.get(note.path)?.sort() ?? NONE;
    links.set(note.path, { note, parents, gaps, children: own, rank, place, depth });
  }
  return LinkedChain.from([...links.values()].sort(compareLinks), cyclic);
}

/** Rank, place and depth of a handoff whose parents have theirs. */
export function placed(
  note: HandoffNote,
  instant: number,
  parents: readonly string[],
  links: Pick<ReadonlyMap<string, ChainLink>, 'get'>,
): Pick<ChainLink, 'rank' | 'place' | 'depth'> {
  let [rank, depth] = [instant, 0];
  for (const parent of parents) {
    const link = links.get(parent);
    rank = Math.max(rank, (link?.rank ?? -1) + 1);
    depth = Math.max(depth, link?.depth ?? 0);
  }
  const place = `${String(rank).padStart(16, '0')} ${note.path}`;
  return { rank, place, depth: depth + (note.parsed.properties.status === 'abandoned' ? 0 : 1) };
}

interface Dated extends Parentage {
  readonly note: HandoffNote;
  readonly instant: number;
}

/** A walk over all handoffs in which parents come first. Where the chain runs in a circle, it is cut at the oldest. */
function ancestorsFirst(notes: readonly Dated[]): { order: readonly Dated[]; cyclic: readonly string[] } {
  const byPath = new Map(notes.map((one) => [one.note.path, one]));
  const sorted = [...notes].sort((a, b) => a.instant - b.instant || (a.note.path < b.note.path ? -1 : 1));
  const order: Dated[] = [];
  const placedPaths = new Set<string>();
  const cyclic = new Set<string>();
  for (const first of sorted) {
    if (first.parents.every((parent) => placedPaths.has(parent))) {
      if (!placedPaths.has(first.note.path)) order.push(first);
      placedPaths.add(first.note.path);
      continue;
    }
    // A stack instead of recursion: a chain may be thousands of handoffs long.
    const stack = [first.note.path];
    const open = new Set<string>();
    while (stack.length > 0) {
      const path = stack[stack.length - 1] ?? '';
      const one = byPath.get(path);
      const waiting = open.has(path) ? [] : (one?.parents ?? []).filter((parent) => !placedPaths.has(parent));
      open.add(path);
      for (const parent of waiting) if (open.has(parent)) cyclic.add(parent);
      const ahead = waiting.filter((parent) => !open.has(parent));
      stack.push(...ahead);
      if (ahead.length > 0) continue;
      stack.pop();
      if (one !== undefined && !placedPaths.has(path)) order.push(one);
      placedPaths.add(path);
    }
  }
  return { order, cyclic: [...cyclic] };
}
