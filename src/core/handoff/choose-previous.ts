import type { ChainLink } from '../index/chain';
import { HandoffError } from '../model/errors';
import type { Relation } from '../model/git-state';
import { inertProperty } from '../note/inert-property';

/** A head of the project that may be the previous handoff. */
export interface Candidate {
  readonly head: ChainLink;
  /** How HEAD stands to the commit that the head recorded; absent without a repository. */
  readonly relation?: Relation;
}

/** Which head a new handoff continues: same branch, then the nearest recorded ancestor, then the only one. */
export function choosePrevious(candidates: readonly Candidate[], branch: string | undefined): ChainLink | undefined {
  if (candidates.length <= 1) return candidates[0]?.head;
  const onBranch = candidates.filter(
    ({ head }) => branch !== undefined && head.note.parsed.properties.branch === inertProperty(branch),
  );
  const left = onBranch.length > 0 ? onBranch : candidates;
  const only = left.length === 1 ? left[0] : nearest(left);
  if (only !== undefined) return only.head;
  throw ambiguous(left.map(({ head }) => head));
}

function nearest(candidates: readonly Candidate[]): Candidate | undefined {
  const ancestors = candidates
    .filter(({ relation }) => relation?.kind === 'same' || relation?.kind === 'ahead')
    .sort((a, b) => distance(a) - distance(b));
  const [first, second] = ancestors;
  if (first === undefined) return undefined;
  return second === undefined || distance(first) < distance(second) ? first : undefined;
}

function distance(candidate: Candidate): number {
  return candidate.relation?.ahead ?? 0;
}

function ambiguous(heads: readonly ChainLink[]): HandoffError {
  const candidates = heads.map(({ note }) => note.path);
  return new HandoffError(
    'ambiguous',
    `${heads.length} handoffs of this project have no successor yet, and git does not tell which one this work continues.`,
    {
      candidates,
      fix: 'Name one with --previous PATH, several with --previous PATH --previous PATH, or continue all of them with --join.',
    },
  );
}
