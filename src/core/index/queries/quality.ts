import { blockerAge } from '../blocker-age';
import { titleOf } from '../indexed-note';
import type { IndexSnapshot, ProjectIndex } from '../snapshot';
import { decisions } from './decisions';
import type { Row } from './row';

/** A note or a relation that is not as it should be. */
export interface ProblemRow extends Row {
  readonly code: string;
  readonly title: string;
  readonly message: string;
}

/** How far the notes of a project can be trusted. */
export interface Quality {
  readonly handoffs: number;
  /** Those that say how the tests went. */
  readonly tested: number;
  /** Tests of the newest handoff of any head failed. */
  readonly failing: boolean;
  readonly lost: number;
  readonly forgottenBlockers: number;
  /** Accepted on a command line and not confirmed. */
  readonly unconfirmed: number;
  readonly problems: readonly ProblemRow[];
}

/** `today` is a local date. */
export function quality(snapshot: IndexSnapshot, project: ProjectIndex, today: string): Quality {
  const results = project.handoffs.map(({ parsed }) => parsed.properties.tests);
  return {
    handoffs: results.length,
    tested: results.filter((tests) => tests === 'passed' || tests === 'failed').length,
    failing: project.chain.heads.some(({ note }) => note.parsed.properties.tests === 'failed'),
    lost: project.lost.length,
    forgottenBlockers: project.blockers.filter((note) => blockerAge(project, note, today).forgotten).length,
    unconfirmed: decisions(snapshot, project).inForce.filter(({ toConfirm }) => toConfirm !== undefined).length,
    problems: problems(snapshot, project),
  };
}

/** Sorted by path. Notes that cannot be read stand here too, and hide no others. */
export function problems(snapshot: IndexSnapshot, project: ProjectIndex): readonly ProblemRow[] {
  return project.problems.map(({ path, line, code, message }) => {
    const note = snapshot.note(path);
    return { path, line, code, message, title: note === undefined ? path : titleOf(note) };
  });
}
