import type { ItemState } from '../index/item-state';
import { equalTextKey } from '../model/equal-text';
import { isOpen, type Item } from '../model/item';
import type { IdKind } from '../model/ids';
import type { EntryKind, ParsedEntry } from '../model/parsed-handoff';
import type { Ids } from '../model/ports';
import type { GivenItem, Words } from '../model/words';
import type { Outcome } from './outcome';

/** A carried entry with the id it keeps or has just got. */
export interface CarriedEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly item: Item;
  /** Calendar date of the first handoff that mentions it, `YYYY-MM-DD`, when that is known. */
  readonly since?: string;
}

/** A hand-written line of the previous handoff that gets an id where it stands. */
export interface AppendedId {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly id: string;
}

export interface CarryForward {
  readonly carried: readonly CarriedEntry[];
  readonly done: readonly CarriedEntry[];
  readonly dropped: readonly CarriedEntry[];
  readonly outcomes: readonly Outcome[];
  readonly appended: readonly AppendedId[];
}

/** An open or just closed entry of a previous handoff, its state already decided by `item-state`. */
export interface OpenEntry {
  readonly state: ItemState;
  /** `YYYY-MM-DD` of the first handoff that mentions it. */
  readonly since?: string;
}

const ID_OF_KIND: Partial<Record<EntryKind, IdKind>> = {
  question: 'question',
  gotcha: 'gotcha',
  blocker: 'blocker',
  'decision-needed': 'question',
};

/** Gives every entry of the previous handoffs its outcome; nothing vanishes, and twice the same adds nothing. */
export function carryForward(entries: readonly OpenEntry[], words: Words, ids: Ids): CarryForward {
  const saidDone = new Map(words.completed.map((given) => [keyOf(given), given]));
  const result = { carried: [], done: [], dropped: [], outcomes: [], appended: [] } as {
    carried: CarriedEntry[];
    done: CarriedEntry[];
    dropped: CarriedEntry[];
    outcomes: Outcome[];
    appended: AppendedId[];
  };
  for (const open of entries) {
    const { state } = open;
    const id = state.id ?? ids.next(ID_OF_KIND[state.kind] ?? 'item');
    const entry = carriedEntry(open, id);
    if (state.id === undefined && state.entry.line) {
      result.appended.push({ path: state.handoff, line: state.line, id });
    }
    const finished = saidDone.has(`^${id}`) || saidDone.has(equalTextKey(state.text));
    if (state.status === 'dropped') {
      result.dropped.push(entry);
      result.outcomes.push({ id, outcome: 'dropped', ...reasonOf(state.entry) });
    } else if (state.status === 'done' || finished) {
      result.done.push({ ...entry, item: { ...entry.item, status: 'done' } });
      result.outcomes.push({ id, outcome: 'done' });
    } else {
      result.carried.push(entry);
      result.outcomes.push({ id, outcome: 'carried' });
    }
  }
  return result;
}

/** Items given as next or in progress, and the carried ones they repeat: a repeated one keeps its id and its fields. */
export function mergeGiven(
  given: readonly GivenItem[],
  carried: readonly CarriedEntry[],
  status: 'open' | 'in-progress',
  ids: Ids,
): { readonly items: readonly Item[]; readonly used: ReadonlySet<string> } {
  const byKey = new Map(
    carried.flatMap(
      (entry) =>
        [
          [`^${entry.id}`, entry],
          [equalTextKey(entry.item.text), entry],
        ] as const,
    ),
  );
  const used = new Set<string>();
  const seen = new Set<string>();
  const items = given.flatMap((one): Item[] => {
    const known = byKey.get(keyOf(one)) ?? byKey.get(equalTextKey(one.text));
    const key = known?.id ?? equalTextKey(one.text);
    if (seen.has(key)) return [];
    seen.add(key);
    if (known === undefined) return [itemOf(one, ids.next('item'), status)];
    used.add(known.id);
    return [{ ...known.item, ...overridden(one), status }];
  });
  return { items, used };
}

function overridden(given: GivenItem): Partial<Item> {
  return {
    ...(given.priority === undefined ? {} : { priority: given.priority }),
    ...(given.percent === undefined ? {} : { percent: given.percent }),
    ...(given.fields.length === 0 ? {} : { fields: given.fields }),
    ...(given.children.length === 0 ? {} : { children: given.children }),
  };
}

function itemOf(given: GivenItem, id: string, status: Item['status']): Item {
  return {
    id,
    text: given.text,
    status,
    ...(given.priority === undefined ? {} : { priority: given.priority }),
    ...(given.percent === undefined ? {} : { percent: given.percent }),
    fields: given.fields,
    children: given.children,
  };
}

function carriedEntry({ state, since }: OpenEntry, id: string): CarriedEntry {
  const { entry } = state;
  const item: Item = {
    id,
    text: entry.text,
    status: state.status,
    ...(entry.priority === undefined ? {} : { priority: entry.priority }),
    ...(entry.percent === undefined ? {} : { percent: entry.percent }),
    fields: entry.fields,
    children: entry.children,
  };
  return { id, kind: entry.kind, item, ...(since === undefined ? {} : { since }) };
}

function keyOf(given: GivenItem): string {
  return given.id === undefined ? equalTextKey(given.text) : `^${given.id}`;
}

function reasonOf(entry: ParsedEntry): { reason?: string } {
  const reason = entry.fields.find((field) => field.name === 'Status' || field.name === 'Why')?.value;
  return reason === undefined || isOpen(entry.status) ? {} : { reason };
}
