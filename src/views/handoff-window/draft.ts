import type { SuggestedLine } from '../../core/model/evidence';
import { PROFILES, type Profile } from '../../core/model/handoff';

/** Texts of the window, each a field of its own. */
export const TEXTS = [
  /** Name of a project that does not exist yet. */
  'project',
  'title',
  'summary',
  'inProgress',
  'next',
  'decisions',
  'blockers',
  'questions',
  'goal',
  'gotchas',
  'learnings',
  'tests',
  'for',
  'issue',
  'impact',
  'investigation',
  'hypothesis',
  'rollback',
] as const;
export type TextField = (typeof TEXTS)[number];

/** What a person says of one open line. */
export type Triage =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'dropped' | 'moved'; readonly reason: string }
  | { readonly outcome: 'edited'; readonly text: string };

/** How an open blocker note ends. */
export interface BlockerOutcome {
  readonly status: 'resolved' | 'dropped';
  readonly how: string;
}

/** Everything typed or chosen in the window; plain data, so that it can be kept over a restart. */
export interface Draft {
  readonly profile: Profile | undefined;
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly includeCode: boolean;
  readonly includeEnvironment: boolean;
  /** By the key of the open line. */
  readonly triage: Readonly<Record<string, Triage>>;
  /** By the path of the blocker's note. */
  readonly settled: Readonly<Record<string, BlockerOutcome>>;
  /** Lines of the repositories that become items. */
  readonly tasks: readonly SuggestedLine[];
}

export const EMPTY_DRAFT: Draft = {
  profile: undefined,
  texts: {},
  includeCode: false,
  includeEnvironment: false,
  triage: {},
  settled: {},
  tasks: [],
};

/** Turns whatever was stored into a draft; what does not hold is left out. */
export function readDraft(raw: unknown): Draft {
  if (!isRecord(raw)) return EMPTY_DRAFT;
  const texts = isRecord(raw['texts']) ? raw['texts'] : {};
  return {
    profile: PROFILES.find((one) => one === raw['profile']),
    texts: Object.fromEntries(TEXTS.flatMap((name) => (typeof texts[name] === 'string' ? [[name, texts[name]]] : []))),
    includeCode: raw['includeCode'] === true,
    includeEnvironment: raw['includeEnvironment'] === true,
    triage: recordOf(raw['triage'], triageOf),
    settled: recordOf(raw['settled'], blockerOutcomeOf),
    tasks: Array.isArray(raw['tasks']) ? raw['tasks'].flatMap((one) => taskOf(one) ?? []) : [],
  };
}

/** True when nothing would be lost with it. */
export function isEmptyDraft({ texts, triage, settled, tasks }: Draft): boolean {
  const isTyped = Object.values(texts).some((text) => text.trim() !== '');
  return !isTyped && Object.keys(triage).length + Object.keys(settled).length + tasks.length === 0;
}

export function withText(draft: Draft, name: TextField, text: string): Draft {
  return { ...draft, texts: { ...draft.texts, [name]: text } };
}

/** `undefined` keeps the line open, as it is. */
export function withTriage(draft: Draft, key: string, triage: Triage | undefined): Draft {
  return { ...draft, triage: changed(draft.triage, key, triage) };
}

export function withSettled(draft: Draft, path: string, outcome: BlockerOutcome | undefined): Draft {
  return { ...draft, settled: changed(draft.settled, path, outcome) };
}

/** Adds the line, or takes it out again. */
export function withTask(draft: Draft, task: SuggestedLine): Draft {
  const others = draft.tasks.filter((one) => !isSameTask(one, task));
  return { ...draft, tasks: others.length < draft.tasks.length ? others : [...others, task] };
}

/** A line keeps its words and its file while it moves up and down in it. */
export function isSameTask(a: SuggestedLine, b: SuggestedLine): boolean {
  return a.text === b.text && a.path === b.path;
}

function changed<T>(record: Readonly<Record<string, T>>, key: string, value: T | undefined): Record<string, T> {
  const others = Object.entries(record).filter(([other]) => other !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}

function triageOf(raw: unknown): Triage | undefined {
  if (!isRecord(raw)) return undefined;
  const { outcome, reason, text } = raw;
  if (outcome === 'done') return { outcome };
  if (outcome === 'edited' && typeof text === 'string') return { outcome, text };
  return (outcome === 'dropped' || outcome === 'moved') && typeof reason === 'string' ? { outcome, reason } : undefined;
}

function blockerOutcomeOf(raw: unknown): BlockerOutcome | undefined {
  if (!isRecord(raw)) return undefined;
  const { status, how } = raw;
  return (status === 'resolved' || status === 'dropped') && typeof how === 'string' ? { status, how } : undefined;
}

function taskOf(raw: unknown): SuggestedLine | undefined {
  if (!isRecord(raw)) return undefined;
  const { path, line, text } = raw;
  const holds = typeof path === 'string' && typeof line === 'number' && typeof text === 'string';
  return holds ? { path, line, text } : undefined;
}

function recordOf<T>(raw: unknown, read: (value: unknown) => T | undefined): Readonly<Record<string, T>> {
  const entries = isRecord(raw) ? Object.entries(raw) : [];
  return Object.fromEntries(
    entries.flatMap(([key, value]) => {
      const found = read(value);
      return found === undefined ? [] : [[key, found] as const];
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
