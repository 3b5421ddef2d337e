/** A change of one note, not yet made. Edits are synchronous because `Vault.process` requires it. */
export type NoteChange =
  | {
      readonly kind: 'create';
      readonly path: string;
      readonly text: string;
      readonly why: string;
      /** Another writer may have made the same note meanwhile: theirs stays, and nothing is wrong. */
      readonly sharedWithOthers?: boolean;
    }
  | {
      readonly kind: 'edit';
      readonly path: string;
      /** The text that the plan was made from: another text now means that somebody else wrote meanwhile. */
      readonly expected: string;
      readonly edit: (text: string) => string;
      readonly why: string;
    };

/** What was done to one note, so that it can be taken back while nobody has touched the note since. */
export type UndoStep =
  | { readonly kind: 'created'; readonly path: string; readonly text: string }
  | { readonly kind: 'edited'; readonly path: string; readonly before: string; readonly after: string }
  | { readonly kind: 'moved'; readonly path: string; readonly to: string; readonly text: string };

/** A note that changes its place and nothing else. */
export interface NoteMove {
  readonly path: string;
  readonly to: string;
}

/** What will happen, in order. The new note comes first: what follows may be refused without losing it. */
export interface Plan {
  readonly changes: readonly NoteChange[];
}

/** The plan in words, one change a line; new notes in full below it. */
export function describePlan(plan: Plan): string {
  const lines = plan.changes.map((change) => `${change.kind} ${change.path}: ${change.why}`);
  const texts = plan.changes.flatMap((change) => (change.kind === 'create' ? [`--- ${change.path}`, change.text] : []));
  return [...lines, ...(texts.length > 0 ? ['', ...texts] : [])].join('\n');
}
