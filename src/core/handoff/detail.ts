/** How much is said in full; what is not is folded or counted, never lost. */
export const DETAILS = ['summary', 'standard', 'full'] as const;
export type Detail = (typeof DETAILS)[number];
/** How many entries of each list stand in full. */
export interface Length {
  /** Finished work: what the author says first, then commits. */
  readonly done: number;
  readonly decisions: number;
  readonly files: number;
}

export const LENGTHS: Readonly<Record<Detail, Length>> = {
  summary: { done: 3, decisions: 2, files: 5 },
  standard: { done: 5, decisions: 3, files: 10 },
  full: { done: Infinity, decisions: Infinity, files: Infinity },
};
