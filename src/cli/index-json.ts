import type { ProjectIndex } from '../core/index/handoff-index';
import type { ItemState } from '../core/index/item-state';
import { projectName } from '../core/index/project-name';
import { daysBetween } from '../core/model/stamp';

/** What `index --json` prints. Keys stay; new ones may come. `today` is a local date. */
export function indexJson(projects: readonly ProjectIndex[], today: string): unknown {
  return {
    projects: projects.map((project) => ({
      name: projectName(project),
      folder: project.folder,
      path: project.project?.path ?? null,
      repos: project.project?.project.repos ?? [],
      heads: project.chain.heads.map((head) => head.note.path),
    })),
    phases: projects.flatMap((project) =>
      project.phases.map(({ path, phase }) => ({ ...phase, project: projectName(project), path })),
    ),
    decisions: projects.flatMap((project) =>
      project.decisions.map(({ path, decision }) => ({ ...decision, project: projectName(project), path })),
    ),
    blockers: projects.flatMap((project) =>
      project.blockers.map(({ path, blocker }) => ({
        ...blocker,
        project: projectName(project),
        path,
        days: daysBetween(blocker.raisedOn, today) ?? null,
      })),
    ),
    items: projects.flatMap((project) => project.items.map((item) => itemJson(item, project, today))),
    handoffs: projects.flatMap(handoffsJson),
    lost: projects.flatMap((project) =>
      project.lost.map((item) => ({ id: null, ...item, project: projectName(project) })),
    ),
    problems: projects.flatMap((project) => project.problems),
  };
}

function itemJson(item: ItemState, project: ProjectIndex, today: string): unknown {
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
