import type { ItemStatus } from './item';

export const PHASE_STATUSES = ['planned', 'active', 'done', 'retired'] as const;
export type PhaseStatus = (typeof PHASE_STATUSES)[number];

/** A deliverable or a success criterion: a task line in the body of a phase note. */
export interface PhaseTask {
  /** Markdown of the line without marker, box and block id. */
  readonly text: string;
  readonly status: ItemStatus;
  /** Block id of the line. */
  readonly id?: string;
}

/** A stretch of a project. Links are wikilinks without quotes. */
export interface Phase {
  readonly id: string;
  readonly title: string;
  readonly number?: number;
  readonly status: PhaseStatus;
  readonly project: string;
  /** `YYYY-MM-DD` or words. */
  readonly target?: string;
  /** `YYYY-MM-DD`. */
  readonly startedOn?: string;
  readonly finishedOn?: string;
  /** Markdown. */
  readonly goal?: string;
  readonly deliverables?: readonly PhaseTask[];
  readonly criteria?: readonly PhaseTask[];
}
