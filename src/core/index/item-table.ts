import { isOpen } from '../model/item';
import type { ParsedEntry } from '../model/parsed-handoff';
import { compareLinks, isAbandoned, isAncestor, isHead, type Chain, type ChainLink } from './chain';
import type { HandoffNote } from './indexed-note';
import {
  entryWithId,
  hasState,
  isCarried,
  itemState,
  openEntries,
  type ItemState,
  type LostItem,
  type Mention,
  type TakenUp,
} from './item-state';
import { fatesOf, NOTHING, type Fates } from './item-fates';
import { LayeredMap } from './layered-map';
import { MentionPlaces, sayer } from './mention-places';
import { compareText } from './queries/row';
import { SortedMap } from './sorted-map';

type Mentions = readonly [Mention, ...Mention[]];

/** An item with the line that first mentions it. */
export interface PlacedItem {
  /** Its id; of a hand-written line without one what tells it from all others. */
  readonly name: string;
  /** Of the handoff, see `ChainLink`. */
  readonly place: string;
  readonly line: number;
  readonly state: ItemState;
}

/** In the order in which they were first mentioned. */
export function inOrder(items: LayeredMap<PlacedItem>): readonly ItemState[] {
  return items
    .values()
    .sort((a, b) => compareText(a.place, b.place) || a.line - b.line || compareText(a.name, b.name))
    .map(({ state }) => state);
}

/** The items of one project, kept with every change of a handoff. The maps that it gives out never change. */
export class ItemTable {
  /** Every item by its name. */
  all: LayeredMap<PlacedItem> = LayeredMap.EMPTY;
  /** Those that are neither settled nor taken up in other words, by where they were first mentioned. */
  open: SortedMap<ItemState> = SortedMap.EMPTY;
  /** Open items that every continuation of their handoff has left out, by the place of the handoff. */
  lost: SortedMap<readonly LostItem[]> = SortedMap.EMPTY;
  private readonly places = new MentionPlaces();
  /** Names in `all` of hand-written lines without an id, by the path of their head. */
  private readonly linesOfHead = new Map<string, readonly string[]>();
  /** By the path of the handoff that leaves them, then by name. */
  private readonly takenUp = new Map<string, ReadonlyMap<string, TakenUp>>();
  /** Places in `lost`, by path. */
  private readonly keysOfLost = new Map<string, string>();
  /** Handoffs with lines whose fate hangs on what others say in the same words. */
  private readonly compared = new Set<string>();

  /** Takes up a whole chain; only on a fresh table. */
  fill(chain: Chain): void {
    const mentioned = this.mentionsIn(chain);
    this.fillFates(chain);
    const items = new Map<string, PlacedItem>();
    for (const [id, mentions] of mentioned) items.set(id, this.followed(placedItem(chain, mentions, id, id)));
    for (const head of chain.heads) for (const item of this.handWritten(chain, head)) items.set(item.name, item);
    this.all = LayeredMap.from(items);
    this.open = SortedMap.from(
      Array.from(items.values())
        .filter(isWaiting)
        .map((item) => [keyOf(item), item.state]),
    );
  }

  private fillFates(chain: Chain): void {
    const lost: (readonly [string, readonly LostItem[]])[] = [];
    for (const link of chain.links.values()) {
      const found = this.fatesIn(chain, link);
      if (found.takenUp.size > 0) this.takenUp.set(link.note.path, found.takenUp);
      if (found.lost.length === 0) continue;
      this.keysOfLost.set(link.note.path, link.place);
      lost.push([link.place, found.lost]);
    }
    this.lost = SortedMap.from(lost);
  }

  /**
   * Follows a change of one handoff whose place among the others is the same, or that came or went as one that nothing
   * continues. `chain` is the chain after it; `before` is absent for a new one, `after` for one that is gone.
   */
  change(chain: Chain, before: HandoffNote | undefined, after: HandoffNote | undefined): void {
    if (before !== undefined) this.places.remove(before);
    if (after !== undefined) this.places.add(after);
    const path = (after ?? before)?.path ?? '';
    const entries = [before, after].flatMap((note) => note?.parsed.entries ?? []);
    const ids = new Set(entries.flatMap(({ id }) => id ?? []));
    const touched = new Set([path, ...(chain.links.get(path)?.parents ?? [])]);
    for (const id of ids) {
      this.judge(chain, id);
      for (const other of this.places.withId(id)) touched.add(other);
    }
    for (const { text } of entries) {
      for (const other of this.places.maybeWithText(text)) if (this.compared.has(other)) touched.add(other);
    }
    for (const other of touched) this.look(chain, other);
  }

  /** Looks again at what is lost or hand-written in one handoff. */
  look(chain: Chain, path: string): void {
    const link = chain.links.get(path);
    this.compared.delete(path);
    for (const name of this.linesOfHead.get(path) ?? []) this.take(name);
    this.linesOfHead.delete(path);
    const lostKey = this.keysOfLost.get(path);
    if (lostKey !== undefined) this.lost = this.lost.without(lostKey);
    this.keysOfLost.delete(path);
    if (link !== undefined && isHead(link, chain.links)) {
      for (const item of this.handWritten(chain, link)) this.put(item);
    }
    const { lost, takenUp } = link === undefined ? NOTHING : this.fatesIn(chain, link);
    this.follow(path, takenUp);
    if (link === undefined || lost.length === 0) return;
    this.keysOfLost.set(path, link.place);
    this.lost = this.lost.with(link.place, lost);
  }

  /** Takes down what became of a handoff's items elsewhere, and tells those that it concerns. */
  private follow(path: string, takenUp: ReadonlyMap<string, TakenUp>): void {
    const before = this.takenUp.get(path);
    if (takenUp.size > 0) this.takenUp.set(path, takenUp);
    else this.takenUp.delete(path);
    for (const name of new Set([...(before?.keys() ?? []), ...takenUp.keys()])) {
      const item = this.all.get(name);
      if (item !== undefined) this.put(item);
    }
  }

  /** The item with the line that speaks of it in other words, when there is one. */
  private followed(item: PlacedItem): PlacedItem {
    const { takenUp: before, ...state } = item.state;
    const takenUp = isOpen(state.status) ? this.takenUp.get(state.handoff)?.get(item.name) : undefined;
    if (takenUp === undefined) return before === undefined ? item : { ...item, state };
    return { ...item, state: { ...state, takenUp } };
  }

  private judge(chain: Chain, id: string): void {
    const found = this.stateOf(chain, id);
    if (found === undefined) this.take(id);
    else this.put(found);
  }

  private put(found: PlacedItem): void {
    const item = this.followed(found);
    this.take(item.name);
    this.all = this.all.with(item.name, item);
    if (isWaiting(item)) this.open = this.open.with(keyOf(item), item.state);
  }

  private take(name: string): void {
    const item = this.all.get(name);
    if (item === undefined) return;
    this.all = this.all.without(name);
    this.open = this.open.without(keyOf(item));
  }

  /** Who mentions each id, in the order of the chain; takes the places of all of them down. */
  private mentionsIn(chain: Chain): ReadonlyMap<string, Mentions> {
    const byId = new Map<string, [Mention, ...Mention[]]>();
    for (const link of chain.links.values()) {
      this.places.add(link.note);
      for (const entry of link.note.parsed.entries) {
        if (entry.id === undefined || !hasState(entry)) continue;
        const known = byId.get(entry.id);
        if (known === undefined) byId.set(entry.id, [{ link, entry }]);
        // The same id twice in one note: the first keeps it.
        else if (known[known.length - 1]?.link !== link) known.push({ link, entry });
      }
    }
    return byId;
  }

  private stateOf(chain: Chain, id: string): PlacedItem | undefined {
    const mentions: Mention[] = [];
    for (const path of this.places.withId(id)) {
      const link = chain.links.get(path);
      const entry = link === undefined ? undefined : entryWithId(link, id);
      if (link !== undefined && entry !== undefined) mentions.push({ link, entry });
    }
    const [first, ...others] = mentions.sort((a, b) => compareLinks(a.link, b.link));
    return first === undefined ? undefined : placedItem(chain, [first, ...others], id, id);
  }

  /** Open lines of a head without an id: older ones were carried under an id, or are lost. */
  private handWritten(chain: Chain, link: ChainLink): readonly PlacedItem[] {
    const lines = openEntries(chain, link.note.path).filter(({ id }) => id === undefined);
    if (lines.length === 0) return [];
    this.compared.add(link.note.path);
    const found = lines
      .filter((entry) => !this.isIdentified(chain, entry))
      .map((entry, at) => placedItem(chain, [{ link, entry }], `${link.note.path}:${String(at).padStart(4, '0')}`));
    this.linesOfHead.set(
      link.note.path,
      found.map(({ name }) => name),
    );
    return found;
  }

  /** Somewhere an item with an id has the same words. */
  private isIdentified(chain: Chain, { text }: ParsedEntry): boolean {
    const says = sayer(text);
    const hasId = (entry: ParsedEntry): boolean => entry.id !== undefined && isCarried(entry) && says(entry);
    return this.places.maybeWithText(text).some((path) => chain.links.get(path)?.note.parsed.entries.some(hasId));
  }

  private fatesIn(chain: Chain, link: ChainLink): Fates {
    if (isAbandoned(link) || isHead(link, chain.links)) return NOTHING;
    const missing = openEntries(chain, link.note.path).filter((entry) => !this.isContinued(chain, link, entry));
    const later = link.children.flatMap((path) => chain.links.get(path) ?? []).filter((child) => !isAbandoned(child));
    return fatesOf(
      link.note.path,
      missing,
      later.map(({ note }) => note),
    );
  }

  /** A later handoff has the item by its id, or in the same words. */
  private isContinued(chain: Chain, link: ChainLink, { id, text }: ParsedEntry): boolean {
    if (id !== undefined && this.places.withId(id).some((path) => isContinuedIn(chain, link, path))) return true;
    this.compared.add(link.note.path);
    return this.isContinuedByText(chain, link, text);
  }

  private isContinuedByText(chain: Chain, link: ChainLink, text: string): boolean {
    const says = sayer(text);
    return this.places
      .maybeWithText(text)
      .some((path) => isContinuedIn(chain, link, path) && chain.links.get(path)?.note.parsed.entries.some(says));
  }
}

function isWaiting({ state }: PlacedItem): boolean {
  return isOpen(state.status) && state.takenUp === undefined;
}

/** A handoff comes later on the same branch, and was not abandoned. */
function isContinuedIn(chain: Chain, link: ChainLink, path: string): boolean {
  const other = chain.links.get(path);
  if (other === undefined || other.rank <= link.rank || isAbandoned(other)) return false;
  return other.parents.includes(link.note.path) || isAncestor(chain, link.note.path, path);
}

/** `mentions` are in the order of the chain. */
function placedItem(chain: Chain, mentions: Mentions, name: string, id?: string): PlacedItem {
  const [{ link, entry }] = mentions;
  return { name, place: link.place, line: entry.firstLine, state: itemState(chain, mentions, id) };
}

function keyOf({ place, line, name }: PlacedItem): string {
  return `${place} ${String(line).padStart(7, '0')} ${name}`;
}
