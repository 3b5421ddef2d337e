/** A local date and time with its distance from UTC, as the properties `created` and `created_offset` hold it. */
export interface Stamp {
  /** `YYYY-MM-DDTHH:mm:ss`, wall clock where the note was written. */
  readonly local: string;
  /** `+02:00`, `-05:30` or `+00:00`. */
  readonly offset: string;
}

const LOCAL = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/;
const DAY_MS = 86_400_000;

/** Milliseconds since the epoch; `undefined` when the text is no date. A missing offset counts as UTC. */
export function instantOf(stamp: { local: string; offset?: string }): number | undefined {
  if (!LOCAL.test(stamp.local)) return undefined;
  const time = stamp.local.length === 10 ? `${stamp.local}T00:00:00` : stamp.local;
  const instant = Date.parse(`${time}${stamp.offset ?? 'Z'}`);
  return Number.isNaN(instant) ? undefined : instant;
}

/** Calendar days from one local date to another, negative when `to` is earlier; `undefined` when either is no date. */
export function daysBetween(from: string, to: string): number | undefined {
  const start = instantOf({ local: from.slice(0, 10) });
  const end = instantOf({ local: to.slice(0, 10) });
  return start === undefined || end === undefined ? undefined : Math.round((end - start) / DAY_MS);
}

/** `2026-03-08` of `2026-03-08T14:30:00`. */
export function dateOf(stamp: Stamp): string {
  return stamp.local.slice(0, 10);
}
