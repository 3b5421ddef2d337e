import type { Profile } from '../model/handoff';
import type { GivenBlocker, GivenDecision } from '../model/words';
import { planAccept } from '../use-cases/settle-decision';
import type { Desk, PlannedRecords } from '../use-cases/desk';
import { planPhase, planPhaseFinish, planPhaseStart } from '../use-cases/phase-verbs';
import { planSupersede } from '../use-cases/supersede';
import { FIRST, FOURTH, SECOND, THIRD } from './story-words';

export const SAMPLE_PROJECT = 'Seed calendar (sample)';
export const SAMPLE_GOAL = 'One page that says what can be sown this week, in this garden, without an account.';
/** Who hands over in the story. */
export const SAMPLE_AUTHOR = 'Robin';

/** One thing that somebody did. `day` counts from today, negative in the past. */
export type StoryStep =
  | SessionEnd
  | { readonly day: number; readonly plan: (desk: Desk) => PlannedRecords }
  | { readonly day: number; readonly tick: string };

/** What became a handoff. */
export interface SessionEnd {
  readonly day: number;
  /** Markdown. */
  readonly words: string;
  readonly profile?: Profile;
  readonly decisions?: readonly GivenDecision[];
  readonly blockers?: readonly GivenBlocker[];
}

const READ = 'Read the seed lists';
const SHOW = 'Show the year on one page';
const FROM_MAP = 'Take the last frost from a map of regions';
const ASK = 'Ask for the last frost and keep it on the device';
const LIST = 'Reader of the yearly list';
const WEEKS = 'Sowing weeks of every plant';
const THREE_YEARS = 'Lists of three years compared';
const YEAR = 'The year as twelve rows';

const PHASES: readonly StoryStep[] = [
  {
    day: -9,
    plan: (desk) =>
      planPhase(desk, {
        title: READ,
        number: 1,
        goal: 'Know of every plant in which weeks it can be sown.',
        deliverables: [LIST, WEEKS, THREE_YEARS],
        criteria: [],
      }),
  },
  {
    day: -9,
    plan: (desk) =>
      planPhase(desk, {
        title: SHOW,
        number: 2,
        goal: 'A page that can be read in the garden, with earth on the fingers.',
        deliverables: [YEAR, 'What to do this week', 'A sheet to print'],
        criteria: ['Readable on a phone in the sun', 'A screen reader names every week'],
      }),
  },
  { day: -9, plan: (desk) => planPhaseStart(desk, READ) },
];

const FROM_MAP_DECIDED: GivenDecision = {
  title: FROM_MAP,
  why: 'Nobody has to type anything.',
  options: ['Ask for it once'],
  files: [],
};
const ASK_DECIDED: GivenDecision = {
  title: ASK,
  why: 'The map was two weeks off on every hillside, and where a garden lies is nobody else’s business.',
  options: ['Keep the map and let people correct it', 'Read it from the nearest weather station'],
  files: [],
};
const NO_PERMISSION: GivenBlocker = {
  title: 'The seed exchange has not said whether its list may be shown',
  severity: 'critical',
  kind: 'external',
  owner: SAMPLE_AUTHOR,
  waitingOn: 'the seed exchange',
  impact: 'The page can be used at home, but not published.',
  wayOut: 'Ask again, or begin with a list of our own.',
};

/** Four handoffs in nine days: a decision that did not last, a phase that is done, a blocker that still stands. */
export const STORY: readonly StoryStep[] = [
  ...PHASES,
  { day: -9, tick: LIST },
  { day: -9, words: FIRST, decisions: [FROM_MAP_DECIDED] },
  { day: -9, plan: (desk) => planAccept(desk, FROM_MAP, { by: SAMPLE_AUTHOR }) },
  { day: -6, tick: WEEKS },
  { day: -6, words: SECOND, decisions: [ASK_DECIDED], blockers: [NO_PERMISSION] },
  { day: -6, plan: (desk) => planAccept(desk, ASK, { by: SAMPLE_AUTHOR }) },
  { day: -6, plan: (desk) => planSupersede(desk, FROM_MAP, ASK) },
  { day: -3, tick: THREE_YEARS },
  { day: -3, words: THIRD, profile: 'phase-end' },
  { day: -3, plan: (desk) => planPhaseFinish(desk, READ, true) },
  { day: -2, plan: (desk) => planPhaseStart(desk, SHOW) },
  { day: -1, tick: YEAR },
  { day: -1, words: FOURTH },
];
