import { equalTextKey } from '../model/equal-text';
import { isId, type IdKind } from '../model/ids';
import { isOpen } from '../model/item';
import type { EntryKind, ParsedEntry } from '../model/parsed-handoff';

/** Kinds of entry that have a state over several handoffs, and the letter of their ids. */
const FOLLOWED: Readonly<Partial<Record<EntryKind, IdKind>>> = {
  item: 'item',
  question: 'question',
  'decision-needed': 'question',
  blocker: 'blocker',
};
/** Kinds that keep an id of ours but get none. */
const KEPT: Readonly<Partial<Record<EntryKind, IdKind>>> = { ...FOLLOWED, gotcha: 'gotcha', decision: 'decision' };

/** What is still open, session after session: the same id, else the same words, is the same item. */
export class FollowedItems {
  private readonly open = new Map<string, string>();

  /** `known` are open items of the handoffs that the first session continues. */
  constructor(known: readonly { readonly id?: string; readonly kind: EntryKind; readonly text: string }[] = []) {
    for (const { id, kind, text } of known) if (id !== undefined) this.open.set(keyOf(kind, text), id);
  }

  /** Ids for the entries of the next session; finished work that nobody had planned gets none. */
  follow(entries: readonly ParsedEntry[], next: (kind: IdKind) => string): ReadonlyMap<ParsedEntry, string> {
    const found = new Map<ParsedEntry, string>();
    const used = new Set<string>();
    for (const entry of entries) {
      const id = this.idOf(entry, used, next);
      if (id === undefined) continue;
      used.add(id);
      found.set(entry, id);
    }
    for (const [entry, id] of found) {
      const key = keyOf(entry.kind, entry.text);
      if (isOpen(entry.status)) this.open.set(key, id);
      else this.open.delete(key);
    }
    return found;
  }

  private idOf(entry: ParsedEntry, used: ReadonlySet<string>, next: (kind: IdKind) => string): string | undefined {
    const kept = KEPT[entry.kind];
    if (entry.id !== undefined && kept !== undefined && isId(entry.id, kept) && !used.has(entry.id)) return entry.id;
    const kind = FOLLOWED[entry.kind];
    if (kind === undefined) return undefined;
    const known = this.open.get(keyOf(entry.kind, entry.text));
    if (known !== undefined && !used.has(known)) return known;
    return isOpen(entry.status) ? next(kind) : undefined;
  }
}

function keyOf(kind: EntryKind, text: string): string {
  return `${FOLLOWED[kind] ?? kind} ${equalTextKey(text)}`;
}
