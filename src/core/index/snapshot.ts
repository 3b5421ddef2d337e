import type { Problem } from '../model/errors';
import type { Chain } from './chain';
import type { BlockerNote, DecisionNote, HandoffNote, IndexedNote, PhaseNote, ProjectNote } from './indexed-note';
import type { ItemState, LostItem } from './item-state';
import type { LinkFinding } from './links';

/** All notes of ours at one revision, as the queries read them. */
export interface IndexSnapshot {
  /** Grows with every change. */
  readonly revision: number;
  /** Folders of the projects that have a note, sorted. */
  folders(): readonly string[];
  project(folder: string): ProjectIndex;
  /** Every note of ours, sorted by path. */
  all(): readonly IndexedNote[];
  note(path: string): IndexedNote | undefined;
  /** Path of the note that a wikilink, a path or a name means. */
  resolve(link: string): string | undefined;
  /** Everything that a wikilink, a path or a name may mean. */
  find(link: string): LinkFinding;
}

/** Everything that the notes of one project say, at one revision. */
export interface ProjectIndex {
  /** Folder of the project, relative to the vault. */
  readonly folder: string;
  readonly project: ProjectNote | undefined;
  readonly chain: Chain;
  readonly handoffs: readonly HandoffNote[];
  readonly phases: readonly PhaseNote[];
  readonly decisions: readonly DecisionNote[];
  readonly blockers: readonly BlockerNote[];
  readonly items: readonly ItemState[];
  /** Those that are not settled. */
  readonly openItems: readonly ItemState[];
  readonly lost: readonly LostItem[];
  readonly problems: readonly Problem[];
  /** Path of the note that a wikilink of this project's notes means. */
  readonly resolve: (link: string) => string | undefined;
}
