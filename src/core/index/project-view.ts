import type { Problem } from '../model/errors';
import type { Chain } from './chain';
import type { BlockerNote, DecisionNote, HandoffNote, IndexedNote, PhaseNote, ProjectNote } from './indexed-note';
import type { ItemState, LostItem } from './item-state';
import type { ProjectIndex } from './snapshot';
import { inOrder, type PlacedItem } from './item-table';
import type { LayeredMap } from './layered-map';
import type { SortedMap } from './sorted-map';

/** What a project keeps, by path unless said otherwise. */
export interface ProjectParts {
  readonly folder: string;
  readonly chain: Chain & { readonly links: { list(): readonly { readonly note: HandoffNote }[] } };
  /** Notes of ours that are no handoffs. */
  readonly records: SortedMap<IndexedNote>;
  /** Notes with problems of their own. */
  readonly troubled: SortedMap<IndexedNote>;
  readonly items: LayeredMap<PlacedItem>;
  readonly open: SortedMap<ItemState>;
  readonly lost: SortedMap<readonly LostItem[]>;
  readonly resolve: ProjectIndex['resolve'];
}

/** A project at one revision; each list is worked out once, when somebody asks for it. */
export class ProjectView implements ProjectIndex {
  private readonly known = new Map<string, unknown>();

  constructor(private readonly parts: ProjectParts) {}

  get resolve(): ProjectIndex['resolve'] {
    return this.parts.resolve;
  }

  get folder(): string {
    return this.parts.folder;
  }

  get chain(): Chain {
    return this.parts.chain;
  }

  get project(): ProjectNote | undefined {
    return this.records('project')[0];
  }

  get handoffs(): readonly HandoffNote[] {
    return this.once('handoffs', () => this.parts.chain.links.list().map(({ note }) => note));
  }

  get phases(): readonly PhaseNote[] {
    return this.once('phases in order', () => [...this.records('phase')].sort(byNumber));
  }

  get decisions(): readonly DecisionNote[] {
    return this.records('decision');
  }

  get blockers(): readonly BlockerNote[] {
    return this.records('blocker');
  }

  get items(): readonly ItemState[] {
    return this.once('items', () => inOrder(this.parts.items));
  }

  get openItems(): readonly ItemState[] {
    return this.once('open', () => this.parts.open.list());
  }

  get lost(): readonly LostItem[] {
    return this.once('lost', () => this.parts.lost.list().flat());
  }

  get problems(): readonly Problem[] {
    return this.once('problems', () =>
      [...this.parts.troubled.list().flatMap((note) => note.problems), ...this.parts.chain.problems].sort(byPath),
    );
  }

  private records<T extends IndexedNote['type']>(type: T): readonly Extract<IndexedNote, { type: T }>[] {
    return this.once(type, () =>
      this.parts.records.list().filter((note): note is Extract<IndexedNote, { type: T }> => note.type === type),
    );
  }

  private once<T>(name: string, work: () => T): T {
    if (!this.known.has(name)) this.known.set(name, work());
    return this.known.get(name) as T;
  }
}

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function byNumber(a: PhaseNote, b: PhaseNote): number {
  return (a.phase.number ?? Infinity) - (b.phase.number ?? Infinity) || byPath(a, b);
}
