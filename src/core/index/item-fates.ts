import type { ParsedEntry } from '../model/parsed-handoff';
import type { HandoffNote } from './indexed-note';
import type { LostItem, TakenUp } from './item-state';
import { LaterEntries } from './later-entries';

/** What became of a handoff's open items that no later line names by id or in the same words. */
export interface Fates {
  readonly lost: readonly LostItem[];
  /** By id. */
  readonly takenUp: ReadonlyMap<string, TakenUp>;
}

export const NOTHING: Fates = { lost: [], takenUp: new Map() };

/** `later` are the handoffs that continue the one at `path`. */
export function fatesOf(path: string, open: readonly ParsedEntry[], later: readonly HandoffNote[]): Fates {
  if (open.length === 0) return NOTHING;
  const children = later.map((note) => ({
    path: note.path,
    entries: new LaterEntries(note.parsed.entries, note.parsed.properties.sourceHash !== undefined),
  }));
  const lost: LostItem[] = [];
  const takenUp = new Map<string, TakenUp>();
  for (const entry of open) {
    const { id, text, firstLine: line } = entry;
    const found = takenUpIn(children, entry);
    if (found === undefined) lost.push({ ...(id === undefined ? {} : { id }), text, handoff: path, line });
    else if (id !== undefined) takenUp.set(id, found);
  }
  return { lost, takenUp };
}

function takenUpIn(
  children: readonly { readonly path: string; readonly entries: LaterEntries }[],
  entry: ParsedEntry,
): TakenUp | undefined {
  for (const { path, entries } of children) {
    const fate = entries.fateOf(entry);
    if (fate !== undefined) return { outcome: fate.outcome, handoff: path, line: fate.entry.firstLine };
  }
  return undefined;
}
