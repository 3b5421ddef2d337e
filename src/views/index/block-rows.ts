import { lineOf, type BlockQuery, type QueryProblem } from '../../core/index/block-query';
import { projectName } from '../../core/index/project-name';
import { blockers } from '../../core/index/queries/blockers';
import { decisions } from '../../core/index/queries/decisions';
import { handoffRows } from '../../core/index/queries/handoffs';
import { items } from '../../core/index/queries/items';
import { lessons } from '../../core/index/queries/lessons';
import { lost } from '../../core/index/queries/lost';
import { phases } from '../../core/index/queries/phases';
import type { IndexSnapshot, ProjectIndex } from '../../core/index/snapshot';
import { enView } from '../../locales/en-view';
import { blockerRows } from './blocker-row';
import { decisionRows } from './decision-row';
import { handoffRowsOf } from './handoff-row';
import { itemRows } from './item-row';
import { lessonRows } from './lessons-tab';
import { lostRows } from './lost-row';
import { phaseRows } from './phases-tab';
import type { RowSource } from './row';
import { NOT_CHECKED } from './health';
import type { TabInput } from './tab';

export interface BlockPlace {
  readonly source: string;
  /** Path of the note that the block stands in. */
  readonly notePath: string;
  readonly today: string;
}

/** What a code block lists, or what is wrong with it where it stands. */
export function blockRows(snapshot: IndexSnapshot, query: BlockQuery, place: BlockPlace): RowSource | QueryProblem {
  const project = projectOf(snapshot, query, place);
  if ('message' in project) return project;
  const phase = query.phase === undefined ? undefined : phaseOf(snapshot, project, query.phase);
  if (query.phase !== undefined && phase === undefined) {
    return { line: lineOf(place.source, 'phase'), message: enView.block.noPhase(query.phase) };
  }
  return rowsOf({ snapshot, project, today: place.today, person: '', health: NOT_CHECKED }, query, phase);
}

function rowsOf(input: TabInput, { kind, statuses }: BlockQuery, phase: string | undefined): RowSource {
  const { snapshot, project, today } = input;
  const isWanted = (row: { status?: string | undefined; phase?: string | undefined }): boolean =>
    (phase === undefined || row.phase === phase) && statuses.includes(row.status ?? 'open');
  switch (kind) {
    case 'handoffs':
      return handoffRowsOf(handoffRows(snapshot, project).filter(isWanted), today, kind);
    case 'phases':
      return phaseRows(
        phases(snapshot, project).rows.filter(({ status }) => statuses.includes(status)),
        input,
      );
    case 'decisions': {
      const { inForce, proposed, superseded, setAside } = decisions(snapshot, project);
      return decisionRows([...proposed, ...inForce, ...superseded, ...setAside].filter(isWanted), input, kind);
    }
    case 'blockers': {
      const { open, settled } = blockers(snapshot, project, today);
      return blockerRows([...open, ...settled].filter(isWanted), input, kind);
    }
    case 'items': {
      const { ready, waiting, done, dropped } = items(snapshot, project, today);
      const all = [...ready, ...waiting, ...done, ...dropped];
      return itemRows(
        all.filter(({ status }) => statuses.includes(status)),
        today,
        kind,
      );
    }
    case 'lost':
      return lostRows(lost(project), input);
    case 'lessons': {
      const { learnings, gotchas, failed } = lessons(project);
      const all = [...learnings, ...gotchas, ...failed].flatMap(({ rows }) => rows);
      return lessonRows(all, today, kind);
    }
  }
}

/** The project that is named, the one around the note, or the only one. */
function projectOf(
  snapshot: IndexSnapshot,
  { project: name }: BlockQuery,
  { source, notePath }: BlockPlace,
): ProjectIndex | QueryProblem {
  const projects = snapshot.folders().map((folder) => snapshot.project(folder));
  const names = projects.map(projectName).join(', ');
  if (name !== undefined) {
    const named = projects.filter((one) => projectName(one) === name || one.folder.endsWith(`/${name}`));
    const [only] = named;
    if (only !== undefined && named.length === 1) return only;
    return { line: lineOf(source, 'project'), message: enView.block.noProject(name, names) };
  }
  const around = projects.find(({ folder }) => notePath.startsWith(`${folder}/`));
  const [first, ...others] = projects;
  if (around !== undefined) return around;
  if (first !== undefined && others.length === 0) return first;
  return { line: 1, message: first === undefined ? enView.noProjects : enView.block.whichProject(names) };
}

function phaseOf(snapshot: IndexSnapshot, project: ProjectIndex, name: string): string | undefined {
  const titled = project.phases.find(({ phase }) => phase.title === name || String(phase.number) === name);
  if (titled !== undefined) return titled.path;
  const path = snapshot.resolve(name.startsWith('[[') ? name : `[[${name}]]`);
  return path !== undefined && snapshot.note(path)?.type === 'phase' ? path : undefined;
}
