import type { IndexSnapshot, ProjectIndex } from '../core/index/snapshot';
import type { ItemState } from '../core/index/item-state';
import { projectName } from '../core/index/project-name';
import { recordViews } from '../core/index/record-views';
import { daysBetween } from '../core/model/stamp';

/** What `index --json` prints. Keys stay; new ones may come. `today` is a local date. */
export function indexJson(index: IndexSnapshot, projects: readonly ProjectIndex[], today: string): unknown {
  return {
    projects: projects.map((project) => ({
      name: projectName(project),
      folder: project.folder,
      path: project.project?.path ?? null,
      repos: project.project?.project.repos ?? [],
      heads: project.chain.heads.map((head) => head.note.path),
    })),
    ...mergedRecords(projects.map((project) => recordsJson(index, project, today))),
    handoffs: projects.flatMap(handoffsJson),
    lost: projects.flatMap((project) =>
      project.lost.map((item) => ({ id: null, ...item, project: projectName(project) })),
    ),
    problems: projects.flatMap((project) => project.problems),
  };
}

interface RecordsJson {
  readonly phases: readonly unknown[];
  readonly decisions: readonly unknown[];
  readonly blockers: readonly unknown[];
  readonly items: readonly unknown[];
}

function mergedRecords(all: readonly RecordsJson[]): RecordsJson {
  return {
    phases: all.flatMap(({ phases }) => phases),
    decisions: all.flatMap(({ decisions }) => decisions),
    blockers: all.flatMap(({ blockers }) => blockers),
    items: all.flatMap(({ items }) => items),
  };
}

function recordsJson(index: IndexSnapshot, project: ProjectIndex, today: string): RecordsJson {
  const views = recordViews(index, project, today);
  const name = { project: projectName(project) };
  const waiting = new Map(views.readiness.map(({ item, ready, dependencies }) => [item, { ready, dependencies }]));
  return {
    phases: project.phases.map(({ path, phase }) => {
      const { percent = null, complete = false } = views.progress.get(path) ?? {};
      return { ...phase, ...name, path, percent, complete };
    }),
    decisions: project.decisions.map(({ path, decision }) => {
      const standing = views.standings.get(path);
      const { inForce = false, replacedBy = [], status = decision.status } = standing ?? {};
      return { ...decision, ...name, path, status, inForce, replacedBy };
    }),
    blockers: project.blockers.map((note) => {
      const { days = null, handoffs = 0, forgotten = false } = views.ages.get(note.path) ?? {};
      return { ...note.blocker, ...name, path: note.path, days, handoffs, forgotten };
    }),
    items: project.items.map((item) => ({ ...itemJson(item, project, today), ...waiting.get(item) })),
  };
}

function itemJson(item: ItemState, project: ProjectIndex, today: string): object {
  const date = project.chain.links.get(item.firstIn)?.note.parsed.properties.created?.slice(0, 10) ?? null;
  return {
    id: item.id ?? null,
    kind: item.kind,
    text: item.text,
    status: item.status,
    project: projectName(project),
    handoff: item.handoff,
    line: item.line,
    since: {
      handoff: item.firstIn,
      date,
      handoffs: item.handoffs,
      days: date === null ? null : (daysBetween(date, today) ?? null),
    },
    ...(item.closedIn === undefined ? {} : { closedIn: item.closedIn }),
    ...(item.takenUp === undefined ? {} : { takenUp: item.takenUp }),
    ...(item.disagrees.length === 0 ? {} : { disagrees: item.disagrees }),
  };
}

function handoffsJson(project: ProjectIndex): readonly unknown[] {
  return [...project.chain.links.values()].map(({ note, parents, children }) => {
    const { properties, title } = note.parsed;
    return {
      path: note.path,
      id: properties.id ?? null,
      title: title ?? null,
      project: projectName(project),
      created: properties.created ?? null,
      status: children.length > 0 && properties.status === 'open' ? 'superseded' : (properties.status ?? null),
      branch: properties.branch ?? null,
      commit: properties.commit ?? null,
      phase: properties.phase ?? null,
      tests: properties.tests ?? null,
      previous: parents,
    };
  });
}
