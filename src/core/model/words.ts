import type { BlockerKind, Severity } from './blocker';
import type { Health, TestResult } from './handoff';
import type { Field, Item, Priority } from './item';
import type { SectionKind } from './section-kind';

/** A piece of work in the author's words. */
export interface GivenItem {
  /** Id of a carried item, when the author repeats it. */
  readonly id?: string;
  readonly text: string;
  readonly priority?: Priority;
  /** 0-100. */
  readonly percent?: number;
  readonly fields: readonly Field[];
  readonly children: readonly Item[];
}

/** How an open item of the previous handoff ends, as the author says. */
export interface GivenOutcome {
  /** Id of the item, or its words. */
  readonly item: string;
  readonly outcome: 'done' | 'dropped' | 'moved';
  /** Why it was dropped, or where it went: a note, an issue, `backlog`. */
  readonly reason?: string;
}

/** Other words for an open entry of the previous handoff; it keeps its id, its state and its place. */
export interface GivenRewording {
  /** Id of the entry, or its words when it has none. */
  readonly item: string;
  readonly text: string;
}

/** A figure that is followed from handoff to handoff. */
export interface Metric {
  readonly name: string;
  readonly value: string;
  readonly target?: string;
  /** Cells of columns that have no meaning of their own here: head and cell. */
  readonly more?: readonly (readonly [head: string, cell: string])[];
}

/** What somebody who takes over in a hurry must know. */
export interface Emergency {
  readonly issue?: string;
  readonly impact?: string;
  readonly investigation?: string;
  readonly hypothesis?: string;
  readonly rollback?: string;
}

export interface GivenDecision {
  /** Id of a carried question that this one answers. */
  readonly id?: string;
  readonly title: string;
  readonly why: string;
  readonly options: readonly string[];
  readonly files: readonly string[];
}

export interface GivenBlocker {
  /** Id of a carried blocker that gets a note of its own now. */
  readonly id?: string;
  readonly title: string;
  readonly severity: Severity;
  readonly kind: BlockerKind;
  readonly owner?: string;
  readonly waitingOn?: string;
  /** `YYYY-MM-DD`. */
  readonly expectedOn?: string;
  readonly impact: string;
  readonly wayOut: string;
}

/** What the author says about the session. Every text is Markdown; lists keep their order. */
export interface Words {
  readonly title?: string;
  readonly summary?: string;
  readonly goal?: string;
  /** Title or number of the phase. */
  readonly phase?: string;
  /** 0-100. */
  readonly progress?: number;
  readonly health?: Health;
  /** How long the session was and when the next one is, as said. */
  readonly duration?: string;
  readonly nextSession?: string;
  readonly completed: readonly GivenItem[];
  readonly inProgress: readonly GivenItem[];
  readonly next: readonly GivenItem[];
  readonly decisions: readonly GivenDecision[];
  readonly blockers: readonly GivenBlocker[];
  readonly gotchas: readonly string[];
  readonly learnings: readonly string[];
  readonly questions: readonly string[];
  readonly outcomes: readonly GivenOutcome[];
  readonly reworded?: readonly GivenRewording[];
  readonly metrics: readonly Metric[];
  readonly emergency?: Emergency;
  /** What was run and how it went, as said; `result` when that can be told. */
  readonly tests?: {
    readonly text: string;
    readonly result?: TestResult;
    /** What reports say beside it, inert Markdown; never the author's. */
    readonly reports?: string;
  };
  readonly resume?: string;
  /** Prose that stood in a section beside its list. */
  readonly prose: Readonly<Partial<Record<SectionKind, string>>>;
  /** Whatever else the author wrote, under its own heading: nothing is lost. */
  readonly other: readonly { readonly heading: string; readonly kind?: SectionKind; readonly text: string }[];
}

export const NO_WORDS: Words = {
  completed: [],
  inProgress: [],
  next: [],
  decisions: [],
  blockers: [],
  gotchas: [],
  learnings: [],
  questions: [],
  outcomes: [],
  metrics: [],
  prose: {},
  other: [],
};

/** True when the author said nothing that would be worth a note of its own. */
export function isSilent(words: Words): boolean {
  const lists = [words.completed, words.inProgress, words.next, words.decisions, words.blockers];
  const texts = [words.summary, words.goal, words.tests, words.resume, words.emergency];
  return (
    (words.reworded ?? []).length === 0 &&
    lists.every((list) => list.length === 0) &&
    [words.gotchas, words.learnings, words.questions, words.outcomes, words.metrics, words.other].every(
      (list) => list.length === 0,
    ) &&
    texts.every((text) => text === undefined)
  );
}

const RESULTS: readonly (readonly [TestResult, RegExp])[] = [
  ['not-applicable', /^(n\/?a|not[ -]applicable|none)\b/i],
  ['not-run', /\bnot[ -](?:been )?run\b|^(?:untested|skipped)\b/i],
  ['failed', /\b[1-9]\d*\s+(?:tests?\s+)?(?:fail|error)|\bfail(?:ed|ing|s)?\b(?!\s*[:=]?\s*0)|\bred\b|❌/i],
  ['passed', /\bpass(?:ed|ing|es)?\b|\bgreen\b|\bok\b|✅/i],
];

/** The result that words about tests report: `23 passed, 0 failed` is passed; `undefined` when they do not say. */
export function testResultOf(text: string): TestResult | undefined {
  const plain = text.replace(/\b(?:0|no)\s+(?:tests?\s+)?(?:fail\w*|errors?)/gi, '');
  return RESULTS.find(([, pattern]) => pattern.test(plain.trim()))?.[0];
}
