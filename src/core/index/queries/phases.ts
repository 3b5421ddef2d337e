import type { Health } from '../../model/handoff';
import type { PhaseStatus, PhaseTask } from '../../model/phase';
import { phaseProgress } from '../phase-progress';
import type { IndexSnapshot, ProjectIndex } from '../snapshot';
import { handoffRows, type HandoffRow } from './handoffs';
import type { Row } from './row';

export interface PhaseRow extends Row {
  readonly id: string;
  readonly title: string;
  readonly number: number | undefined;
  readonly status: PhaseStatus;
  /** Date or words. */
  readonly target: string | undefined;
  readonly startedOn: string | undefined;
  readonly finishedOn: string | undefined;
  /** 0-100. */
  readonly percent: number | undefined;
  /** Of the newest handoff that says one. */
  readonly health: Health | undefined;
  readonly deliverables: readonly PhaseTask[];
  readonly criteria: readonly PhaseTask[];
  /** Deliverables and criteria that are neither ticked nor dropped. */
  readonly left: readonly PhaseTask[];
  /** Paths of open critical blockers that stand in its way. */
  readonly critical: readonly string[];
  /** Nothing is left and nothing critical is open. */
  readonly complete: boolean;
  /** Newest first. */
  readonly handoffs: readonly HandoffRow[];
}

export interface PhaseList {
  /** By number, those without one last. */
  readonly rows: readonly PhaseRow[];
  /** Handoffs that name no phase, or one that is not there; newest first. */
  readonly without: readonly HandoffRow[];
}

export function phases(snapshot: IndexSnapshot, project: ProjectIndex): PhaseList {
  const byPhase = new Map<string, HandoffRow[]>(project.phases.map(({ path }) => [path, []]));
  const without: HandoffRow[] = [];
  for (const row of handoffRows(snapshot, project)) (byPhase.get(row.phase ?? '') ?? without).push(row);
  const rows = project.phases.map((note): PhaseRow => {
    const { path, phase } = note;
    const handoffs = byPhase.get(path) ?? [];
    const { percent, left, critical, complete } = phaseProgress(project, note, (link) => snapshot.resolve(link));
    return {
      path,
      line: 0,
      id: phase.id,
      title: phase.title,
      number: phase.number,
      status: phase.status,
      target: phase.target,
      startedOn: phase.startedOn,
      finishedOn: phase.finishedOn,
      percent,
      health: handoffs.find(({ health }) => health !== undefined)?.health,
      deliverables: phase.deliverables ?? [],
      criteria: phase.criteria ?? [],
      left,
      critical: critical.map((blocker) => blocker.path),
      complete,
      handoffs,
    };
  });
  return { rows, without };
}
