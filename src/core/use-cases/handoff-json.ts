import type { Problem } from '../model/errors';
import type { PlannedHandoff } from './create-handoff';

/** What was done with a planned handoff. */
export interface HandoffDone {
  readonly written: boolean;
  readonly dryRun: boolean;
  readonly problems: readonly Problem[];
}

/** What `new` gives as data in every face. */
export function handoffJson(planned: PlannedHandoff, done: HandoffDone): object {
  return {
    path: planned.path,
    written: done.written,
    ...(planned.reason === undefined ? {} : { reason: planned.reason }),
    previous: planned.previous,
    carried: planned.carried,
    outcomes: planned.outcomes,
    suggestions: planned.suggestions,
    tasks: planned.tasks,
    resume: planned.resume,
    ...(done.dryRun ? { changes: planned.plan.changes.map(({ kind, path, why }) => ({ kind, path, why })) } : {}),
    problems: done.problems,
  };
}
