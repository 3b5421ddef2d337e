import type { KnownImports } from '../import/known-imports';
import type { ProjectIndex } from '../index/handoff-index';
import type { Desk } from './desk';

/** Where documents are imported to. */
export interface ImportPlace {
  readonly desk: Desk;
  readonly folder: string;
  readonly project: ProjectIndex;
  readonly projectName: string;
  /** Wikilink to the project note. */
  readonly projectLink: string;
  readonly known: KnownImports;
}
