import type { WantedCode } from './code-in-progress';

/** What was read from work trees beside git: one entry per repository. */
export interface RepoExtras {
  readonly name: string;
  readonly code: readonly WantedCode[];
  /** Texts by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly environment: ReadonlyMap<string, string>;
}
