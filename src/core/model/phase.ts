export const PHASE_STATUSES = ['planned', 'active', 'done', 'retired'] as const;
export type PhaseStatus = (typeof PHASE_STATUSES)[number];

/** A stretch of a project. Links are wikilinks without quotes. */
export interface Phase {
  readonly id: string;
  readonly title: string;
  readonly number?: number;
  readonly status: PhaseStatus;
  readonly project: string;
  /** `YYYY-MM-DD` or words. */
  readonly target?: string;
}
