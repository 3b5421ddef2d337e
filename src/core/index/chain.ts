import type { Problem } from '../model/errors';
import { instantOf } from '../model/stamp';
import type { HandoffNote } from './indexed-note';

/** One handoff in its chain. */
export interface ChainLink {
  readonly note: HandoffNote;
  /** Paths of the handoffs that this one continues, as far as they are there. */
  readonly parents: readonly string[];
  readonly children: readonly string[];
}

/** The handoffs of one project, joined by `previous`. */
export interface Chain {
  /** By path; ancestors first, then by date, then by path. */
  readonly links: ReadonlyMap<string, ChainLink>;
  /** Place of each handoff in `links`, from 0: an ancestor's is smaller. */
  readonly order: ReadonlyMap<string, number>;
  /** Handoffs without a child that are not abandoned, newest first. */
  readonly heads: readonly ChainLink[];
  readonly problems: readonly Problem[];
}

/** `resolve` turns what a `previous` wikilink says into the path of a handoff, if there is one. */
export function buildChain(notes: readonly HandoffNote[], resolve: (link: string) => string | undefined): Chain {
  const own = new Map(notes.map((note) => [note.path, note]));
  const parents = new Map<string, readonly string[]>();
  const children = new Map<string, string[]>(notes.map((note) => [note.path, []]));
  const problems: Problem[] = [];
  for (const note of notes) {
    const found = (note.parsed.properties.previous ?? []).map((link) => ({ link, path: resolve(link) }));
    for (const { link, path } of found) {
      if (path === undefined || !own.has(path)) problems.push(missingPrevious(note.path, link));
    }
    const known = [...new Set(found.flatMap(({ path }) => (path !== undefined && own.has(path) ? [path] : [])))];
    parents.set(note.path, known);
    for (const parent of known) children.get(parent)?.push(note.path);
  }
  const { order, cyclic } = ancestorsFirst([...notes].sort(byDate), parents, own);
  const links = new Map(
    order.map((note) => [
      note.path,
      { note, parents: parents.get(note.path) ?? [], children: (children.get(note.path) ?? []).sort() },
    ]),
  );
  return {
    links,
    order: new Map([...links.keys()].map((path, at) => [path, at])),
    heads: order
      .flatMap((note) => links.get(note.path) ?? [])
      .filter((link) => isHead(link, links))
      .reverse(),
    problems: [...problems, ...cyclic.map(cycleProblem)],
  };
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
  const place = (path: string): number => chain.order.get(path) ?? -1;
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
function isHead(link: ChainLink, links: ReadonlyMap<string, ChainLink>): boolean {
  return !isAbandoned(link) && link.children.every((child) => isAbandoned(links.get(child)));
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

function ancestorsFirst(
  notes: readonly HandoffNote[],
  parents: ReadonlyMap<string, readonly string[]>,
  own: ReadonlyMap<string, HandoffNote>,
): { order: readonly HandoffNote[]; cyclic: readonly string[] } {
  const order: HandoffNote[] = [];
  const placed = new Set<string>();
  const cyclic: string[] = [];
  for (const first of notes) {
    // A stack instead of recursion: a chain may be thousands of handoffs long.
    const stack = [first.path];
    const open = new Set<string>();
    while (stack.length > 0) {
      const path = stack[stack.length - 1] ?? '';
      const waiting = open.has(path) ? [] : (parents.get(path) ?? []).filter((parent) => !placed.has(parent));
      open.add(path);
      const back = waiting.filter((parent) => open.has(parent));
      cyclic.push(...back);
      const ahead = waiting.filter((parent) => !open.has(parent));
      stack.push(...ahead);
      if (ahead.length > 0) continue;
      stack.pop();
      const note = own.get(path);
      if (note !== undefined && !placed.has(path)) order.push(note);
      placed.add(path);
    }
  }
  return { order, cyclic: [...new Set(cyclic)] };
}

function byDate(a: HandoffNote, b: HandoffNote): number {
  return dateOf(a) - dateOf(b) || (a.path < b.path ? -1 : 1);
}

function dateOf(note: HandoffNote): number {
  const { created, createdOffset } = note.parsed.properties;
  if (created === undefined) return 0;
  return instantOf(createdOffset === undefined ? { local: created } : { local: created, offset: createdOffset }) ?? 0;
}

function missingPrevious(path: string, link: string): Problem {
  return {
    code: 'previous-missing',
    path,
    line: 0,
    message: `The previous handoff ${link} is not there; the chain has a gap here.`,
  };
}

function cycleProblem(path: string): Problem {
  return {
    code: 'previous-cycle',
    path,
    line: 0,
    message: 'This handoff comes before itself: its chain of previous handoffs leads back to it.',
  };
}
