import { dateOf, type Stamp } from '../model/stamp';
import { isQuiet } from './quiet-hours';

/** Which occasions offer a handoff; everything is off until somebody switches it on. */
export interface TriggerSettings {
  /** `17:30`: the end of the work day; empty for off. */
  readonly endOfDay: string;
  /** Commits since the last handoff; 0 for off. */
  readonly commits: number;
  readonly phaseComplete: boolean;
  readonly branchChanged: boolean;
  /** The last session ended without a handoff: asked once at the start. */
  readonly unfinished: boolean;
  /** `22:00-07:00`; empty for none. */
  readonly quietHours: string;
}

/** What is true of one project at this moment, from git's own files and the notes. */
export interface WatchedProject {
  readonly project: string;
  /** Id of its newest handoff; absent when it has none yet. */
  readonly handoff?: string;
  /** Full hash; absent when there is no commit. */
  readonly head?: string;
  readonly branch?: string;
  /** Commits since the newest handoff that are work. */
  readonly commits: number;
  /** Title of an active phase of which nothing is left. */
  readonly completePhase?: string;
}

export type OfferKind = 'end-of-day' | 'commits' | 'phase' | 'branch' | 'unfinished';

/** One handoff that is worth writing now. */
export interface Offer {
  readonly project: string;
  readonly kind: OfferKind;
  /** What it is about: a number of commits, the title of a phase, the branch that was left. */
  readonly about: string;
  /** Never offered twice. */
  readonly occasion: string;
}

/** What was seen and said before, on this device. */
export interface TriggerMemory {
  /** Branch of each project when it was last looked at. */
  readonly branches: Readonly<Record<string, string>>;
  /** Occasions that were offered, the newest last. */
  readonly offered: readonly string[];
  /** Local date on which nothing more is to be offered. */
  readonly notToday?: string;
}

export const NO_MEMORY: TriggerMemory = { branches: {}, offered: [] };

/** Occasions that are remembered: enough for years of days and far more than can be open. */
const REMEMBERED = 400;

/**
 * The one offer that is due, if any: none in quiet hours, none on a day that was declined, none twice. `isStart` is the
 * first look after the start.
 */
export function nextOffer(
  now: Stamp,
  settings: TriggerSettings,
  watched: readonly WatchedProject[],
  memory: TriggerMemory,
  isStart: boolean,
): Offer | undefined {
  if (memory.notToday === dateOf(now) || isQuiet(now, settings.quietHours)) return undefined;
  const offered = new Set(memory.offered);
  return watched
    .flatMap((one) => occasionsOf(now, settings, one, memory, isStart))
    .find(({ occasion }) => !offered.has(occasion));
}

/** What was seen now, for the next look. A branch is remembered only once its change could be offered. */
export function afterLook(
  now: Stamp,
  settings: TriggerSettings,
  watched: readonly WatchedProject[],
  memory: TriggerMemory,
  offer: Offer | undefined,
): TriggerMemory {
  const isSilent = memory.notToday === dateOf(now) || isQuiet(now, settings.quietHours);
  const seen = watched.flatMap(({ project, branch }): (readonly [string, string])[] => {
    const isWaiting = settings.branchChanged && (isSilent || (offer !== undefined && offer.project !== project));
    const isNew = memory.branches[project] === undefined;
    return branch === undefined || (isWaiting && !isNew) ? [] : [[project, branch]];
  });
  const branches = { ...memory.branches, ...Object.fromEntries(seen) };
  if (offer === undefined) return { ...memory, branches };
  return { ...memory, branches, offered: [...memory.offered, offer.occasion].slice(-REMEMBERED) };
}

/** "Not today". */
export function declined(memory: TriggerMemory, now: Stamp): TriggerMemory {
  return { ...memory, notToday: dateOf(now) };
}

function occasionsOf(
  now: Stamp,
  settings: TriggerSettings,
  { project, handoff = '', head = '', branch, commits, completePhase }: WatchedProject,
  memory: TriggerMemory,
  isStart: boolean,
): readonly Offer[] {
  const offer = (kind: OfferKind, about: string, occasion: string): Offer => ({
    project,
    kind,
    about,
    occasion: `${project} ${kind} ${occasion}`,
  });
  const before = memory.branches[project];
  const step = settings.commits > 0 ? Math.floor(commits / settings.commits) : 0;
  const isLate = settings.endOfDay !== '' && now.local.slice(11, 16) >= settings.endOfDay;
  return [
    ...(settings.unfinished && isStart && commits > 0 ? [offer('unfinished', String(commits), head)] : []),
    ...(settings.phaseComplete && completePhase !== undefined ? [offer('phase', completePhase, completePhase)] : []),
    ...(settings.branchChanged && before !== undefined && branch !== undefined && before !== branch && commits > 0
      ? [offer('branch', before, `${before} ${branch} ${head}`)]
      : []),
    ...(step > 0 ? [offer('commits', String(commits), `${handoff} ${step}`)] : []),
    ...(isLate && commits > 0 ? [offer('end-of-day', String(commits), dateOf(now))] : []),
  ];
}
