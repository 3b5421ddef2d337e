/** Two commits on lines of history that part at `base`; without one, their histories begin apart. Full hashes. */
export interface Parting {
  readonly base: string | undefined;
  readonly then: string;
  readonly now: string;
}

/** What `now` has and `then` has not. */
export function rangeHere({ base, now }: Parting): string {
  return base === undefined ? now : `${base}..${now}`;
}
