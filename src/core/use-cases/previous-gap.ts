import type { HandoffNote } from '../index/indexed-note';
import { descendantsOf } from '../index/chain';
import { instantOf } from '../model/stamp';
import { projectOfPath, type Desk } from './desk';

/**
 * The handoff that a deleted one came after: the only one without a successor that is not younger and not itself one of those
 * that follow. `undefined` when there is none, or several.
 */
export function olderHandoff(desk: Desk, note: HandoffNote): string | undefined {
  const { chain } = projectOfPath(desk, note.path);
  const after = descendantsOf(chain, note.path);
  const [only, ...others] = [...chain.links.values()].filter(
    (link) =>
      link.children.length === 0 &&
      link.note.path !== note.path &&
      !after.has(link.note.path) &&
      link.note.parsed.properties.status !== 'abandoned' &&
      writtenAt(link.note) <= writtenAt(note),
  );
  return only === undefined || others.length > 0 ? undefined : only.note.path;
}

function writtenAt(note: HandoffNote): number {
  const { created, createdOffset } = note.parsed.properties;
  if (created === undefined) return Number.NaN;
  const stamp = createdOffset === undefined ? { local: created } : { local: created, offset: createdOffset };
  return instantOf(stamp) ?? Number.NaN;
}
