import type { CheckResult } from '../../core/check/check-finding';

/** A handoff that nothing continues yet, as it was checked. */
export interface HandoffHealth extends CheckResult {
  readonly path: string;
  readonly title: string;
}

/** What is known of the heads of a project; another value after each change. */
export interface HealthOfProject {
  readonly heads: readonly HandoffHealth[];
  /** False while notes are being read. */
  readonly isKnown: boolean;
}

/** Where nothing is shown of it. */
export const NOT_CHECKED: HealthOfProject = { heads: [], isKnown: false };
