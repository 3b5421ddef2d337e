import type { OpenEntry } from '../handoff/carry-forward';
import type { ChainLink } from '../index/chain';
import type { ProjectIndex } from '../index/handoff-index';
import { linesBelow } from '../note/lines-below';
import type { ItemState } from '../index/item-state';
import { isOpen } from '../model/item';

/** Sections in which finished work is reported: what stands there is history, not an outcome of the next handoff. */
const REPORTED = new Set(['completed', 'since-last']);

/**
 * What the handoffs to be continued leave behind: everything still open in them, and what was ticked or dropped in them
 * since they were written.
 */
export function openEntriesOf(
  project: ProjectIndex,
  previous: readonly ChainLink[],
  texts: ReadonlyMap<string, string>,
): readonly OpenEntry[] {
  const lines = new Map([...texts].map(([path, text]) => [path, text.split(/\r?\n/)]));
  const paths = new Set(previous.map((link) => link.note.path));
  const dates = new Map(project.handoffs.map((note) => [note.path, note.parsed.properties.created?.slice(0, 10)]));
  return project.items
    .filter((state) => paths.has(state.handoff))
    .filter((state) => isOpen(state.status) || !REPORTED.has(state.entry.section ?? ''))
    .map((state) => {
      const since = dates.get(state.firstIn);
      const below = linesBelow(state.entry, lines.get(state.handoff) ?? []);
      return { state, ...(since === undefined ? {} : { since }), ...(below === undefined ? {} : { below }) };
    })
    .sort(inDocumentOrder(previous));
}

function inDocumentOrder(previous: readonly ChainLink[]): (a: OpenEntry, b: OpenEntry) => number {
  const order = new Map(previous.map((link, at) => [link.note.path, at]));
  const rank = ({ state }: { state: ItemState }): number => (order.get(state.handoff) ?? 0) * 1e7 + state.line;
  return (a, b) => rank(a) - rank(b);
}
