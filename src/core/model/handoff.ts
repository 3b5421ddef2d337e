import type { Item, Priority } from './item';
import type { SectionKind } from './section-kind';

export const PROFILES = ['standard', 'quick', 'phase-end', 'emergency', 'checkpoint'] as const;
export type Profile = (typeof PROFILES)[number];

export const LAYOUTS = ['native', 'phase', 'command', 'timestamped', 'remaining', 'six'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const HANDOFF_STATUSES = ['open', 'resumed', 'closed', 'abandoned'] as const;
export type HandoffStatus = (typeof HANDOFF_STATUSES)[number];

export const HEALTHS = ['on-track', 'at-risk', 'delayed'] as const;
export type Health = (typeof HEALTHS)[number];

export const TEST_RESULTS = ['passed', 'failed', 'not-run', 'not-applicable'] as const;
export type TestResult = (typeof TEST_RESULTS)[number];

/** The properties of a handoff note, in the order in which they are written. Links are wikilinks without quotes. */
export interface HandoffProperties {
  readonly id: string;
  readonly format: number;
  readonly aliases: readonly string[];
  /** Wikilink to the project note. */
  readonly project: string;
  readonly profile: Profile;
  /** Local `YYYY-MM-DDTHH:mm:ss`. */
  readonly created: string;
  /** `+02:00`. */
  readonly createdOffset: string;
  readonly authors: readonly string[];
  readonly status: HandoffStatus;
  /** Wikilinks to the handoffs that this one continues; empty for the first. */
  readonly previous: readonly string[];
  readonly phase?: string;
  /** 0-100. */
  readonly progress?: number;
  readonly health?: Health;
  readonly decisions: readonly string[];
  readonly blockers: readonly string[];
  /** One line per repository: `app main 3f2a91c0…`. */
  readonly at: readonly string[];
  readonly branch?: string;
  /** Full hash of the first repository's HEAD. */
  readonly commit?: string;
  /** `commit` of the previous handoff, when git still knows it. */
  readonly baseCommit?: string;
  readonly tests?: TestResult;
  readonly wip?: boolean;
  readonly session?: string;
  readonly for?: string;
  /** `YYYY-MM-DD` on which somebody went on with it, and on which it was closed. */
  readonly resumedOn?: string;
  readonly closedOn?: string;
  /** Full hash at which somebody said on `reviewedOn` that it is still true. */
  readonly reviewedCommit?: string;
  readonly reviewedOn?: string;
  readonly tags: readonly string[];
  /** SHA-256 of what an imported handoff was made of. */
  readonly sourceHash?: readonly string[];
}

/**
 * One section of a handoff. `text` is Markdown that stands before the items, blank lines around it trimmed;
 * `groups` are sub-headings with their own text and items.
 */
export interface HandoffSection {
  /** `undefined` for a section that the product does not know: kept as it is under its own name. */
  readonly kind: SectionKind | undefined;
  readonly heading: string;
  readonly text: string;
  readonly items: readonly Item[];
  readonly groups: readonly HandoffGroup[];
}

/** A sub-heading inside a section: a priority, a category, a folded "Carried over". */
export interface HandoffGroup {
  readonly heading: string;
  readonly priority?: Priority;
  readonly text: string;
  readonly items: readonly Item[];
}

/** A handoff as a value: what `renderHandoff` writes and `parseHandoff` reads back. */
export interface Handoff {
  readonly properties: HandoffProperties;
  readonly title: string;
  readonly sections: readonly HandoffSection[];
}
