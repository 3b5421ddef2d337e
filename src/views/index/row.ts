import type { RowAction } from './row-action';

/** How much a mark asks for attention; drawn as a colour beside its word. */
export type Tone = 'bad' | 'warn' | 'good' | 'quiet' | 'plain';

/** Where a row leads: a note, and in it a block or a line. */
export interface RowTarget {
  readonly path: string;
  /** Block id without the caret. */
  readonly id?: string;
  /** From 1. */
  readonly line?: number;
}

/** Something small beside or below the words of a row. */
export interface RowDetail {
  readonly text: string;
  readonly icon?: string;
  readonly tone?: Tone;
}

/** What a row is about, as far as something can be done with it. */
export type RowSubject =
  | { readonly kind: 'handoff'; readonly path: string; readonly title: string; readonly status: string }
  | { readonly kind: 'blocker'; readonly path: string; readonly title: string }
  | { readonly kind: 'decision'; readonly path: string; readonly title: string; readonly confirms: boolean }
  | {
      readonly kind: 'item';
      readonly path: string;
      readonly line: number;
      readonly id?: string;
      readonly text: string;
    }
  | { readonly kind: 'phase'; readonly path: string; readonly title: string; readonly isActive: boolean }
  | Extract<RowAction, { kind: 'mend' }>;

/** One line of the index, ready to be drawn. */
export interface Row {
  /** Same for the same thing after a change. */
  readonly key: string;
  readonly look: 'group' | 'entry' | 'card' | 'remark';
  readonly icon: string;
  readonly tone: Tone;
  readonly text: string;
  /** What the mark in front says, for those who do not see it. */
  readonly state: string;
  readonly details: readonly RowDetail[];
  /** A sentence or two below the words. */
  readonly excerpt?: string;
  readonly target?: RowTarget;
  /** Only for what is still to be settled. */
  readonly subject?: RowSubject;
  /** 0-100. */
  readonly percent?: number;
  /** Settled: drawn faintly. */
  readonly settled?: boolean;
  readonly lanes?: Lanes;
  /** Rows that belong below it; a row that has none cannot be opened. */
  readonly below?: RowSource;
  /** True when what is below are things of their own, and not the history of this one. */
  readonly holds?: boolean;
  /** Whether what is below is shown until somebody says otherwise. */
  readonly open?: boolean;
  /** Figure behind the words of a group. */
  readonly count?: number;
}

/** The piece of a graph that one row shows: columns from the start, counted from 0. */
export interface Lanes {
  readonly own: number;
  /** Columns that only pass by. */
  readonly through: readonly number[];
  /** Columns of the row above that end in this row, and those of the row below that start in it. */
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Rows that are made when somebody looks at them: an index of thousands draws a few dozen. */
export interface RowSource {
  readonly length: number;
  at(index: number): Row;
  /** Place of the row with that key, -1 when it is not there; absent where there are so few that each may be made. */
  find?(key: string): number;
}

/** Rows that are few and known. */
export function knownRows(rows: readonly Row[]): RowSource {
  return { length: rows.length, at: (index) => rowAt(rows, index) };
}

/** Rows that are worked out when somebody opens what they are below of. */
export function deferredRows(make: () => readonly Row[]): RowSource {
  let rows: RowSource | undefined;
  const known = (): RowSource => (rows ??= knownRows(make()));
  return {
    get length(): number {
      return known().length;
    },
    at: (index) => known().at(index),
  };
}

/** Rows made from `things` when they are looked at. */
export function lazyRows<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
  make: (thing: T, index: number) => Row,
): RowSource {
  const made = new Map<number, Row>();
  return {
    length: things.length,
    at: (index) => {
      const known = made.get(index);
      if (known !== undefined) return known;
      const thing = things[index];
      if (thing === undefined) throw new RangeError(`there is no row ${index} of ${things.length}`);
      const row = make(thing, index);
      made.set(index, row);
      return row;
    },
    find: (key) => things.findIndex((thing) => keyOf(thing) === key),
  };
}

function rowAt(rows: readonly Row[], index: number): Row {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`there is no row ${index} of ${rows.length}`);
  return row;
}
