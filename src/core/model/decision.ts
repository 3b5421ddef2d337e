export const DECISION_STATUSES = ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** Who settled it: only a person accepts, an agent proposes. */
export type DecidedBy = 'user' | 'agent' | 'inferred';

/** A choice and its reason. Links are wikilinks without quotes. */
export interface Decision {
  readonly id: string;
  readonly title: string;
  readonly status: DecisionStatus;
  readonly decidedBy: DecidedBy;
  /** `YYYY-MM-DD`. */
  readonly decidedOn: string;
  /** Handoff in which it was raised. */
  readonly decidedIn?: string;
  readonly project: string;
  readonly phase?: string;
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
  readonly amends: readonly string[];
  /** Repository paths that it governs. */
  readonly files: readonly string[];
  readonly reviewedCommit?: string;
  /** Why, in the words of whoever decided; Markdown. */
  readonly why: string;
  readonly options: readonly string[];
  /** What was decided, where the title does not say it all; Markdown. */
  readonly choice?: string;
  /** What follows from it; Markdown. */
  readonly consequences?: string;
  /** Person who accepted it, and through what, when that was not a click or an answer: shown until confirmed. */
  readonly acceptedBy?: string;
  readonly acceptedVia?: string;
  /** `YYYY-MM-DD` on which somebody said that it is still true at `reviewedCommit`. */
  readonly reviewedOn?: string;
  /** What happened to it, one line each, oldest first. */
  readonly log?: readonly string[];
}
