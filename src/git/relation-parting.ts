/** Two commits on lines of history that part at `base`. Full hashes. */
export interface Parting {
  readonly base: string;
  readonly then: string;
  readonly now: string;
}
