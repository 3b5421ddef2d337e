import { daysBetween } from '../model/stamp';
import type { Blocker } from '../model/blocker';
import { isAncestor, type Chain, type ChainLink } from './chain';
import type { ProjectIndex } from './snapshot';
import type { BlockerNote } from './indexed-note';

/** How long a blocker has been standing in the way. */
export interface BlockerAge {
  /** `undefined` when its date cannot be read. */
  readonly days: number | undefined;
  /** Handoffs of the longest branch since the one in which it was raised, that one not counted. */
  readonly handoffs: number;
  /** Open for so long that somebody should act or drop it. */
  readonly forgotten: boolean;
}

const FORGOTTEN_DAYS = 14;
const FORGOTTEN_HANDOFFS = 5;

/** `today` is a local date. A resolved blocker grows no older than the day on which it was resolved. */
export function blockerAge(project: ProjectIndex, { blocker }: BlockerNote, today: string): BlockerAge {
  const until = blocker.status === 'open' ? today : (blocker.resolvedOn ?? today);
  const days = daysBetween(blocker.raisedOn, until);
  const handoffs = handoffsSince(project, blocker);
  const isOld = (days ?? 0) >= FORGOTTEN_DAYS || handoffs >= FORGOTTEN_HANDOFFS;
  const isAwaited = blocker.expectedOn !== undefined && (daysBetween(today, blocker.expectedOn) ?? -1) >= 0;
  return { days, handoffs, forgotten: blocker.status === 'open' && isOld && !isAwaited };
}

/** Handoffs that mention a note by a link, ancestors first. */
export function handoffsThatLink(
  project: ProjectIndex,
  path: string,
  resolve: (link: string) => string | undefined,
): readonly string[] {
  return project.handoffs
    .filter(({ parsed }) => {
      const { decisions = [], blockers = [] } = parsed.properties;
      const inBody = parsed.links.map((target) => `[[${target}]]`);
      return [...decisions, ...blockers, ...inBody].some((link) => resolve(link) === path);
    })
    .map((note) => note.path);
}

function handoffsSince({ chain, resolve }: ProjectIndex, { raisedIn, raisedOn, resolvedIn }: Blocker): number {
  const linkOf = (link: string | undefined): ChainLink | undefined =>
    link === undefined ? undefined : chain.links.get(resolve(link) ?? '');
  const [start, end] = [linkOf(raisedIn), linkOf(resolvedIn)];
  const ends = end === undefined ? chain.heads : [end];
  const counts = ends.map((head) => head.depth - (startOn(chain, head, start, raisedOn)?.depth ?? 0));
  return Math.max(0, ...counts);
}

/** The handoff from which is counted on the branch that ends in `head`; found by the day where none is known. */
function startOn(chain: Chain, head: ChainLink, start: ChainLink | undefined, day: string): ChainLink | undefined {
  const isOnlyBranch = chain.heads.length === 1;
  if (start !== undefined && (isOnlyBranch || head === start || isAncestor(chain, start.note.path, head.note.path)))
    return start;
  let link: ChainLink | undefined = head;
  while (link !== undefined && (link.note.parsed.properties.created ?? '').slice(0, 10) > day) {
    const parents: readonly ChainLink[] = link.parents.flatMap((path) => chain.links.get(path) ?? []);
    link = [...parents].sort((a, b) => b.depth - a.depth)[0];
  }
  return link;
}
