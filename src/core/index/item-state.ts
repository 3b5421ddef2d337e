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
  /** The line of a later handoff that speaks of it in other words, where no id tells. */
  readonly takenUp?: TakenUp;
}

export interface TakenUp {
  readonly outcome: 'continued' | 'done' | 'dropped';
  readonly handoff: string;
  /** From 1. */
  readonly line: number;
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

/** It has a state of its own, whether it is carried or not. */
export function hasState({ kind }: ParsedEntry): boolean {
  return CARRIED.has(kind);
}

/** A gotcha is carried only when it was given an id: that is what makes it a standing one. */
export function isCarried(entry: ParsedEntry): boolean {
  return CARRIED.has(entry.kind) && (entry.kind !== 'gotcha' || entry.id !== undefined);
}

/** An entry that tells how an item stands, at its first line in a note. */
export function entryWithId({ note }: ChainLink, id: string): ParsedEntry | undefined {
  return note.parsed.entries.find((entry) => entry.id === id && hasState(entry));
}

const NOBODY: readonly string[] = [];

/**
 * The one place that decides the state of an item. A newer handoff on the same branch decides over an older one; of
 * branches that disagree, done or dropped beats open. `all` are in the order of the chain.
 */
export function itemState(chain: Chain, all: readonly [Mention, ...Mention[]], id?: string): ItemState {
  const mentions = withoutAbandoned(all);
  const first = mentions[0] ?? all[0];
  const last = mentions[mentions.length - 1] ?? first;
  const isLine = mentions.every(({ link }, at) => at === 0 || continues(link, mentions[at - 1]));
  const deciding = isLine ? [last] : newestOnEachBranch(chain, mentions);
  const chosen = deciding.find(({ entry }) => !isOpen(entry.status)) ?? deciding[deciding.length - 1] ?? last;
  const { link, entry } = chosen;
  const isBefore = (path: string): boolean => isLine || isAncestor(chain, path, link.note.path);
  const closedBefore = isOpen(entry.status)
    ? mentions.findLast((other) => !isOpen(other.entry.status) && isBefore(other.link.note.path))
    : undefined;
  const state: { -readonly [Key in keyof ItemState]: ItemState[Key] } = {
    kind: entry.kind,
    text: entry.text,
    status: entry.status,
    handoff: link.note.path,
    line: entry.firstLine,
    entry,
    firstIn: first.link.note.path,
    handoffs: mentions.length,
    disagrees: deciding.length > 1 ? disagreeing(deciding, entry) : NOBODY,
  };
  if (id !== undefined) state.id = id;
  if (closedBefore !== undefined) state.closedIn = closedBefore.link.note.path;
  return state;
}

function continues(link: ChainLink, older: Mention | undefined): boolean {
  return older !== undefined && link.parents.includes(older.link.note.path);
}

function disagreeing(deciding: readonly Mention[], chosen: ParsedEntry): readonly string[] {
  return deciding
    .filter(({ entry }) => isOpen(entry.status) !== isOpen(chosen.status))
    .map(({ link }) => link.note.path);
}

/** Mentions that no later mention on their own branch replaces. */
function newestOnEachBranch(chain: Chain, mentions: readonly Mention[]): readonly Mention[] {
  const replaced = replacedAmong(
    chain,
    mentions.map(({ link }) => link.note.path),
  );
  return mentions.filter(({ link }) => !replaced.has(link.note.path));
}

/** Abandoned handoffs count only where nothing else mentions the item. */
function withoutAbandoned(mentions: readonly Mention[]): readonly Mention[] {
  if (!mentions.some(({ link }) => isAbandoned(link))) return mentions;
  const kept = mentions.filter(({ link }) => !isAbandoned(link));
  return kept.length > 0 ? kept : mentions;
}

function entriesOf(chain: Chain, path: string): readonly ParsedEntry[] {
  return chain.links.get(path)?.note.parsed.entries ?? [];
}
