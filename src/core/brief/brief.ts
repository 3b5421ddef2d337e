/** What a brief tells, in this order. */
export const BRIEF_PARTS = [
  'goal',
  'where',
  'next',
  'blockers',
  'decisions',
  'gotchas',
  'failed',
  'verification',
  'drift',
] as const;
export type BriefPartName = (typeof BRIEF_PARTS)[number];

export const BRIEF_HEADINGS: Readonly<Record<BriefPartName, string>> = {
  goal: 'Goal',
  where: 'Where we stand',
  next: 'Next action',
  blockers: 'Open blockers',
  decisions: 'Decisions in force that touch these files',
  gotchas: 'Gotchas',
  failed: 'What failed',
  verification: 'Verification',
  drift: 'Changed since this was written',
};

/** One part with everything that could be said, one line each: plain text without marks or links. */
export interface BriefPart {
  readonly name: BriefPartName;
  readonly lines: readonly string[];
}

/** Everything that a brief is made of, before anything is left out. */
export interface BriefSource {
  readonly project: string;
  readonly title: string;
  /** Id of the handoff, else its path. */
  readonly reference: string;
  /** Path of the note in the vault. */
  readonly path: string;
  /** Facts of the note in one line: when, by whom, status. */
  readonly about: string;
  readonly branch?: string;
  readonly commit?: string;
  readonly parts: readonly BriefPart[];
}

/** Lines of a part that there was no room for, and the call that gives them. */
export interface Omission {
  readonly part: BriefPartName;
  readonly lines: number;
  readonly how: string;
}

export const BRIEF_FORMS = ['markdown', 'prompt', 'command'] as const;
export type BriefForm = (typeof BRIEF_FORMS)[number];

export interface Brief {
  readonly text: string;
  /** Of the whole text, estimated. */
  readonly tokens: number;
  readonly budget: number;
  readonly omitted: readonly Omission[];
}

/** Where nobody says how long a brief may be. */
export const DEFAULT_BUDGET = 600;
