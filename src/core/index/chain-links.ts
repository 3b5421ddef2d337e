import type { Problem } from '../model/errors';
import { isHead, type Chain, type ChainLink } from './chain';
import { LayeredMap } from './layered-map';
import { SortedMap } from './sorted-map';

/** The links of a chain by path, in the order of the chain. It never changes: each change gives a new one. */
export class ChainLinks implements ReadonlyMap<string, ChainLink> {
  private constructor(
    private readonly byPath: LayeredMap<ChainLink>,
    private readonly byPlace: SortedMap<ChainLink>,
  ) {}

  static readonly EMPTY = new ChainLinks(LayeredMap.EMPTY, SortedMap.EMPTY);

  static from(links: readonly ChainLink[]): ChainLinks {
    const byPath = new Map(links.map((link) => [link.note.path, link]));
    return new ChainLinks(LayeredMap.from(byPath), SortedMap.from(links.map((link) => [link.place, link])));
  }

  get size(): number {
    return this.byPlace.size;
  }

  get(path: string): ChainLink | undefined {
    return this.byPath.get(path);
  }

  has(path: string): boolean {
    return this.byPath.get(path) !== undefined;
  }

  with(link: ChainLink): ChainLinks {
    const before = this.byPath.get(link.note.path);
    const isMoved = before !== undefined && before.rank !== link.rank;
    const others = isMoved ? this.byPlace.without(before.place) : this.byPlace;
    return new ChainLinks(this.byPath.with(link.note.path, link), others.with(link.place, link));
  }

  without(path: string): ChainLinks {
    const link = this.byPath.get(path);
    if (link === undefined) return this;
    return new ChainLinks(this.byPath.without(path), this.byPlace.without(link.place));
  }

  /** In the order of the chain. */
  list(): ChainLink[] {
    return this.byPlace.list();
  }

  values(): MapIterator<ChainLink> {
    return this.byPlace.values();
  }

  *keys(): MapIterator<string> {
    for (const { note } of this.byPlace.values()) yield note.path;
  }

  *entries(): MapIterator<[string, ChainLink]> {
    for (const link of this.byPlace.values()) yield [link.note.path, link];
  }

  [Symbol.iterator](): MapIterator<[string, ChainLink]> {
    return this.entries();
  }

  forEach(visit: (link: ChainLink, path: string, map: ReadonlyMap<string, ChainLink>) => void): void {
    for (const [path, link] of this) visit(link, path, this);
  }
}

/** A chain whose lists are worked out when somebody asks for them. */
export class LinkedChain implements Chain {
  private headList: readonly ChainLink[] | undefined;
  private problemList: readonly Problem[] | undefined;

  constructor(
    readonly links: ChainLinks,
    private readonly headPlaces: SortedMap<ChainLink>,
    private readonly gapPlaces: SortedMap<ChainLink>,
    private readonly cycles: readonly string[],
  ) {}

  static readonly EMPTY = new LinkedChain(ChainLinks.EMPTY, SortedMap.EMPTY, SortedMap.EMPTY, []);

  static from(links: readonly ChainLink[], cycles: readonly string[]): LinkedChain {
    const all = ChainLinks.from(links);
    const placed = (some: readonly ChainLink[]): SortedMap<ChainLink> =>
      SortedMap.from(some.map((link) => [link.place, link]));
    const heads = placed(links.filter((link) => isHead(link, all)));
    return new LinkedChain(all, heads, placed(links.filter(({ gaps }) => gaps.length > 0)), cycles);
  }

  get heads(): readonly ChainLink[] {
    this.headList ??= this.headPlaces.list().reverse();
    return this.headList;
  }

  get problems(): readonly Problem[] {
    this.problemList ??= [
      ...this.gapPlaces.list().flatMap(({ note, gaps }) => gaps.map((link) => missingPrevious(note.path, link))),
      ...this.cycles.map(cycleProblem),
    ];
    return this.problemList;
  }

  get isCyclic(): boolean {
    return this.cycles.length > 0;
  }

  /**
   * With one link added, or in the place of the one of the same path. Handoffs that it continues are to be set after it
   * when they get another child, so that they are no longer counted as heads.
   */
  with(link: ChainLink): LinkedChain {
    const { place } = link;
    const links = this.links.with(link);
    const { heads, gaps } = this.unlisted(link.note.path);
    return new LinkedChain(
      links,
      isHead(link, links) ? heads.with(place, link) : heads,
      link.gaps.length > 0 ? gaps.with(place, link) : gaps,
      this.cycles,
    );
  }

  without(path: string): LinkedChain {
    const { heads, gaps } = this.unlisted(path);
    return new LinkedChain(this.links.without(path), heads, gaps, this.cycles);
  }

  private unlisted(path: string): { heads: SortedMap<ChainLink>; gaps: SortedMap<ChainLink> } {
    const link = this.links.get(path);
    const place = link?.place ?? '';
    return { heads: this.headPlaces.without(place), gaps: this.gapPlaces.without(place) };
  }
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
