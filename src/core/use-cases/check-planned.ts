import type { CheckResult } from '../check/check-finding';
import { snapshotWith } from '../index/snapshot-with';
import { readNote } from '../index/read-note';
import type { NoteChange } from '../model/plan';
import { checkOne, type Surroundings } from './check';
import type { PlannedHandoff } from './create-handoff';
import { endedBlockers, type BlockerEnds } from './ended-blockers';
import type { Known } from './known-project';

/**
 * Checks a handoff that is not written yet, as it will be checked once it is: in its place in the chain, beside the
 * records that are made or ended with it. `undefined` when nothing would be written.
 */
export async function checkPlanned(
  { path, plan }: PlannedHandoff,
  known: Known,
  around: Surroundings,
  ends: BlockerEnds = {},
): Promise<CheckResult | undefined> {
  const texts = plan.changes.map((change) => [change.path, textAfter(change)] as const);
  const text = texts.find(([written]) => written === path)?.[1];
  if (text === undefined) return undefined;
  const notes = texts.flatMap(([written, words]) => readNote(written, words) ?? []);
  const after = snapshotWith(known.index, [...endedBlockers(known, ends), ...notes]);
  const noteOf = (link: string): ReturnType<typeof after.note> => after.note(after.resolve(link) ?? '');
  return checkOne({ text, path, project: after.project(known.folder), noteOf }, around);
}

function textAfter(change: NoteChange): string {
  return change.kind === 'create' ? change.text : change.edit(change.expected);
}
