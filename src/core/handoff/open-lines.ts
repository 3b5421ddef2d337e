import { isOpen } from '../model/item';
import type { EntryKind } from '../model/parsed-handoff';
import type { OpenEntry } from './carry-forward';
import type { Suggestion } from './suggestions';

/** What the previous handoffs leave open, as somebody decides about it line by line. */
export interface OpenLine {
  /** By what an outcome names it: its id, or its words when it has none. */
  readonly key: string;
  readonly id?: string;
  readonly kind: EntryKind;
  /** Markdown. */
  readonly text: string;
  /** Handoffs that mention it so far. */
  readonly handoffs: number;
  /** `YYYY-MM-DD`. */
  readonly since?: string;
  /** Why it looks finished, or free again; inert Markdown. */
  readonly suggestion?: Pick<Suggestion, 'suggests' | 'reason'>;
}

/** Open lines, those that look finished first, each group in the order of the notes. */
export function openLines(open: readonly OpenEntry[], suggestions: readonly Suggestion[]): readonly OpenLine[] {
  const byId = new Map(suggestions.map((one) => [one.id, one]));
  const byText = new Map(suggestions.map((one) => [one.text, one]));
  const lines = open
    .filter(({ state }) => isOpen(state.status))
    .map(({ state, since }): OpenLine => {
      const suggestion = (state.id === undefined ? undefined : byId.get(state.id)) ?? byText.get(state.text);
      return {
        key: state.id ?? state.text,
        ...(state.id === undefined ? {} : { id: state.id }),
        kind: state.kind,
        text: state.text,
        handoffs: state.handoffs,
        ...(since === undefined ? {} : { since }),
        ...(suggestion === undefined ? {} : { suggestion }),
      };
    });
  return [...lines.filter(looksDone), ...lines.filter((line) => !looksDone(line))];
}

function looksDone({ suggestion }: OpenLine): boolean {
  return suggestion?.suggests === 'done';
}
