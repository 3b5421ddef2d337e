import { buildChain, parentage, placed } from './build-chain';
import { instantOfNote, isAbandoned, type ChainLink } from './chain';
import { LinkedChain } from './chain-links';
import type { HandoffNote, IndexedNote } from './indexed-note';
import { ItemTable } from './item-table';
import { ProjectView } from './project-view';
import type { ProjectIndex } from './snapshot';
import { SortedMap } from './sorted-map';

/** What a project asks of the index around it; all of it says how things are after the changes. */
export interface Surroundings {
  /** A note of the project as the project counts it: a handoff without lines that only link a record. */
  readonly noteAt: (path: string) => IndexedNote | undefined;
  /** Every note of the project. */
  readonly all: () => readonly IndexedNote[];
  readonly resolve: (link: string) => string | undefined;
  /** `resolve` as it is now, also after later changes. */
  readonly resolver: () => (link: string) => string | undefined;
}

/** So many changes at once are taken by building the project anew. */
const MANY = 64;

/**
 * One project, kept with every change: what one note costs does not grow with their number. Only where a change moves
 * handoffs that others continue, the project is built anew.
 */
export class ProjectState {
  private chain = LinkedChain.EMPTY;
  private records: SortedMap<IndexedNote> = SortedMap.EMPTY;
  private troubled: SortedMap<IndexedNote> = SortedMap.EMPTY;
  private items = new ItemTable();
  private view: ProjectIndex | undefined;

  constructor(
    private readonly folder: string,
    private readonly around: Surroundings,
  ) {}

  get isEmpty(): boolean {
    return this.chain.links.size + this.records.size === 0;
  }

  current(): ProjectIndex {
    this.view ??= new ProjectView({
      folder: this.folder,
      chain: this.chain,
      records: this.records,
      troubled: this.troubled,
      items: this.items.all,
      open: this.items.open,
      lost: this.items.lost,
      resolve: this.around.resolver(),
    });
    return this.view;
  }

  /** Takes up what the notes at these paths say now; tells when it had to start anew. */
  update(paths: ReadonlySet<string>): 'anew' | undefined {
    if (paths.size === 0) return undefined;
    this.view = undefined;
    const size = this.chain.links.size + this.records.size;
    // Names begin with their date, so that what is continued comes before what continues it.
    const isFew = size > 0 && paths.size <= Math.max(MANY, size / 8);
    const taken = isFew && [...paths].sort().every((path) => this.take(path));
    if (taken) return undefined;
    this.build();
    return 'anew';
  }

  private build(): void {
    const notes = this.around.all();
    this.chain = buildChain(
      notes.filter((note) => note.type === 'handoff'),
      this.around.resolve,
    );
    this.records = byPath(notes.filter((note) => note.type !== 'handoff'));
    this.troubled = byPath(notes.filter(({ problems }) => problems.length > 0));
    this.items = new ItemTable();
    this.items.fill(this.chain);
  }

  /** False when the change asks for the whole to be built anew. */
  private take(path: string): boolean {
    const note = this.around.noteAt(path);
    const isTroubled = note !== undefined && note.problems.length > 0;
    this.troubled = isTroubled ? this.troubled.with(path, note) : this.troubled.without(path);
    const isRecord = note !== undefined && note.type !== 'handoff';
    this.records = isRecord ? this.records.with(path, note) : this.records.without(path);
    return this.takeHandoff(path, note?.type === 'handoff' ? note : undefined);
  }

  private takeHandoff(path: string, after: HandoffNote | undefined): boolean {
    if (this.chain.isCyclic) return false;
    const before = this.chain.links.get(path);
    if (before === undefined && after === undefined) return true;
    const link = after === undefined ? undefined : this.linkOf(after, before);
    if (after !== undefined && link === undefined) return false;
    const stays = before !== undefined && link !== undefined && hasSamePlace(before, link);
    if (!stays && before !== undefined && before.children.length > 0) return false;
    if (stays) this.chain = this.chain.with(link);
    else this.moveLeaf(before, link);
    this.items.change(this.chain, before?.note, after);
    for (const parent of before?.parents ?? []) this.items.look(this.chain, parent);
    return true;
  }

  /** The link of a changed handoff; `undefined` when it continues something that the chain does not hold yet. */
  private linkOf(note: HandoffNote, before: ChainLink | undefined): ChainLink | undefined {
    const pathOf = (link: string): string | undefined => {
      const path = this.around.resolve(link);
      return path !== undefined && this.around.noteAt(path)?.type === 'handoff' ? path : undefined;
    };
    const { parents, gaps } = parentage(note, pathOf);
    if (parents.some((parent) => parent === note.path || !this.chain.links.has(parent))) return undefined;
    const place = placed(note, instantOfNote(note), parents, this.chain.links);
    return { note, parents, gaps, children: before?.children ?? [], ...place };
  }

  /** A handoff that nothing continues comes, goes, or moves to another place. */
  private moveLeaf(before: ChainLink | undefined, after: ChainLink | undefined): void {
    if (before !== undefined) this.chain = this.chain.without(before.note.path);
    if (after !== undefined) this.chain = this.chain.with(after);
    const path = (after ?? before)?.note.path ?? '';
    for (const parent of new Set([...(before?.parents ?? []), ...(after?.parents ?? [])])) {
      const link = this.chain.links.get(parent);
      if (link === undefined) continue;
      const others = link.children.filter((child) => child !== path);
      const children = after?.parents.includes(parent) === true ? [...others, path].sort() : others;
      this.chain = this.chain.with({ ...link, children });
    }
  }
}

/** Nothing changed for the handoffs around it. */
function hasSamePlace(before: ChainLink, after: ChainLink): boolean {
  return (
    before.rank === after.rank &&
    before.depth === after.depth &&
    isAbandoned(before) === isAbandoned(after) &&
    before.parents.join('\n') === after.parents.join('\n')
  );
}

function byPath(notes: readonly IndexedNote[]): SortedMap<IndexedNote> {
  return SortedMap.from(notes.map((note) => [note.path, note]));
}
