import { instantOf } from '../../model/stamp';
import type { Chain } from '../chain';
import type { HandoffNote } from '../indexed-note';
import type { ProjectIndex } from '../snapshot';

export interface ActivityWeek {
  /** Monday, `YYYY-MM-DD`. */
  readonly start: string;
  readonly handoffs: number;
  /** Items ticked in those handoffs. */
  readonly done: number;
}

const DAY_MS = 86_400_000;

/** Weeks from the first handoff to the last, empty ones too, oldest first; at most `most` of the newest. */
export function activity({ chain }: ProjectIndex, most = 26): readonly ActivityWeek[] {
  const dated = newest(chain, most);
  const last = dated.reduce((latest, { week }) => Math.max(latest, week), -Infinity);
  const weeks = new Map<number, { handoffs: number; done: number }>();
  for (const { week, note } of dated) {
    // Items of older weeks are not counted: they are not shown.
    if (week <= last - most) continue;
    const known = weeks.get(week) ?? { handoffs: 0, done: 0 };
    const done = note.parsed.entries.filter(({ kind, status }) => kind === 'item' && status === 'done').length;
    weeks.set(week, { handoffs: known.handoffs + 1, done: known.done + done });
  }
  const numbers = [...weeks.keys()].sort((a, b) => a - b);
  if (numbers.length === 0) return [];
  const first = Math.max(numbers[0] ?? last, last - most + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const counts = weeks.get(first + at) ?? { handoffs: 0, done: 0 };
    return { start: dayOf(first + at), ...counts };
  });
}

/** Handoffs by weeks, those of the newest `most` weeks among them: no handoff ranks below its own date. */
function newest({ links }: Chain, most: number): readonly { readonly week: number; readonly note: HandoffNote }[] {
  const found: { week: number; note: HandoffNote }[] = [];
  let latest = -Infinity;
  for (const { note, rank } of [...links.values()].reverse()) {
    // Dates are local, ranks are not: a day is enough for the difference.
    if (rank < latest - (most * 7 + 1) * DAY_MS) break;
    const day = instantOf({ local: note.parsed.properties.created?.slice(0, 10) ?? '' });
    if (day === undefined) continue;
    latest = Math.max(latest, day);
    found.push({ week: mondayOf(day), note });
  }
  return found;
}

/** Weeks since the Monday before the epoch, 1969-12-29. */
function mondayOf(instant: number): number {
  return Math.floor((instant / DAY_MS + 3) / 7);
}

function dayOf(week: number): string {
  return new Date((week * 7 - 3) * DAY_MS).toISOString().slice(0, 10);
}
