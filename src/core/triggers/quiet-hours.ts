import type { Stamp } from '../model/stamp';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** `17:30`. */
export function isTimeOfDay(text: unknown): text is string {
  return typeof text === 'string' && TIME.test(text);
}

/** `22:00-07:00`. */
export function isTimeSpan(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  const [from, to, ...more] = text.split('-');
  return isTimeOfDay(from) && isTimeOfDay(to) && more.length === 0;
}

/** Whether a moment lies in a span of the day, which may reach over midnight; a span without length is none. */
export function isQuiet({ local }: Stamp, span: string): boolean {
  if (!isTimeSpan(span)) return false;
  const [from = '', to = ''] = span.split('-');
  const time = local.slice(11, 16);
  return from <= to ? time >= from && time < to : time >= from || time < to;
}
