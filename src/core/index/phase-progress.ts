import type { PhaseTask } from '../model/phase';
import { isOpen } from '../model/item';
import type { ProjectIndex } from './snapshot';
import type { BlockerNote, PhaseNote } from './indexed-note';

export interface PhaseProgress {
  /** 0-100: deliverables ticked, dropped ones left out; without deliverables what the newest handoff says. */
  readonly percent: number | undefined;
  /** Deliverables and criteria that are neither ticked nor dropped. */
  readonly left: readonly PhaseTask[];
  /** Open critical blockers of the phase, and those of the project that name no phase. */
  readonly critical: readonly BlockerNote[];
  /** Everything is ticked and nothing critical is open: the phase can be finished. */
  readonly complete: boolean;
}

export function phaseProgress(
  project: ProjectIndex,
  note: PhaseNote,
  resolve: (link: string) => string | undefined,
): PhaseProgress {
  const { deliverables = [], criteria = [] } = note.phase;
  const left = [...deliverables, ...criteria].filter((task) => isOpen(task.status));
  const critical = project.blockers.filter(({ blocker }) => {
    const isHere = blocker.phase === undefined || resolve(blocker.phase) === note.path;
    return isHere && blocker.status === 'open' && blocker.severity === 'critical';
  });
  const counted = deliverables.filter((task) => task.status !== 'dropped');
  const done = counted.filter((task) => task.status === 'done').length;
  return {
    percent: counted.length > 0 ? Math.round((100 * done) / counted.length) : newestFigure(project, note, resolve),
    left,
    critical,
    complete: deliverables.length > 0 && left.length === 0 && critical.length === 0,
  };
}

function newestFigure(
  project: ProjectIndex,
  note: PhaseNote,
  resolve: (link: string) => string | undefined,
): number | undefined {
  const handoff = project.handoffs.findLast(({ parsed }) => {
    const { phase, progress } = parsed.properties;
    return progress !== undefined && phase !== undefined && resolve(phase) === note.path;
  });
  return handoff?.parsed.properties.progress;
}
