import type { LineRange } from '../model/git-state';
import type { LinesDrift } from './drift';

/** Whether a range of lines still holds the same text, and where it went. Line ends and blanks at them do not count. */
export function lineDrift(range: LineRange, before: string | undefined, now: string | undefined): LinesDrift {
  const { from, to } = range;
  const old = before === undefined ? [] : linesOf(before);
  if (before === undefined || now === undefined || from < 1 || to > old.length) return { from, to, state: 'unknown' };
  const wanted = old.slice(from - 1, to);
  const lines = linesOf(now);
  if (standsAt(lines, wanted, from - 1)) return { from, to, state: 'same' };
  const places = wanted.every((line) => line === '') ? [] : placesOf(lines, wanted);
  const [only] = places;
  return only !== undefined && places.length === 1
    ? { from, to, state: 'moved', now: only + 1 }
    : { from, to, state: 'changed' };
}

function linesOf(text: string): readonly string[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.trimEnd());
}

function standsAt(lines: readonly string[], wanted: readonly string[], at: number): boolean {
  return at + wanted.length <= lines.length && wanted.every((line, offset) => lines[at + offset] === line);
}

function placesOf(lines: readonly string[], wanted: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at + wanted.length <= lines.length && places.length < 2; at++) {
    if (standsAt(lines, wanted, at)) places.push(at);
  }
  return places;
}
