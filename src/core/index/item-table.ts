import { equalTextKey } from '../model/equal-text';
import { isOpen } from '../model/item';
import type { ParsedEntry } from '../model/parsed-handoff';
import { compareLinks, isAbandoned, isAncestor, isHead, type Chain, type ChainLink } from './chain';
import { placeOf } from './chain-links';
import type { HandoffNote } from './indexed-note';
import {
  entryWithId,
  isCarried,
  itemState,
  openEntries,
  type ItemState,
  type LostItem,
  type Mention,
} from './item-state';
import { MentionPlaces, saysText } from './mention-places';
import { SortedMap } from './sorted-map';

/** The items of one project, kept with every change of a handoff. What it gives out never changes. */
export class ItemTable {
  /** Every item, by where it was first mentioned. */
  all: SortedMap<ItemState> = SortedMap.EMPTY;
  /** Those that are not settled. */
  open: SortedMap<ItemState> = SortedMap.EMPTY;
  /** Open items that every continuation of their handoff has left out, by the place of the handoff. */
  lost: SortedMap<readonly LostItem[]> = SortedMap.EMPTY;
  private readonly places = new MentionPlaces();
  private readonly keysOfId = new Map<string, string>();
  /** Keys of hand-written lines without an id, by the path of their head. */
  private readonly keysOfHead = new Map<string, readonly string[]>();
  private readonly keysOfLost = new Map<string, string>();

  /** Takes up a whole chain; only on a fresh table. */
  fill(chain: Chain): void {
    const links = [...chain.links.values()];
    for (const { note } of links) this.places.add(note);
    const byId = Array.from(this.places.ids(), (id) => [id, this.stateOf(chain, id)] as const);
    const identified = byId.flatMap(([id, found]) => {
      if (found === undefined) return [];
      this.keysOfId.set(id, found.key);
      return [[found.key, found.state] as const];
    });
    const unidentified = chain.heads.flatMap((link) => this.handWritten(chain, link));
    const states = [...identified, ...unidentified];
    this.all = SortedMap.from(states);
    this.open = SortedMap.from(states.filter(([, { status }]) => isOpen(status)));
    this.lost = SortedMap.from(
      links.flatMap((link) => {
        const found = this.lostIn(chain, link);
        if (found.length > 0) this.keysOfLost.set(link.note.path, placeOf(link));
        return found.length > 0 ? [[placeOf(link), found] as const] : [];
      }),
    );
  }

  /**
   * Follows a change of one handoff whose place among the others is the same, or that came or went as one that nothing
   * continues. `chain` is the chain after it; `before` is absent for a new one, `after` for one that is gone.
   */
  change(chain: Chain, before: HandoffNote | undefined, after: HandoffNote | undefined): void {
    if (before !== undefined) this.places.remove(before);
    if (after !== undefined) this.places.add(after);
    const entries = [before, after].flatMap((note) => note?.parsed.entries ?? []);
    const ids = new Set(entries.flatMap(({ id }) => id ?? []));
    const parents = [before, after].flatMap((note) => chain.links.get(note?.path ?? '')?.parents ?? []);
    const touched = new Set([...parents, before?.path ?? '', after?.path ?? '']);
    for (const id of ids) for (const path of this.places.withId(id)) touched.add(path);
    for (const { text } of entries) for (const path of this.places.maybeWithText(text)) touched.add(path);
    for (const id of ids) this.judge(chain, id);
    for (const path of touched) this.look(chain, path);
  }

  /** Looks again at what is lost or hand-written in one handoff. */
  look(chain: Chain, path: string): void {
    const link = chain.links.get(path);
    for (const key of this.keysOfHead.get(path) ?? []) this.take(key);
    const written = link === undefined || !isHead(link, chain.links) ? [] : this.handWritten(chain, link);
    for (const [key, state] of written) this.put(key, state);
    if (link === undefined) this.keysOfHead.delete(path);
    const lost = link === undefined ? [] : this.lostIn(chain, link);
    const old = this.keysOfLost.get(path);
    if (old !== undefined) this.lost = this.lost.without(old);
    this.keysOfLost.delete(path);
    if (link === undefined || lost.length === 0) return;
    this.keysOfLost.set(path, placeOf(link));
    this.lost = this.lost.with(placeOf(link), lost);
  }

  private judge(chain: Chain, id: string): void {
    const old = this.keysOfId.get(id);
    const found = this.stateOf(chain, id);
    if (old !== undefined && old !== found?.key) this.take(old);
    if (found === undefined) {
      this.keysOfId.delete(id);
      return;
    }
    this.keysOfId.set(id, found.key);
    this.put(found.key, found.state);
  }

  private put(key: string, state: ItemState): void {
    this.all = this.all.with(key, state);
    this.open = isOpen(state.status) ? this.open.with(key, state) : this.open.without(key);
  }

  private take(key: string): void {
    this.all = this.all.without(key);
    this.open = this.open.without(key);
  }

  private stateOf(chain: Chain, id: string): { key: string; state: ItemState } | undefined {
    const [first, ...others] = this.places
      .withId(id)
      .flatMap((path): Mention[] => {
        const link = chain.links.get(path);
        const entry = link === undefined ? undefined : entryWithId(link, id);
        return link === undefined || entry === undefined ? [] : [{ link, entry }];
      })
      .sort((a, b) => compareLinks(a.link, b.link));
    if (first === undefined) return undefined;
    return { key: keyOf(first, id), state: itemState(chain, [first, ...others], id) };
  }

  /** Open lines of a head without an id: older ones were carried under an id, or are lost. */
  private handWritten(chain: Chain, link: ChainLink): readonly (readonly [string, ItemState])[] {
    const found = openEntries(chain, link.note.path)
      .filter((entry) => entry.id === undefined && !this.isIdentified(chain, entry))
      .map((entry) => [keyOf({ link, entry }, ''), itemState(chain, [{ link, entry }])] as const);
    if (found.length > 0)
      this.keysOfHead.set(
        link.note.path,
        found.map(([key]) => key),
      );
    else this.keysOfHead.delete(link.note.path);
    return found;
  }

  /** Somewhere an item with an id has the same words. */
  private isIdentified(chain: Chain, { text }: ParsedEntry): boolean {
    const key = equalTextKey(text);
    const paths = this.places.maybeWithText(text);
    return paths.some((path) =>
      chain.links
        .get(path)
        ?.note.parsed.entries.some((entry) => entry.id !== undefined && isCarried(entry) && saysText(entry, key)),
    );
  }

  private lostIn(chain: Chain, link: ChainLink): readonly LostItem[] {
    const { path } = link.note;
    const children = link.children.flatMap((child) => chain.links.get(child) ?? []);
    if (isAbandoned(link) || children.every(isAbandoned)) return [];
    return openEntries(chain, path)
      .filter((entry) => !this.isContinued(chain, link, entry))
      .map((entry) => ({
        ...(entry.id === undefined ? {} : { id: entry.id }),
        text: entry.text,
        handoff: path,
        line: entry.firstLine,
      }));
  }

  /** A later handoff has the item by its id, or by the same words. */
  private isContinued(chain: Chain, link: ChainLink, { id, text }: ParsedEntry): boolean {
    const isLater = (path: string): boolean => {
      const other = chain.links.get(path);
      if (other === undefined || other === link || isAbandoned(other)) return false;
      return other.parents.includes(link.note.path) || isAncestor(chain, link.note.path, path);
    };
    if (id !== undefined && this.places.withId(id).some(isLater)) return true;
    const key = equalTextKey(text);
    const says = (path: string): boolean =>
      chain.links.get(path)?.note.parsed.entries.some((entry) => saysText(entry, key)) ?? false;
    return this.places.maybeWithText(text).some((path) => path !== link.note.path && says(path) && isLater(path));
  }
}

/** By the first mention; lines of a note in their order. */
function keyOf({ link, entry }: Mention, id: string): string {
  return `${placeOf(link)} ${String(entry.firstLine).padStart(7, '0')} ${id}`;
}
