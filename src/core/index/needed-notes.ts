import { descendantsOf } from './chain';
import type { IndexedNote } from './indexed-note';
import { openEntries, type ItemState } from './item-state';
import { compareText } from './queries/row';
import type { ProjectIndex } from './snapshot';

/**
 * The notes of a project that going on from one of its heads takes: all but the handoffs far back in the chain that
 * nothing open leads to. Where a handoff is needed, so is all that continues it: else it would look like a head.
 */
export function neededNotes(project: ProjectIndex): readonly IndexedNote[] {
  const { chain } = project;
  const needed = new Set(chain.heads.map(({ note }) => note.path));
  for (const { handoff, closedIn, disagrees } of openStates(project)) {
    for (const path of [handoff, closedIn, ...disagrees]) if (path !== undefined) needed.add(path);
  }
  for (const path of [...needed]) for (const later of descendantsOf(chain, path)) needed.add(later);
  return [
    ...(project.project === undefined ? [] : [project.project]),
    ...project.phases,
    ...project.decisions,
    ...project.blockers,
    ...project.handoffs.filter(({ path }) => needed.has(path)),
  ];
}

/** Whether going on from a head comes out the same over the one index as over the other. */
export function resumesAlike(one: ProjectIndex, other: ProjectIndex): boolean {
  return JSON.stringify(outlook(one)) === JSON.stringify(outlook(other));
}

function outlook(project: ProjectIndex): unknown {
  return [
    project.chain.heads.map(({ note }) => note.path),
    project.decisions.map(({ path }) => path),
    project.blockers.map(({ path }) => path),
    openStates(project)
      .map(({ id, status, handoff, closedIn }) => [id, status, handoff, closedIn].join(' '))
      .sort(compareText),
  ];
}

/** How the open items of the heads stand. */
function openStates(project: ProjectIndex): readonly ItemState[] {
  const ids = new Set(
    project.chain.heads.flatMap(({ note }) => openEntries(project.chain, note.path).flatMap(({ id }) => id ?? [])),
  );
  return project.items.filter(({ id }) => id !== undefined && ids.has(id));
}
