import type { ItemState } from '../index/item-state';
import { equalTextKey } from '../model/equal-text';
import type { Item } from '../model/item';
import type { IdKind } from '../model/ids';
import type { EntryKind } from '../model/parsed-handoff';
import type { Ids } from '../model/ports';
import type { GivenOutcome, Words } from '../model/words';
import { withStatus } from './closing-status';
import { inertLine } from '../note/inert';
import { givenKey } from './merge-given';
import { closingWords, readClosing, type Closing, type Outcome } from './outcome';

/** A carried entry with the id it keeps or has just got. */
export interface CarriedEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly item: Item;
  /** Calendar date of the first handoff that mentions it, `YYYY-MM-DD`, when that is known. */
  readonly since?: string;
  /** Handoffs that mention it, the new one counted. */
  readonly handoffs: number;
  /** An older handoff in which it was ticked, or another branch on which it is done. */
  readonly closedIn?: string;
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
  readonly moved: readonly CarriedEntry[];
  readonly promoted: readonly CarriedEntry[];
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

/** Links to the notes that mentions become now, by `^id` of the mention or by its text key. */
export type Promotions = ReadonlyMap<string, string>;

const ID_OF_KIND: Partial<Record<EntryKind, IdKind>> = {
  question: 'question',
  gotcha: 'gotcha',
  blocker: 'blocker',
  'decision-needed': 'question',
};
const PROMOTED_BY_TEXT: ReadonlySet<EntryKind> = new Set<EntryKind>(['question', 'blocker', 'decision-needed']);

interface Ending {
  readonly outcome: Outcome['outcome'];
  readonly reason?: string;
}

/** Gives every entry of the previous handoffs its outcome; nothing vanishes, and twice the same adds nothing. */
export function carryForward(
  entries: readonly OpenEntry[],
  words: Words,
  ids: Ids,
  promotions: Promotions = new Map(),
): CarryForward {
  const lists = { carried: [], done: [], dropped: [], moved: [], promoted: [] } as Record<
    Ending['outcome'],
    CarriedEntry[]
  >;
  const outcomes: Outcome[] = [];
  const appended: AppendedId[] = [];
  const endingOf = endings(words, promotions);
  const newWords = new Map((words.reworded ?? []).map((one) => [outcomeKey(one), inertLine(one.text, 'markdown')]));
  const namesByText = words.outcomes.length + words.completed.length + promotions.size + newWords.size > 0;
  const handWritten = new Map<string, string>();
  for (const open of entries) {
    const { state } = open;
    const key = state.id === undefined || namesByText ? equalTextKey(state.text) : '';
    const twin = state.id === undefined ? handWritten.get(key) : undefined;
    const id = state.id ?? twin ?? ids.next(ID_OF_KIND[state.kind] ?? 'item');
    if (state.id === undefined && state.entry.line) appended.push({ path: state.handoff, line: state.line, id });
    // Two previous handoffs that hold the same hand-written line: one item, one id, both lines get it.
    if (twin !== undefined) continue;
    if (state.id === undefined) handWritten.set(key, id);
    const ending = endingOf(state, [`^${id}`, key]);
    const text = newWords.get(`^${id}`) ?? newWords.get(key);
    lists[ending.outcome].push(endedEntry(carriedEntry(open, id, text), ending));
    outcomes.push({ id, ...ending });
  }
  return { ...lists, outcomes, appended };
}

/** What the note itself says beats nothing but the author's word; the author's outcome beats what was ticked. */
function endings(words: Words, promotions: Promotions): (state: ItemState, keys: readonly string[]) => Ending {
  const said = new Map(words.outcomes.map((one) => [outcomeKey(one), one]));
  const finished = new Set(words.completed.map(givenKey));
  return (state, keys) => {
    const given = keys.map((key) => said.get(key)).find((one) => one !== undefined);
    if (given !== undefined) {
      const { outcome, reason } = given;
      return outcome === 'done' || reason === undefined ? { outcome } : { outcome, reason };
    }
    const byText = PROMOTED_BY_TEXT.has(state.kind);
    const link = keys
      .filter((key) => byText || key.startsWith('^'))
      .map((key) => promotions.get(key))
      .find((one) => one !== undefined);
    if (link !== undefined) return { outcome: 'promoted', reason: link };
    if (state.status === 'dropped') return readClosing(statusOf(state.entry.fields));
    return { outcome: state.status === 'done' || keys.some((key) => finished.has(key)) ? 'done' : 'carried' };
  };
}

/** The key under which an author names an item: its id with a caret, or its words. */
export function outcomeKey({ item }: Pick<GivenOutcome, 'item'>): string {
  return /^\^?[a-z]-[0-9a-z]{6}$/.test(item.trim()) ? `^${item.trim().replace(/^\^/, '')}` : equalTextKey(item);
}

function endedEntry(entry: CarriedEntry, { outcome, reason }: Ending): CarriedEntry {
  if (outcome === 'carried') return entry;
  if (outcome === 'done') return { ...entry, item: { ...entry.item, status: 'done' } };
  return { ...entry, item: closedItem(entry.item, outcome, reason) };
}

function closedItem(item: Item, outcome: Closing, reason: string | undefined): Item {
  return { ...withStatus(item, closingWords(outcome, reason)), status: 'dropped' };
}

function carriedEntry({ state, since, below }: OpenEntry, id: string, text: string | undefined): CarriedEntry {
  const { entry } = state;
  const item: Item = {
    id,
    text: text ?? entry.text,
    status: state.status,
    ...(entry.priority === undefined ? {} : { priority: entry.priority }),
    ...(entry.percent === undefined ? {} : { percent: entry.percent }),
    fields: entry.fields,
    children: entry.children,
    ...(below === undefined ? {} : { below }),
  };
  return {
    id,
    kind: entry.kind,
    item,
    handoffs: state.handoffs + 1,
    ...(since === undefined ? {} : { since }),
    ...(state.closedIn === undefined ? {} : { closedIn: state.closedIn }),
  };
}

function statusOf(fields: Item['fields']): string | undefined {
  return fields.find((field) => field.name === 'Status')?.value ?? fields.find((field) => field.name === 'Why')?.value;
}
