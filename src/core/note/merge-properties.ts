import type { Properties } from './frontmatter';

export interface MergedProperties {
  /** Of every property on either side. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Names on which two people said different things: nobody but they can tell. */
  readonly unclear: readonly string[];
}

type Type = 'handoff' | 'decision' | 'blocker' | 'phase' | 'project';

/** States from the weakest to the strongest: a later one was reached by an act that must not be undone. */
const STRENGTH: Readonly<Record<Type, readonly string[]>> = {
  // `superseded` is a copy and worked out again; accepted against rejected is for people to settle.
  decision: ['superseded', 'proposed', 'accepted', 'deprecated'],
  blocker: ['open', 'dropped', 'resolved'],
  phase: ['planned', 'active', 'retired', 'done'],
  handoff: ['open', 'abandoned', 'resumed', 'closed'],
  project: [],
};

/** Properties that belong to one act and are taken from one side together. */
const ACTS: readonly (readonly [date: string, members: readonly string[]])[] = [
  ['decided_on', ['decided_by', 'decided_on', 'accepted_by', 'accepted_via']],
  ['resolved_on', ['resolved_on', 'resolved_in', 'resolved_by']],
  ['reviewed_on', ['reviewed_on', 'reviewed_commit']],
  ['started_on', ['started_on']],
  ['finished_on', ['finished_on']],
  ['resumed_on', ['resumed_on']],
  ['closed_on', ['closed_on']],
];

/** Merges the properties of two sides of one note, the same whichever side is called ours. */
export function mergeProperties(ours: Properties, theirs: Properties): MergedProperties {
  const type = typeOf(ours['type'] ?? theirs['type']);
  const status = mergedStatus(type, ours['status'], theirs['status']);
  const stronger =
    status === undefined || equal(ours['status'], theirs['status'])
      ? undefined
      : status === ours['status']
        ? ours
        : theirs;
  const acts = new Map(
    ACTS.flatMap(([date, members]) => members.map((name) => [name, actSide(date, members, ours, theirs, stronger)])),
  );
  const values = new Map<string, unknown>();
  const unclear: string[] = [];
  for (const name of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const merged = mergedValue(name, ours, theirs, { status, type, act: acts.get(name) });
    if (merged.clear) values.set(name, merged.value);
    else unclear.push(name);
  }
  return { values, unclear };
}

interface Hints {
  readonly status: unknown;
  readonly type: Type | undefined;
  readonly act: Properties | undefined;
}

type Merged = { readonly clear: true; readonly value: unknown } | { readonly clear: false };

function mergedValue(name: string, ours: Properties, theirs: Properties, hints: Hints): Merged {
  const [own, other] = [ours[name], theirs[name]];
  if (equal(own, other)) return { clear: true, value: own };
  if (name === 'status') return hints.status === undefined ? { clear: false } : { clear: true, value: hints.status };
  if (hints.act !== undefined) return { clear: true, value: hints.act[name] };
  if ((own === undefined || other === undefined) && isFlat(own ?? other)) return { clear: true, value: own ?? other };
  if (Array.isArray(own) && Array.isArray(other)) return { clear: true, value: united(own, other) };
  // Two devices made the note of one project at the same time: nothing refers to its id.
  if (name === 'id' && hints.type === 'project')
    return { clear: true, value: JSON.stringify(own) < JSON.stringify(other) ? own : other };
  return { clear: false };
}

function mergedStatus(type: Type | undefined, own: unknown, other: unknown): unknown {
  if (equal(own, other)) return own;
  const order = type === undefined ? [] : STRENGTH[type];
  const [left, right] = [order.indexOf(String(own)), order.indexOf(String(other))];
  if (left === -1 || right === -1) return own === undefined ? other : other === undefined ? own : undefined;
  return left > right ? own : other;
}

/** The side on which the status was reached; else for a review the later date, for all other acts the earlier one. */
function actSide(
  date: string,
  members: readonly string[],
  ours: Properties,
  theirs: Properties,
  stronger: Properties | undefined,
): Properties {
  if (ours[date] === undefined || theirs[date] === undefined) {
    const filled = ours[date] === undefined ? theirs : ours;
    if (filled[date] !== undefined) return filled;
  }
  if (stronger !== undefined && date !== 'reviewed_on') return stronger;
  const key = (side: Properties): string => JSON.stringify([side[date], ...members.map((name) => side[name] ?? '')]);
  const oursIsEarlier = key(ours) <= key(theirs);
  return oursIsEarlier === (date !== 'reviewed_on') ? ours : theirs;
}

function united(own: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const added = other.filter((value) => !own.some((known) => equal(known, value)));
  const lost = own.some((value) => !other.some((known) => equal(known, value)));
  return lost && added.length > 0 ? [...own, ...added].sort() : added.length > 0 ? other : own;
}

function isFlat(value: unknown): boolean {
  return typeof value !== 'object' || value === null || Array.isArray(value);
}

function typeOf(value: unknown): Type | undefined {
  return (['handoff', 'decision', 'blocker', 'phase', 'project'] as const).find((type) => type === value);
}

function equal(left: unknown, right: unknown): boolean {
  return Object.is(left, right) || JSON.stringify(left) === JSON.stringify(right);
}
