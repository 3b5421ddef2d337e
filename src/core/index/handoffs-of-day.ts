import { isAbandoned } from './chain';
import type { HandoffIndex } from './handoff-index';
import { titleOf, type HandoffNote } from './indexed-note';

/** Handoffs of every project that were written on a local date and not given up, oldest first. */
export function handoffsOfDay(index: HandoffIndex, date: string): readonly { path: string; title: string }[] {
  return index
    .folders()
    .flatMap((folder) => [...index.project(folder).chain.links.values()])
    .filter((link) => createdOf(link.note).startsWith(date) && !isAbandoned(link))
    .map(({ note }) => note)
    .sort((a, b) => (createdOf(a) < createdOf(b) ? -1 : 1))
    .map((note) => ({ path: note.path, title: titleOf(note) }));
}

function createdOf({ parsed }: HandoffNote): string {
  return parsed.properties.created ?? '';
}
