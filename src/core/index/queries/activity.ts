import { instantOf } from '../../model/stamp';
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
export function activity(project: ProjectIndex, most = 26): readonly ActivityWeek[] {
  const weeks = new Map<number, { handoffs: number; done: number }>();
  for (const { parsed } of project.handoffs) {
    const instant = instantOf({ local: parsed.properties.created?.slice(0, 10) ?? '' });
    if (instant === undefined) continue;
    const week = mondayOf(instant);
    const known = weeks.get(week) ?? { handoffs: 0, done: 0 };
    const done = parsed.entries.filter(({ kind, status }) => kind === 'item' && status === 'done').length;
    weeks.set(week, { handoffs: known.handoffs + 1, done: known.done + done });
  }
  const numbers = [...weeks.keys()].sort((a, b) => a - b);
  const last = numbers.at(-1);
  if (last === undefined) return [];
  const first = Math.max(numbers[0] ?? last, last - most + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const counts = weeks.get(first + at) ?? { handoffs: 0, done: 0 };
    return { start: dayOf(first + at), ...counts };
  });
}

/** Weeks since the Monday before the epoch, 1969-12-29. */
function mondayOf(instant: number): number {
  return Math.floor((instant / DAY_MS + 3) / 7);
}

function dayOf(week: number): string {
  return new Date((week * 7 - 3) * DAY_MS).toISOString().slice(0, 10);
}
