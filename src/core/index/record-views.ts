import { blockerAge, type BlockerAge } from './blocker-age';
import { decisionStandings, type DecisionStanding } from './decision-relations';
import { readiness, type Readiness } from './dependencies';
import { phaseProgress, type PhaseProgress } from './phase-progress';
import type { IndexSnapshot, ProjectIndex } from './snapshot';

/** What follows from the records of one project together; all by the path of the note. */
export interface RecordViews {
  readonly standings: ReadonlyMap<string, DecisionStanding>;
  readonly ages: ReadonlyMap<string, BlockerAge>;
  readonly progress: ReadonlyMap<string, PhaseProgress>;
  /** Open items with what they wait for. */
  readonly readiness: readonly Readiness[];
}

/** `today` is a local date. */
export function recordViews(index: IndexSnapshot, project: ProjectIndex, today: string): RecordViews {
  const resolve = (link: string): string | undefined => index.resolve(link);
  return {
    standings: decisionStandings(project.decisions, resolve),
    ages: new Map(project.blockers.map((note) => [note.path, blockerAge(project, note, today)])),
    progress: new Map(project.phases.map((note) => [note.path, phaseProgress(project, note, resolve)])),
    readiness: readiness(project, (link) => index.note(index.resolve(link) ?? '')),
  };
}
