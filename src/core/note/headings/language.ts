import type { SectionKind } from '../../model/section-kind';

/** What a line `Key: value` can tell about the whole handoff. */
export type FactKey =
  | 'date'
  | 'time'
  | 'branch'
  | 'commit'
  | 'phase'
  | 'progress'
  | 'tests'
  | 'coverage'
  | 'authors'
  | 'status'
  | 'health'
  | 'duration'
  | 'next-session'
  | 'document-version'
  | 'resume';

/** States that a word behind a heading, in a table cell or in front of an item can name. */
export type StateWord = 'done' | 'in-progress' | 'open' | 'blocked' | 'dropped';

/**
 * The words of one language. Phrases are separated by `|`; `*` at the end of a word stands for any ending. In languages
 * written without blanks between words (`joined`) a phrase may stand anywhere.
 */
export interface Language {
  readonly joined: boolean;
  readonly sections: Readonly<Partial<Record<SectionKind, string>>>;
  /** Words that say nothing about the kind of a section. */
  readonly filler: string;
  /** Nouns that make the words beside them the name of a thing: `Decision tree` decides nothing. */
  readonly names: string;
  readonly states: Readonly<Record<StateWord, string>>;
  /** What stands where there is nothing to say. */
  readonly none: string;
  readonly keys: Readonly<Partial<Record<FactKey, string>>>;
  /** Heads of the column that names the work, and of the one that tells its state. */
  readonly workColumn: string;
  readonly stateColumn: string;
}
