import { decisionStandings } from './decision-relations';
import type { HandoffIndex, ProjectIndex } from './handoff-index';
import { titleOf, type IndexedNote } from './indexed-note';

/** How something stands that a link may still speak of as if it held. */
export type EndedAs = 'superseded' | 'deprecated' | 'rejected' | 'resolved' | 'dropped';

export interface LinkState {
  readonly ended: EndedAs;
  /** What stands in its place, by path. */
  readonly successors: readonly { readonly path: string; readonly title: string }[];
}

/** Every decision that is no longer in force and every blocker that is closed, by path. */
export function linkStates(index: HandoffIndex): ReadonlyMap<string, LinkState> {
  const projects = index.folders().map((folder) => index.project(folder));
  return new Map(projects.flatMap((project) => [...endedDecisions(index, project), ...endedBlockers(project)]));
}

function endedDecisions(index: HandoffIndex, project: ProjectIndex): readonly (readonly [string, LinkState])[] {
  const standings = decisionStandings(project.decisions, (link) => index.resolve(link));
  return [...standings.values()].flatMap(({ note, status, replacedBy }) => {
    if (status === 'accepted' || status === 'proposed') return [];
    const successors = replacedBy.map((path) => ({ path, title: titleAt(index.note(path), path) }));
    return [[note.path, { ended: status, successors }] as const];
  });
}

function endedBlockers(project: ProjectIndex): readonly (readonly [string, LinkState])[] {
  return project.blockers.flatMap(({ path, blocker }) =>
    blocker.status === 'open' ? [] : [[path, { ended: blocker.status, successors: [] }] as const],
  );
}

function titleAt(note: IndexedNote | undefined, path: string): string {
  return note === undefined ? path : titleOf(note);
}
