import { dateOf, type Stamp } from '../model/stamp';
import type { ReadDocument } from './source-document';
import type { Session } from './sessions';

/** From where it is known when a session was. */
export type DatedBy = 'text' | 'git' | 'neighbour' | 'nothing';

/** A session with its place among the others. */
export interface PlacedSession {
  readonly document: ReadDocument;
  readonly session: Session;
  /** Local time of whoever wrote it, as far as that is told. */
  readonly created: Stamp;
  readonly datedBy: DatedBy;
}

interface Placing {
  readonly document: ReadDocument;
  readonly session: Session;
  readonly day: string | undefined;
  readonly time: string | undefined;
  /** Name without its numbers: versions of one file have the same. */
  readonly series: string;
  readonly datedBy: DatedBy;
}

const NATURAL = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * The oldest first. What the text says counts before the name's date, that before git's; times of files never count. Of
 * one day, versions of one file follow their numbers, other documents their time, then their names. Without any date a
 * document stands beside the version before or after it, else before everything.
 */
export function inOrder(
  given: readonly { readonly document: ReadDocument; readonly session: Session }[],
  now: Stamp,
): readonly PlacedSession[] {
  const placings = neighbourly(given.map(placingOf).sort(byName));
  const first = placings.flatMap(({ day }) => day ?? []).sort()[0] ?? dateOf(now);
  const starts = new Map<string, string>();
  for (const { day, series, time } of placings) {
    const key = `${day ?? ''} ${series}`;
    if (time !== undefined && time < (starts.get(key) ?? '~')) starts.set(key, time);
  }
  const keyOf = ({ day = '', series }: Placing): readonly string[] => [
    day,
    starts.get(`${day} ${series}`) ?? '~',
    series,
  ];
  return [...placings]
    .sort((a, b) => compare(keyOf(a), keyOf(b)) || byVersion(a, b))
    .map(({ document, session, day, time, datedBy }) => ({
      document,
      session,
      created: { local: `${day ?? first}T${seconds(time)}`, offset: offsetOf(document, datedBy) },
      datedBy,
    }));
}

function placingOf({ document, session }: { document: ReadDocument; session: Session }): Placing {
  const { source } = document;
  const { facts } = session.read;
  const own = session.date ?? (facts.date === undefined ? undefined : { date: facts.date, time: facts.time });
  const recorded = own === undefined ? source.recorded : undefined;
  return {
    document,
    session,
    day: own?.date ?? recorded?.slice(0, 10),
    time: own?.time ?? recorded?.slice(11, 19),
    series: source.name.replace(/@v\d+-[0-9a-f]+|[0-9a-f]{7,}|\d+/gi, '#').toLowerCase(),
    datedBy: own !== undefined ? 'text' : recorded === undefined ? 'nothing' : 'git',
  };
}

/** Versions without a date take the day of the version before them, the first ones that of the next. */
function neighbourly(sorted: readonly Placing[]): readonly Placing[] {
  const days = new Map<string, string>();
  const filled = sorted.map((placing) => {
    const { day, series } = placing;
    if (day !== undefined) days.set(series, day);
    return withDay(placing, days.get(series));
  });
  days.clear();
  return filled
    .reverse()
    .map((placing) => {
      if (placing.day !== undefined) days.set(placing.series, placing.day);
      return withDay(placing, days.get(placing.series));
    })
    .reverse();
}

function withDay(placing: Placing, day: string | undefined): Placing {
  return placing.day !== undefined || day === undefined ? placing : { ...placing, day, datedBy: 'neighbour' };
}

/** Older sessions of a file come before the file's own, which the order of its sessions keeps. */
function byVersion(a: Placing, b: Placing): number {
  if (a.document === b.document) return place(a) - place(b) || compareTimes(a, b);
  return byName(a, b);
}

/** `a1` and `a01` are the same number: then the letters tell. */
function byName(a: Placing, b: Placing): number {
  return NATURAL.compare(nameOf(a), nameOf(b)) || compare([nameOf(a)], [nameOf(b)]);
}

function place({ session }: Placing): number {
  return session.lines === undefined ? 1 : 0;
}

function compareTimes(a: Placing, b: Placing): number {
  return compare([a.time ?? ''], [b.time ?? '']);
}

function nameOf({ document }: Placing): string {
  return document.source.name;
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  if (at === -1) return 0;
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

function offsetOf({ source }: ReadDocument, datedBy: DatedBy): string {
  const offset = datedBy === 'git' ? source.recorded?.slice(19) : undefined;
  return offset !== undefined && /^[+-]\d\d:\d\d$/.test(offset) ? offset : '+00:00';
}

function seconds(time: string | undefined): string {
  if (time === undefined) return '00:00:00';
  return time.length === 5 ? `${time}:00` : time;
}
