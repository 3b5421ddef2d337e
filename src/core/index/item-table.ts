import { isOpen } from '../model/item';
import type { ParsedEntry } from '../model/parsed-handoff';
import { compareLinks, isHead, type Chain, type ChainLink } from './chain';
import type { HandoffNote } from './indexed-note';
import {
  entryWithId,
  isCarried,
  itemState,
  openEntries,
  type ItemState,
  type LostItem,
  type Mention,
  type TakenUp,
} from './item-state';
import { NOTHING, type Fates } from './item-fates';
import { LayeredMap } from './layered-map';
import { fatesAmong, missingById } from './lost-items';
import { MentionPlaces, placesOfSome, sayer, type PlacesOfText } from './mention-places';
import { mentionsIn, type Mentions } from './mentions';
import { compareText } from './queries/row';
import { SortedMap } from './sorted-map';

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
  /** Taken down when the first change asks for them. */
  private places: MentionPlaces | undefined;
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
    const { states, withId } = mentionsIn(chain);
    const missing: (readonly [ChainLink, readonly ParsedEntry[]])[] = [];
    for (const link of chain.links.values()) {
      const entries = missingById(chain, link, withId);
      if (entries.length > 0) missing.push([link, entries]);
    }
    const heads = chain.heads.map((link) => [link, linesOf(chain, link)] as const);
    const texts = [...missing, ...heads].flatMap(([, entries]) => entries.map(({ text }) => text));
    const placesOf = placesOfSome(texts, chain);
    this.fillFates(missing.map(([link, entries]) => [link, this.fatesIn(entries, chain, link, placesOf)]));
    const items = new Map<string, PlacedItem>();
    for (const [id, mentions] of states) items.set(id, this.followed(placedItem(chain, mentions, id, id)));
    for (const [link, lines] of heads)
      for (const item of this.handWritten(lines, chain, link, placesOf)) items.set(item.name, item);
    const open = Array.from(items.values()).filter(isWaiting);
    this.all = LayeredMap.from(items);
    this.open = SortedMap.from(open.map((item) => [keyOf(item), item.state]));
  }

  private fillFates(fates: readonly (readonly [ChainLink, Fates])[]): void {
    for (const [{ note, place }, { lost, takenUp }] of fates) {
      if (takenUp.size > 0) this.takenUp.set(note.path, takenUp);
      if (lost.length > 0) this.keysOfLost.set(note.path, place);
    }
    const found = fates.filter(([, { lost }]) => lost.length > 0);
    this.lost = SortedMap.from(found.map(([{ place }, { lost }]) => [place, lost]));
  }

  /**
   * Follows a change of one handoff whose place among the others is the same, or that came or went as one that nothing
   * continues. `chain` is the chain after it; `before` is absent for a new one, `after` for one that is gone.
   */
  change(chain: Chain, before: HandoffNote | undefined, after: HandoffNote | undefined): void {
    const places = this.placesAfter(chain, before, after);
    const path = (after ?? before)?.path ?? '';
    const entries = [before, after].flatMap((note) => note?.parsed.entries ?? []);
    const ids = new Set(entries.flatMap(({ id }) => id ?? []));
    const touched = new Set([path, ...(chain.links.get(path)?.parents ?? [])]);
    for (const id of ids) {
      this.judge(chain, id, places);
      for (const other of places.withId(id)) touched.add(other);
    }
    for (const { text } of entries) {
      for (const other of places.ofText(text)) if (this.compared.has(other)) touched.add(other);
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
    if (link === undefined) {
      this.follow(path, NOTHING.takenUp);
      return;
    }
    const places = this.placesIn(chain);
    if (isHead(link, chain.links))
      for (const item of this.handWritten(linesOf(chain, link), chain, link, places.ofText)) this.put(item);
    const linksWith = (id: string): readonly ChainLink[] =>
      places.withId(id).flatMap((other) => chain.links.get(other) ?? []);
    const { lost, takenUp } = this.fatesIn(missingById(chain, link, linksWith), chain, link, places.ofText);
    this.follow(path, takenUp);
    if (lost.length === 0) return;
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
    const { status, handoff } = item.state;
    const takenUp = isOpen(status) ? this.takenUp.get(handoff)?.get(item.name) : undefined;
    if (takenUp === item.state.takenUp) return item;
    const { takenUp: _before, ...state } = item.state;
    return { ...item, state: takenUp === undefined ? state : { ...state, takenUp } };
  }

  private placesIn(chain: Chain): MentionPlaces {
    this.places ??= MentionPlaces.of(chain);
    return this.places;
  }

  private placesAfter(chain: Chain, before: HandoffNote | undefined, after: HandoffNote | undefined): MentionPlaces {
    if (this.places === undefined) return this.placesIn(chain);
    if (before !== undefined) this.places.remove(before);
    if (after !== undefined) this.places.add(after);
    return this.places;
  }

  private judge(chain: Chain, id: string, places: MentionPlaces): void {
    const found = stateOf(chain, id, places);
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

  /** Open lines of a head without an id: older ones were carried under an id, or are lost. */
  private handWritten(
    lines: readonly ParsedEntry[],
    chain: Chain,
    link: ChainLink,
    placesOf: PlacesOfText,
  ): readonly PlacedItem[] {
    if (lines.length === 0) return [];
    this.compared.add(link.note.path);
    const found = lines
      .filter((entry) => !isIdentified(chain, entry, placesOf))
      .map((entry, at) => placedItem(chain, [{ link, entry }], `${link.note.path}:${String(at).padStart(4, '0')}`));
    this.linesOfHead.set(
      link.note.path,
      found.map(({ name }) => name),
    );
    return found;
  }

  private fatesIn(missing: readonly ParsedEntry[], chain: Chain, link: ChainLink, placesOf: PlacesOfText): Fates {
    if (missing.length > 0) this.compared.add(link.note.path);
    return fatesAmong(missing, chain, link, placesOf);
  }
}

function isWaiting({ state }: PlacedItem): boolean {
  return isOpen(state.status) && state.takenUp === undefined;
}

/** Open lines of a handoff without an id. */
function linesOf(chain: Chain, link: ChainLink): readonly ParsedEntry[] {
  return openEntries(chain, link.note.path).filter(({ id }) => id === undefined);
}

/** Somewhere an item with an id has the same words. */
function isIdentified(chain: Chain, { text }: ParsedEntry, placesOf: PlacesOfText): boolean {
  const says = sayer(text);
  const hasId = (entry: ParsedEntry): boolean => entry.id !== undefined && isCarried(entry) && says(entry);
  return placesOf(text).some((path) => chain.links.get(path)?.note.parsed.entries.some(hasId));
}

function stateOf(chain: Chain, id: string, places: MentionPlaces): PlacedItem | undefined {
  const mentions: Mention[] = [];
  for (const path of places.withId(id)) {
    const link = chain.links.get(path);
    const entry = link === undefined ? undefined : entryWithId(link, id);
    if (link !== undefined && entry !== undefined) mentions.push({ link, entry });
  }
  const [first, ...others] = mentions.sort((a, b) => compareLinks(a.link, b.link));
  return first === undefined ? undefined : placedItem(chain, [first, ...others], id, id);
}

/** `mentions` are in the order of the chain. */
function placedItem(chain: Chain, mentions: Mentions, name: string, id?: string): PlacedItem {
  const [{ link, entry }] = mentions;
  return { name, place: link.place, line: entry.firstLine, state: itemState(chain, mentions, id) };
}

function keyOf({ place, line, name }: PlacedItem): string {
  return `${place} ${String(line).padStart(7, '0')} ${name}`;
}
