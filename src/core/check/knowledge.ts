import type { MemoryFile } from '../handoff/memory-files';
import type { LostItem } from '../index/item-state';
import type { IndexedNote } from '../index/indexed-note';
import type { MemoryOutOfStep } from '../memory/memory-standing';
import type { Report } from '../model/evidence';

/** A file that a handoff names, as the repository has it now. */
export interface PathFact {
  readonly exists: boolean;
  /** Of a text file that is not too large. */
  readonly lines?: number;
  /** Paths of files with the same name, when the named one is not there. */
  readonly alike: readonly string[];
}

/** An item that an older handoff ticked or dropped although this one has it open. */
export interface ClosedItem {
  readonly id: string;
  /** Path of the older handoff. */
  readonly handoff: string;
}

/** What the chain of a handoff says of it. */
export interface ChainFacts {
  readonly closed: readonly ClosedItem[];
  /** Items that were open in a handoff before this one and that nothing after it mentions. */
  readonly lost: readonly LostItem[];
  /** Of the newest handoff before this one that gave a figure for the same phase. */
  readonly progressBefore?: { readonly progress: number; readonly handoff: string };
  /** The decision or blocker note that a wikilink means. */
  readonly record: (link: string) => IndexedNote | undefined;
}

/** What is known beside the words; a rule that needs what is not known says nothing. */
export interface Knowledge {
  readonly chain?: ChainFacts;
  /** By path as the handoff writes it. */
  readonly paths?: ReadonlyMap<string, PathFact>;
  /** Files of an agent's memory that should say the same as the handoff. */
  readonly memory?: readonly MemoryFile[];
  /** Files of the repository in which the handoff should speak, and does not as it is now. */
  readonly outOfStep?: readonly MemoryOutOfStep[];
  /** The types that the vault gives to properties, by their names in small letters. */
  readonly propertyTypes?: ReadonlyMap<string, string>;
  /** What the tools left in the repository. */
  readonly reports?: readonly Report[];
}
