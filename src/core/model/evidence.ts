/** Results that a test runner wrote, in numbers. */
export interface TestFigures {
  readonly kind: 'tests';
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of the first tests that failed. */
  readonly failures: readonly string[];
}

/** Of lines, or of statements where a tool counts those. */
export interface CoverageFigures {
  readonly kind: 'coverage';
  readonly covered: number;
  readonly total: number;
}

export type ReportFigures = TestFigures | CoverageFigures;

/** A report that some tool left in the repository. */
export type Report = ReportFigures & {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly modified: number;
  /** Older than the newest change: it speaks of other code. */
  readonly stale: boolean;
};

/** A line that says what is to be done: an open task of a TODO file, or an added `TODO`. */
export interface SuggestedLine {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** What a repository shows about its own condition besides git. Nothing is run for it. */
export interface Evidence {
  readonly reports: readonly Report[];
  readonly openTasks: readonly SuggestedLine[];
  /** `TODO` and `FIXME` lines added since the commit that was counted from. */
  readonly added: readonly SuggestedLine[];
  /** What could not be read, in words. */
  readonly notes: readonly string[];
}
