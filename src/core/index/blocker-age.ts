import { daysBetween } from '../model/stamp';
import { linksIn, readLink } from '../note/wikilink';
import { ancestorsOf, isAbandoned } from './chain';
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
  const handoffs = handoffsSince(project, blocker.raisedIn, blocker.raisedOn);
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
      const inBody = parsed.sections.flatMap((section) => linksIn(section.text)).map(({ target }) => `[[${target}]]`);
      return [...decisions, ...blockers, ...inBody].some((link) => resolve(link) === path);
    })
    .map((note) => note.path);
}

function handoffsSince(project: ProjectIndex, raisedIn: string | undefined, raisedOn: string): number {
  const start = raisedIn === undefined ? undefined : readLink(raisedIn)?.target;
  const isStart = (path: string): boolean => start !== undefined && path.endsWith(`${start}.md`);
  const counts = project.chain.heads.map((head) => {
    const line = [head.note.path, ...ancestorsOf(project.chain, head.note.path)];
    const from = line.find(isStart);
    const older = from === undefined ? undefined : ancestorsOf(project.chain, from);
    return line.filter((path) => {
      const link = project.chain.links.get(path);
      if (path === from || isAbandoned(link)) return false;
      if (older !== undefined) return !older.has(path);
      return (link?.note.parsed.properties.created ?? '').slice(0, 10) > raisedOn;
    }).length;
  });
  return Math.max(0, ...counts);
}
