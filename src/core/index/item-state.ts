import { equalTextKey } from '../model/equal-text';
import { isOpen, type ItemStatus } from '../model/item';
import type { EntryKind, ParsedEntry } from '../model/parsed-handoff';
import { isAbandoned, isAncestor, replacedAmong, type Chain } from './chain';
import { LaterEntries } from './later-entries';

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

interface Mention {
  readonly path: string;
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

/**
 * The one place that decides the state of every item of a chain. A newer handoff on the same branch decides over an
 * older one; of branches that disagree, done or dropped beats open.
 */
export function itemStates(chain: Chain): readonly ItemState[] {
  const byId = mentionsById(chain);
  const states = [...byId].map(([id, mentions]) => stateOf(chain, mentions, id));
  return [...states, ...unidentified(chain, byId)];
}

/** Open items that every continuation of their handoff has left out: by id, by equal text, by near text. */
export function lostItems(chain: Chain): readonly LostItem[] {
  const mentioned = pathsByKey(chain);
  const isContinued = (path: string, key: string): boolean =>
    (mentioned.get(key) ?? []).some((other) => other !== path && isAncestor(chain, path, other));
  return [...chain.links.values()].flatMap((link) => {
    const { path } = link.note;
    const children = link.children.filter((child) => !isAbandoned(chain.links.get(child)));
    if (children.length === 0 || isAbandoned(link)) return [];
    const missing = openEntries(chain, path).filter((entry) => !keysOf(entry).some((key) => isContinued(path, key)));
    const later = missing.length === 0 ? [] : children.map((child) => new LaterEntries(entriesOf(chain, child)));
    return missing
      .filter((entry) => later.every((child) => child.fateOf(entry) === undefined))
      .map((entry) => ({
        ...(entry.id === undefined ? {} : { id: entry.id }),
        text: entry.text,
        handoff: path,
        line: entry.firstLine,
      }));
  });
}

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

function stateOf(chain: Chain, mentions: readonly Mention[], id?: string): ItemState {
  const deciding = newestOnEachBranch(chain, mentions);
  const closed = deciding.find((mention) => !isOpen(mention.entry.status));
  const chosen = closed ?? deciding[deciding.length - 1] ?? mentions[0];
  if (chosen === undefined) throw new Error('an item without a mention');
  const closedBefore = isOpen(chosen.entry.status)
    ? mentions.findLast(({ path, entry }) => !isOpen(entry.status) && isAncestor(chain, path, chosen.path))
    : undefined;
  return {
    ...(id === undefined ? {} : { id }),
    kind: chosen.entry.kind,
    text: chosen.entry.text,
    status: chosen.entry.status,
    handoff: chosen.path,
    line: chosen.entry.firstLine,
    entry: chosen.entry,
    firstIn: (mentions[0] ?? chosen).path,
    handoffs: new Set(mentions.map((mention) => mention.path)).size,
    ...(closedBefore === undefined ? {} : { closedIn: closedBefore.path }),
    disagrees: deciding
      .filter((mention) => isOpen(mention.entry.status) !== isOpen(chosen.entry.status))
      .map((mention) => mention.path),
  };
}

/** Mentions that no later mention on their own branch replaces, in chain order. */
function newestOnEachBranch(chain: Chain, mentions: readonly Mention[]): readonly Mention[] {
  const paths = mentions.map((mention) => mention.path);
  const replaced = replacedAmong(chain, paths);
  return mentions.filter((mention) => !replaced.has(mention.path));
}

/** Mentions in chain order, abandoned handoffs only where nothing else mentions the id. */
function mentionsById(chain: Chain): ReadonlyMap<string, readonly Mention[]> {
  const all = new Map<string, Mention[]>();
  for (const path of chain.links.keys()) {
    const seen = new Set<string>();
    for (const entry of entriesOf(chain, path)) {
      if (entry.id === undefined || !CARRIED.has(entry.kind) || seen.has(entry.id)) continue;
      seen.add(entry.id);
      all.set(entry.id, [...(all.get(entry.id) ?? []), { path, entry }]);
    }
  }
  return new Map([...all].map(([id, mentions]) => [id, withoutAbandoned(chain, mentions)]));
}

function withoutAbandoned(chain: Chain, mentions: readonly Mention[]): readonly Mention[] {
  const kept = mentions.filter((mention) => !isAbandoned(chain.links.get(mention.path)));
  return kept.length > 0 ? kept : mentions;
}

/** Hand-written open lines of the heads: older ones were carried under an id, or are lost. */
function unidentified(chain: Chain, byId: ReadonlyMap<string, readonly Mention[]>): readonly ItemState[] {
  const known = new Set(
    [...byId.values()].flatMap((mentions) => mentions.map(({ entry }) => equalTextKey(entry.text))),
  );
  return chain.heads.flatMap(({ note }) =>
    openEntries(chain, note.path)
      .filter((entry) => entry.id === undefined && !known.has(equalTextKey(entry.text)))
      .map((entry) => stateOf(chain, [{ path: note.path, entry }])),
  );
}

/** Handoffs that mention an id or a text and are not abandoned, in chain order. */
function pathsByKey(chain: Chain): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>();
  for (const [path, link] of chain.links) {
    if (isAbandoned(link)) continue;
    for (const key of new Set(entriesOf(chain, path).flatMap(keysOf))) {
      const known = paths.get(key);
      if (known === undefined) paths.set(key, [path]);
      else known.push(path);
    }
  }
  return paths;
}

function keysOf(entry: ParsedEntry): readonly string[] {
  const text = equalTextKey(entry.text);
  return entry.id === undefined ? [text] : [text, `^${entry.id}`];
}

function entriesOf(chain: Chain, path: string): readonly ParsedEntry[] {
  return chain.links.get(path)?.note.parsed.entries ?? [];
}
