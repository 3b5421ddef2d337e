import type { ParsedEntry } from '../model/parsed-handoff';
import { isAbandoned, isAncestor, isHead, type Chain, type ChainLink } from './chain';
import { openEntries, type LostItem } from './item-state';
import { LaterEntries } from './later-entries';
import { sayer, type PlacesOfText } from './mention-places';

const NOTHING: readonly ParsedEntry[] = [];

/** Open entries of a handoff that something continues, and that no later handoff has under their ids. */
export function missingById(
  chain: Chain,
  link: ChainLink,
  withId: (id: string) => readonly ChainLink[],
): readonly ParsedEntry[] {
  if (isAbandoned(link) || isHead(link, chain.links)) return NOTHING;
  const open = openEntries(chain, link.note.path);
  return open.filter(({ id }) => id === undefined || !withId(id).some((other) => isContinuedIn(chain, link, other)));
}

/** Those of the missing entries of a handoff that no later one says in other words either. */
export function lostAmong(
  missing: readonly ParsedEntry[],
  chain: Chain,
  link: ChainLink,
  placesOf: PlacesOfText,
): readonly LostItem[] {
  const unsaid = missing.filter(({ text }) => !isContinuedByText(chain, link, text, placesOf));
  if (unsaid.length === 0) return [];
  const later = link.children
    .flatMap((path) => chain.links.get(path) ?? [])
    .filter((child) => !isAbandoned(child))
    .map(({ note }) => new LaterEntries(note.parsed.entries));
  return unsaid
    .filter((entry) => later.every((child) => child.fateOf(entry) === undefined))
    .map(({ id, text, firstLine: line }) => ({
      ...(id === undefined ? {} : { id }),
      text,
      handoff: link.note.path,
      line,
    }));
}

function isContinuedByText(chain: Chain, link: ChainLink, text: string, placesOf: PlacesOfText): boolean {
  const says = sayer(text);
  return placesOf(text).some((path) => {
    const other = chain.links.get(path);
    return other !== undefined && isContinuedIn(chain, link, other) && other.note.parsed.entries.some(says);
  });
}

/** A handoff comes later on the same branch, and was not abandoned. */
function isContinuedIn(chain: Chain, link: ChainLink, other: ChainLink): boolean {
  if (other.rank <= link.rank || isAbandoned(other)) return false;
  return other.parents.includes(link.note.path) || isAncestor(chain, link.note.path, other.note.path);
}
