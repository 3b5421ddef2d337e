import { daysBetween } from '../model/stamp';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `third handoff, nine days`; the days only when they are known and any have passed. */
export function ageWords(handoffs: number, since: string | undefined, today: string): string {
  const times = `${ORDINALS[handoffs - 1] ?? `${handoffs}th`} handoff`;
  const days = since === undefined ? undefined : daysBetween(since, today);
  if (days === undefined || days < 1) return times;
  return `${times}, ${NUMBERS[days] ?? days} ${days === 1 ? 'day' : 'days'}`;
}
