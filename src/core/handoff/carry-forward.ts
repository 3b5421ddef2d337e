import type { ItemState } from '../index/item-state';
import { equalTextKey } from '../model/equal-text';
import { isOpen, type Item } from '../model/item';
import type { IdKind } from '../model/ids';
import type { EntryKind, ParsedEntry } from '../model/parsed-handoff';
import type { Ids } from '../model/ports';
import type { GivenItem, Words } from '../model/words';
import { inertItem } from '../note/inert-item';
import { itemLines } from '../note/render-item';
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
  /** What stands below its line, as it was written. */
  readonly below?: string;
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
    return [{ ...known.item, ...overridden(one, known.item), status }];
  });
  return { items, used };
}

/** What the author says anew stands beside what was written before: words are added, never taken away. */
function overridden(given: GivenItem, known: Item): Partial<Item> {
  const isAdded = given.fields.length + given.children.length > 0;
  const added = [...given.fields, ...(known.below === undefined ? [] : known.fields)];
  return {
    ...(known.below !== undefined && isAdded ? { below: withAdded(known.below, given) } : {}),
    ...(given.priority === undefined ? {} : { priority: given.priority }),
    ...(given.percent === undefined ? {} : { percent: given.percent }),
    ...(given.fields.length === 0 ? {} : { fields: added }),
    ...(given.children.length === 0 ? {} : { children: given.children }),
  };
}

function withAdded(below: string, given: GivenItem): string {
  const [, ...lines] = itemLines(
    inertItem({ text: '', status: 'open', fields: given.fields, children: given.children }),
  );
  return [below, ...lines.map((line) => line.slice(2))].filter((line) => line !== '').join('\n');
}

/** Words from outside are made inert here, once: what is carried stands in a note already. */
function itemOf(given: GivenItem, id: string, status: Item['status']): Item {
  return inertItem({
    id,
    text: given.text,
    status,
    ...(given.priority === undefined ? {} : { priority: given.priority }),
    ...(given.percent === undefined ? {} : { percent: given.percent }),
    fields: given.fields,
    children: given.children,
  });
}

function carriedEntry({ state, since, below }: OpenEntry, id: string): CarriedEntry {
  const { entry } = state;
  const item: Item = {
    id,
    text: entry.text,
    status: state.status,
    ...(entry.priority === undefined ? {} : { priority: entry.priority }),
    ...(entry.percent === undefined ? {} : { percent: entry.percent }),
    fields: entry.fields,
    children: entry.children,
    ...(below === undefined ? {} : { below }),
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
