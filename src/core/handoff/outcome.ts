/** How an open item of the previous handoff ends in the new one. */
export type OutcomeKind = 'done' | 'carried' | 'moved' | 'dropped' | 'promoted';

export interface Outcome {
  readonly id: string;
  readonly outcome: OutcomeKind;
  readonly reason?: string;
}

/** Outcomes after which an item is out of the chain without being done. */
export type Closing = 'dropped' | 'moved' | 'promoted';

const SAID = /^(dropped|moved|promoted):\s*(.*)$/is;

/** What the field `Status` of a closed item says: `dropped: nobody needs it`, `moved: backlog`. */
export function closingWords(outcome: Closing, reason: string | undefined): string {
  return reason === undefined || reason === '' ? outcome : `${outcome}: ${reason}`;
}

/** Reads it back; words of another form are the reason for dropping. */
export function readClosing(status: string | undefined): { outcome: Closing; reason?: string } {
  if (status === undefined || status === '') return { outcome: 'dropped' };
  const said = SAID.exec(status);
  if (said === null) return { outcome: 'dropped', reason: status };
  const outcome = (said[1] ?? 'dropped').toLowerCase() as Closing;
  return { outcome, ...(said[2] === undefined || said[2] === '' ? {} : { reason: said[2] }) };
}
