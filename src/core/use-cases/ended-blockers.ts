import { snapshotWith } from '../index/snapshot-with';
import type { BlockerNote } from '../index/indexed-note';
import type { Known } from './known-project';

/** How open blockers end together with a handoff, by their paths. */
export type BlockerEnds = Readonly<Record<string, { readonly status: 'resolved' | 'dropped' }>>;

export function endedBlockers({ project }: Known, ends: BlockerEnds): readonly BlockerNote[] {
  return project.blockers.flatMap((note) => {
    const end = ends[note.path];
    return end === undefined ? [] : [{ ...note, blocker: { ...note.blocker, status: end.status } }];
  });
}

/** What was seen, with those blockers ended: the handoff that is written with their end does not call them open. */
export function withEndedBlockers(known: Known, ends: BlockerEnds): Known {
  const ended = endedBlockers(known, ends);
  return ended.length === 0 ? known : { ...known, project: snapshotWith(known.index, ended).project(known.folder) };
}
