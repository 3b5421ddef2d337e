import type { Row, RowSource } from './row';

/** A row and its place in the tree, as screen readers are told it. */
export interface PlacedRow {
  readonly row: Row;
  /** From 1. */
  readonly level: number;
  /** From 1, among its siblings. */
  readonly position: number;
  readonly siblings: number;
  readonly isOpen: boolean;
  /** Place of the row above it in the tree, -1 at the top. */
  readonly parent: number;
}

/** Neighbours in one source that are shown without anything between them. */
interface Run {
  /** Place of the first one among all rows that are shown. */
  readonly start: number;
  readonly source: RowSource;
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly parent: number;
}

/** The rows of a tree that are shown, one below the other. Rows are made only when they are asked for. */
export class FlatRows {
  readonly length: number;
  private readonly runs: readonly Run[];

  /** `toggled` holds the keys of rows that are open or closed against what they would be by themselves. */
  constructor(
    source: RowSource,
    private readonly toggled: ReadonlySet<string>,
  ) {
    const runs: Run[] = [];
    this.length = this.place(source, 1, -1, 0, runs);
    this.runs = runs;
  }

  at(index: number): PlacedRow {
    const run = this.runOf(index);
    const within = run.from + index - run.start;
    const row = run.source.at(within);
    const { level, parent } = run;
    return { row, level, parent, position: within + 1, siblings: run.source.length, isOpen: this.isOpen(row) };
  }

  /** Place of the row with that key, -1 when it is not shown. */
  find(key: string): number {
    for (const run of this.runs) {
      const within = findIn(run.source, key);
      if (within >= run.from && within < run.to) return run.start + within - run.from;
    }
    return -1;
  }

  private isOpen(row: Row): boolean {
    return row.below !== undefined && (row.open === true) !== this.toggled.has(row.key);
  }

  /** Appends the runs of a source and of what is open in it; gives the place behind the last one. */
  private place(source: RowSource, level: number, parent: number, start: number, runs: Run[]): number {
    let from = 0;
    let next = start;
    for (const at of this.openOnes(source)) {
      const row = source.at(at);
      if (row.below === undefined) continue;
      runs.push({ start: next, source, from, to: at + 1, level, parent });
      const own = next + at - from;
      next = this.place(row.below, level + 1, own, own + 1, runs);
      from = at + 1;
    }
    if (from < source.length) runs.push({ start: next, source, from, to: source.length, level, parent });
    return next + source.length - from;
  }

  /** Of thousands of rows only those that somebody opened are looked for. */
  private openOnes(source: RowSource): readonly number[] {
    const places =
      source.find === undefined
        ? Array.from({ length: source.length }, (_none, at) => at)
        : [...this.toggled].map((key) => source.find?.(key) ?? -1).filter((at) => at !== -1);
    return places.filter((at) => this.isOpen(source.at(at))).sort((a, b) => a - b);
  }

  private runOf(index: number): Run {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle]?.start ?? Infinity) <= index) low = middle;
      else high = middle - 1;
    }
    const run = this.runs[low];
    if (run === undefined || index < 0 || index >= this.length) throw new RangeError(`there is no row ${index}`);
    return run;
  }
}

function findIn(source: RowSource, key: string): number {
  if (source.find !== undefined) return source.find(key);
  for (let at = 0; at < source.length; at += 1) if (source.at(at).key === key) return at;
  return -1;
}
