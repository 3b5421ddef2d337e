import { decisionStandings } from '../decision-relations';
import type { IndexSnapshot, ProjectIndex } from '../snapshot';
import { blockerThread, decisionThread, itemThread, type ThreadEvent } from '../thread';

/**
 * The history of one item (by its id, `t-7k2mq9`), decision or blocker (by the path of its note), oldest first; empty
 * for what is not known.
 */
export function threadOf(snapshot: IndexSnapshot, project: ProjectIndex, what: string): readonly ThreadEvent[] {
  const note = snapshot.note(what);
  if (note?.type === 'blocker') return blockerThread(snapshot, project, note);
  if (note?.type !== 'decision') return itemThread(project, what);
  const standings = decisionStandings(project.decisions, (link) => snapshot.resolve(link));
  const standing = standings.get(what);
  if (standing === undefined) return [];
  return decisionThread(snapshot, project, standing, (path) => standings.get(path)?.note.decision.decidedOn);
}
