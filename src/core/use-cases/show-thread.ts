import { blockerThread, decisionThread, itemThread, type ThreadEvent } from '../index/thread';
import { titleOf } from '../index/indexed-note';
import { HandoffError } from '../model/errors';
import { standingsOf } from './decision-copies';
import { projectOfPath, projectsOf, type Desk } from './desk';
import { findRecord } from './find-record';

export interface Thread {
  readonly id: string;
  readonly kind: 'decision' | 'blocker' | 'item';
  readonly title: string;
  readonly status: string;
  /** Of the note, or of the handoff whose line decides. */
  readonly path: string;
  readonly events: readonly ThreadEvent[];
}

/** The history of one decision, blocker or work item. Throws `not-found` or `ambiguous`. */
export function showThread(desk: Desk, reference: string): Thread {
  return itemOf(desk, reference) ?? recordOf(desk, reference);
}

function itemOf(desk: Desk, reference: string): Thread | undefined {
  const id = reference.replace(/^\^/, '');
  const found = projectsOf(desk).flatMap((project) =>
    project.items.filter((item) => item.id === id).map((item) => ({ project, item })),
  );
  const [only] = found;
  if (only === undefined) return undefined;
  if (found.length > 1) {
    throw new HandoffError('ambiguous', `The id ${id} is used in ${found.length} projects.`, {
      candidates: found.map(({ project }) => project.folder),
      fix: 'Name the project with --project.',
    });
  }
  const { item, project } = only;
  const events = itemThread(project, id);
  return { id, kind: 'item', title: item.text, status: item.status, path: item.handoff, events };
}

function recordOf(desk: Desk, reference: string): Thread {
  const note = findRecord(desk, reference, 'decision', 'blocker');
  const project = projectOfPath(desk, note.path);
  const common = { title: titleOf(note), path: note.path };
  if (note.type === 'blocker') {
    const { id, status } = note.blocker;
    return { ...common, id, status, kind: 'blocker', events: blockerThread(desk.index, project, note) };
  }
  const standings = standingsOf(desk);
  const standing = standings.get(note.path);
  const dateOf = (path: string): string | undefined => standings.get(path)?.note.decision.decidedOn;
  const events = standing === undefined ? [] : decisionThread(desk.index, project, standing, dateOf);
  const status = standing?.status ?? note.decision.status;
  return { ...common, id: note.decision.id, status, kind: 'decision', events };
}
