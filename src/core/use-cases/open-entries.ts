import type { OpenEntry } from '../handoff/carry-forward';
import type { ChainLink } from '../index/chain';
import type { ProjectIndex } from '../index/handoff-index';
import { linesBelow } from '../note/lines-below';
import { isCarried, openEntries, type ItemState } from '../index/item-state';
import { equalTextKey } from '../model/equal-text';
import { isOpen } from '../model/item';
import type { ParsedEntry } from '../model/parsed-handoff';

/** Sections in which finished work is reported: what stands there is history, not an outcome of the next handoff. */
const REPORTED = new Set(['completed', 'since-last']);

/**
 * What the handoffs to be continued leave behind: everything still open in them, and what was ticked or dropped in them
 * since they were written. An item that another branch has open too is carried as it stands here; one that another
 * branch has closed counts as closed.
 */
export function openEntriesOf(
  project: ProjectIndex,
  previous: readonly ChainLink[],
  texts: ReadonlyMap<string, string>,
): readonly OpenEntry[] {
  const lines = new Map([...texts].map(([path, text]) => [path, text.split(/\r?\n/)]));
  const paths = new Set(previous.map((link) => link.note.path));
  const dates = new Map(project.handoffs.map((note) => [note.path, note.parsed.properties.created?.slice(0, 10)]));
  const states = new Map(project.items.map((state) => [keyOf(state), state]));
  const left = new Map<string, ItemState>();
  for (const { note } of previous) {
    const open = new Set(openEntries(project.chain, note.path));
    const seen = new Set<string>();
    for (const entry of note.parsed.entries) {
      // A line without an id that is closed already was nobody's item: a commit, or work that came and went in between.
      if (!isCarried(entry) || (entry.id === undefined ? !open.has(entry) : seen.has(entry.id))) continue;
      if (entry.id !== undefined) seen.add(entry.id);
      const key = keyOf({ ...entry, handoff: note.path, line: entry.firstLine });
      const state = states.get(key) ?? stateByText(project, entry) ?? stateOfLine(entry, note.path);
      const stateKey = keyOf(state);
      if (left.has(stateKey)) continue;
      const here = stateHere(state, entry, note.path, paths);
      if (open.has(entry) || (!isOpen(here.status) && !REPORTED.has(entry.section ?? ''))) left.set(stateKey, here);
    }
  }
  return [...left.values()]
    .map((state) => {
      const since = dates.get(state.firstIn);
      const below = linesBelow(state.entry, lines.get(state.handoff) ?? []);
      return { state, ...(since === undefined ? {} : { since }), ...(below === undefined ? {} : { below }) };
    })
    .sort(inDocumentOrder(previous));
}

/** A line without an id of which a newer handoff has the same text under an id. */
function stateByText(project: ProjectIndex, entry: ParsedEntry): ItemState | undefined {
  const key = equalTextKey(entry.text);
  return project.items.find((state) => equalTextKey(state.text) === key);
}

/** A hand-written line of a handoff that others continue already: nobody knows it yet. */
function stateOfLine(entry: ParsedEntry, path: string): ItemState {
  const { kind, text, status, firstLine } = entry;
  return { kind, text, status, handoff: path, line: firstLine, entry, firstIn: path, handoffs: 1, disagrees: [] };
}

/** The deciding line when it stands in a handoff that is continued or closes the item; else the line of this one. */
function stateHere(state: ItemState, entry: ParsedEntry, path: string, continued: ReadonlySet<string>): ItemState {
  if (continued.has(state.handoff)) return state;
  if (!isOpen(state.status)) return { ...state, closedIn: state.handoff, handoff: path, line: entry.firstLine };
  return { ...state, text: entry.text, status: entry.status, handoff: path, line: entry.firstLine, entry };
}

/** An id, or the place of a line that has none yet. */
function keyOf(line: { readonly id?: string; readonly handoff: string; readonly line: number }): string {
  return line.id ?? `${line.handoff}:${line.line}`;
}

function inDocumentOrder(previous: readonly ChainLink[]): (a: OpenEntry, b: OpenEntry) => number {
  const order = new Map(previous.map((link, at) => [link.note.path, at]));
  const rank = ({ state }: { state: ItemState }): number => (order.get(state.handoff) ?? 0) * 1e7 + state.line;
  return (a, b) => rank(a) - rank(b);
}
