/** How an open item of the previous handoff ends in the new one. */
export type OutcomeKind = 'done' | 'carried' | 'moved' | 'dropped' | 'promoted';

export interface Outcome {
  readonly id: string;
  readonly outcome: OutcomeKind;
  readonly reason?: string;
}
