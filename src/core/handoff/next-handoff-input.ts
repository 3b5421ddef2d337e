import type { Profile } from '../model/handoff';
import type { Ids } from '../model/ports';
import type { Stamp } from '../model/stamp';
import type { Metric, Words } from '../model/words';
import type { OpenEntry, Promotions } from './carry-forward';
import type { Detail } from './detail';
import type { CurrentPhase } from './phase-completion';
import type { GivenRecords } from './record-sections';
import type { RepoExtras } from './repo-extras';
import type { RepoFacts } from './repo-facts';
import type { ClosedBlocker } from './suggestions';

/** Author of a draft that nobody wrote. */
export const INFERRED = 'inferred';

export interface NextHandoffInput {
  /** Id of the new note. */
  readonly id: string;
  readonly project: { readonly title: string; readonly link: string };
  readonly profile: Profile;
  /** Plain text, one line. */
  readonly title: string;
  readonly authors: readonly string[];
  readonly session?: string;
  readonly for?: string;
  readonly now: Stamp;
  /** Wikilinks to the handoffs that this one continues. */
  readonly previous: readonly string[];
  /** The same with their titles as words. */
  readonly continued: readonly string[];
  /** What could not be read of them, one sentence each. */
  readonly remarks: readonly string[];
  readonly phase?: string;
  readonly open: readonly OpenEntry[];
  readonly repos: readonly RepoFacts[];
  /** `commit` of the previous handoff. */
  readonly baseCommit?: string;
  readonly words: Words;
  readonly records: GivenRecords;
  readonly promotions: Promotions;
  /** Figures of the previous handoffs, the first of each name counts. */
  readonly metrics: readonly Metric[];
  readonly detail: Detail;
  /** The phase that the handoff belongs to, when it has a note. */
  readonly currentPhase?: CurrentPhase;
  readonly extras: readonly RepoExtras[];
  readonly closedBlockers: readonly ClosedBlocker[];
  readonly ids: Ids;
}
