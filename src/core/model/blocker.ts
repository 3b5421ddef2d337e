export const BLOCKER_STATUSES = ['open', 'resolved', 'dropped'] as const;
export type BlockerStatus = (typeof BLOCKER_STATUSES)[number];

export const SEVERITIES = ['critical', 'important', 'minor'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const BLOCKER_KINDS = ['technical', 'human', 'external', 'debt'] as const;
export type BlockerKind = (typeof BLOCKER_KINDS)[number];

/** What stops work. Links are wikilinks without quotes. */
export interface Blocker {
  readonly id: string;
  readonly title: string;
  readonly status: BlockerStatus;
  readonly severity: Severity;
  readonly kind: BlockerKind;
  readonly project: string;
  readonly owner?: string;
  readonly waitingOn?: string;
  /** `YYYY-MM-DD`. */
  readonly expectedOn?: string;
  readonly raisedIn?: string;
  readonly raisedOn: string;
  readonly resolvedIn?: string;
  readonly resolvedOn?: string;
  /** What is blocked, and the way out; Markdown. */
  readonly impact: string;
  readonly wayOut: string;
  readonly phase?: string;
  readonly resolvedBy?: string;
  /** What happened to it, one line each, oldest first. */
  readonly log?: readonly string[];
}
