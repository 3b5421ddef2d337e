import { isOpen, type ItemStatus } from '../model/item';
import type { EntryKind, ParsedEntry } from '../model/parsed-handoff';
import { isAbandoned, isAncestor, replacedAmong, type Chain, type ChainLink } from './chain';

/** Where an item stands now: the line that decides, and since when it has been there. */
export interface ItemState {
  /** Absent for a hand-written line that no handoff has carried yet. */
  readonly id?: string;
  readonly kind: EntryKind;
  readonly text: string;
  readonly status: ItemStatus;
  /** Path of the handoff whose line decides. */
  readonly handoff: string;
  /** From 1. */
  readonly line: number;
  readonly entry: ParsedEntry;
  /** Path of the handoff that first mentions it. */
  readonly firstIn: string;
  /** Handoffs that mention it. */
  readonly handoffs: number;
  /** An older handoff in which it was ticked or dropped although a newer one still has it open. */
  readonly closedIn?: string;
  /** Handoffs on other branches of the chain that say otherwise. */
  readonly disagrees: readonly string[];
}

export interface LostItem {
  readonly id?: string;
  readonly text: string;
  /** Path of the handoff in which it was last open. */
  readonly handoff: string;
  readonly line: number;
}

/** One handoff that mentions an item, and the line that does. */
export interface Mention {
  readonly link: ChainLink;
  readonly entry: ParsedEntry;
}

/** Entries that have a state of their own and are carried from handoff to handoff. */
const CARRIED: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'item',
  'question',
  'gotcha',
  'blocker',
  'decision-needed',
]);

/** Entries of one handoff that wait to be done, answered or watched. */
export function openEntries(chain: Chain, path: string): readonly ParsedEntry[] {
  const seen = new Set<string>();
  return entriesOf(chain, path).filter((entry) => {
    if (!isCarried(entry) || !isOpen(entry.status)) return false;
    if (entry.id === undefined) return true;
    // The same id twice in one note: the first keeps it.
    return !seen.has(entry.id) && seen.add(entry.id);
  });
}

/** A gotcha is carried only when it was given an id: that is what makes it a standing one. */
export function isCarried(entry: ParsedEntry): boolean {
  return CARRIED.has(entry.kind) && (entry.kind !== 'gotcha' || entry.id !== undefined);
}

/** An entry that tells how an item stands, at its first line in a note. */
export function entryWithId({ note }: ChainLink, id: string): ParsedEntry | undefined {
  return note.parsed.entries.find((entry) => entry.id === id && CARRIED.has(entry.kind));
}

/**
 * The one place that decides the state of an item. A newer handoff on the same branch decides over an older one; of
 * branches that disagree, done or dropped beats open. `mentions` are in the order of the chain and at least one.
 */
export function itemState(chain: Chain, all: readonly [Mention, ...Mention[]], id?: string): ItemState {
  const mentions = withoutAbandoned(all);
  const first = mentions[0] ?? all[0];
  const deciding = newestOnEachBranch(chain, mentions);
  const closed = deciding.find((mention) => !isOpen(mention.entry.status));
  const chosen = closed ?? deciding[deciding.length - 1] ?? first;
  const { path } = chosen.link.note;
  const closedBefore = isOpen(chosen.entry.status)
    ? mentions.findLast(({ link, entry }) => !isOpen(entry.status) && isAncestor(chain, link.note.path, path))
    : undefined;
  return {
    ...(id === undefined ? {} : { id }),
    kind: chosen.entry.kind,
    text: chosen.entry.text,
    status: chosen.entry.status,
    handoff: path,
    line: chosen.entry.firstLine,
    entry: chosen.entry,
    firstIn: first.link.note.path,
    handoffs: mentions.length,
    ...(closedBefore === undefined ? {} : { closedIn: closedBefore.link.note.path }),
    disagrees: deciding
      .filter((mention) => isOpen(mention.entry.status) !== isOpen(chosen.entry.status))
      .map((mention) => mention.link.note.path),
  };
}

/** Mentions that no later mention on their own branch replaces. */
function newestOnEachBranch(chain: Chain, mentions: readonly Mention[]): readonly Mention[] {
  const isLine = mentions.every(({ link }, at) => {
    const older = mentions[at - 1];
    return older === undefined || link.parents.includes(older.link.note.path);
  });
  if (isLine) return mentions.slice(-1);
  const replaced = replacedAmong(
    chain,
    mentions.map(({ link }) => link.note.path),
  );
  return mentions.filter(({ link }) => !replaced.has(link.note.path));
}

/** Abandoned handoffs count only where nothing else mentions the item. */
function withoutAbandoned(mentions: readonly Mention[]): readonly Mention[] {
  const kept = mentions.filter(({ link }) => !isAbandoned(link));
  return kept.length > 0 ? kept : mentions;
}

function entriesOf(chain: Chain, path: string): readonly ParsedEntry[] {
  return chain.links.get(path)?.note.parsed.entries ?? [];
}
