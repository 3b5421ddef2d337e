import { isAbandoned, type ChainLink } from '../index/chain';
import type { ProjectIndex } from '../index/handoff-index';
import type { NoteChange, NoteMove } from '../model/plan';
import { daysBetween } from '../model/stamp';
import { basenameOf } from '../model/vault-path';
import { setProperty } from '../note/frontmatter';
import { editOf, projectsOf, type Desk, type PlannedRecords } from './desk';

export interface ArchiveRequest {
  /** Days since it was written; handoffs younger than that stay. */
  readonly olderThan: number;
  /** Days after which an open handoff that nobody continued is given up; absent to leave them. */
  readonly expireAfter?: number;
}

export interface PlannedArchive extends PlannedRecords {
  readonly moves: readonly NoteMove[];
}

/** Moves old handoffs that are over into `Archive/`, and gives up heads that were forgotten when that is asked for. */
export function planArchive(desk: Desk, request: ArchiveRequest): PlannedArchive {
  const moves: NoteMove[] = [];
  const changes: NoteChange[] = [];
  for (const project of projectsOf(desk)) {
    moves.push(...movesOf(desk, project, request.olderThan));
    if (request.expireAfter !== undefined) changes.push(...expired(desk, project, request.expireAfter));
  }
  const words = moves.length + changes.length === 0 ? ['There is nothing to archive.'] : [];
  return { plan: { changes }, moves, words };
}

function movesOf(desk: Desk, project: ProjectIndex, olderThan: number): readonly NoteMove[] {
  return [...project.chain.links.values()]
    .filter((link) => isOver(project, link) && ageOf(desk, link) >= olderThan)
    .map((link) => link.note.path)
    .filter((path) => !path.startsWith(`${project.folder}/Archive/`))
    .map((path) => ({ path, to: `${project.folder}/Archive/${basenameOf(path)}.md` }));
}

/** Closed, given up, or continued by another handoff. */
function isOver(project: ProjectIndex, link: ChainLink): boolean {
  if (isAbandoned(link) || link.note.parsed.properties.status === 'closed') return true;
  return link.children.some((child) => !isAbandoned(project.chain.links.get(child)));
}

function expired(desk: Desk, project: ProjectIndex, after: number): readonly NoteChange[] {
  const [, ...older] = project.chain.heads;
  return older
    .filter((link) => link.note.parsed.properties.status !== 'closed' && ageOf(desk, link) >= after)
    .flatMap((link) => editOf(desk, link.note.path, (text) => setProperty(text, 'status', 'abandoned'), 'given up'));
}

/** Days; a handoff without a date is never old. */
function ageOf(desk: Desk, { note }: ChainLink): number {
  return daysBetween(note.parsed.properties.created ?? '', desk.today) ?? -1;
}
