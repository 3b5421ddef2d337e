import type { Health } from '../../model/handoff';
import type { PhaseStatus, PhaseTask } from '../../model/phase';
import { phaseProgress } from '../phase-progress';
import type { IndexSnapshot, ProjectIndex } from '../snapshot';
import type { ChainLink } from '../chain';
import { handoffRow, headPaths, type HandoffRow } from './handoffs';
import { remembered } from './remembered';
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
  return remembered('phases', project, snapshot, () => listPhases(snapshot, project));
}

function listPhases(snapshot: IndexSnapshot, project: ProjectIndex): PhaseList {
  const { byPhase, without } = linksByPhase(snapshot, project);
  const heads = headPaths(project);
  const rowsOf = (links: readonly ChainLink[]): readonly HandoffRow[] =>
    links.map((link) => handoffRow(snapshot, project, link, heads));
  const rows = project.phases.map((note): PhaseRow => {
    const { path, phase } = note;
    const links = byPhase.get(path) ?? [];
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
      health: links.find((link) => link.note.parsed.properties.health !== undefined)?.note.parsed.properties.health,
      deliverables: phase.deliverables ?? [],
      criteria: phase.criteria ?? [],
      left,
      critical: critical.map((blocker) => blocker.path),
      complete,
      get handoffs() {
        return rowsOf(links);
      },
    };
  });
  return { rows, without: rowsOf(without) };
}

/** Newest first. Thousands of handoffs name a few phases: each name is looked up once. */
function linksByPhase(
  snapshot: IndexSnapshot,
  project: ProjectIndex,
): { readonly byPhase: ReadonlyMap<string, readonly ChainLink[]>; readonly without: readonly ChainLink[] } {
  const byPhase = new Map<string, ChainLink[]>(project.phases.map(({ path }) => [path, []]));
  const byName = new Map<string | undefined, ChainLink[]>();
  const without: ChainLink[] = [];
  for (const link of [...project.chain.links.values()].reverse()) {
    const { phase } = link.note.parsed.properties;
    const known = byName.get(phase);
    const own = known ?? byPhase.get((phase === undefined ? undefined : snapshot.resolve(phase)) ?? '') ?? without;
    if (known === undefined) byName.set(phase, own);
    own.push(link);
  }
  return { byPhase, without };
}
