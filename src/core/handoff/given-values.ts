import { HandoffError } from '../model/errors';

/** A value with the words for where it stood, `decisions[2]`. */
export interface Given {
  readonly value: unknown;
  readonly where: string;
}

export interface GivenObject {
  readonly values: Readonly<Record<string, unknown>>;
  readonly where: string;
}

export function objectOf(value: unknown, where: string): GivenObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return { values: value as Record<string, unknown>, where };
  }
  throw expected(where, 'an object', value);
}

/** A string, or a number or truth value as a string; blank and `null` count as absent. */
export function textOf(given: GivenObject, key: string): string | undefined {
  const value = given.values[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') throw expected(placeOf(given, key), 'a string', value);
  return value.trim() === '' ? undefined : value.trim();
}

/** A list, or one value that stands for a list of one; blank strings are left out. */
export function listOf(given: GivenObject, key: string): readonly Given[] {
  const value = given.values[key];
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list
    .map((one, at) => ({ value: typeof one === 'string' ? one.trim() : one, where: `${placeOf(given, key)}[${at}]` }))
    .filter(({ value: one }) => one !== '' && one !== null);
}

/** A list of strings; of an object the first of its usual text keys is taken. */
export function textsOf(given: GivenObject, key: string): readonly string[] {
  return listOf(given, key).map(({ value, where }) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    const object = objectOf(value, where);
    const text = ['text', 'title', 'name', 'question', 'path'].map((name) => textOf(object, name)).find(Boolean);
    if (text === undefined) throw expected(where, 'a string or an object with "text"', value);
    return text;
  });
}

/** A number from 0 to 100, with or without a percent sign. */
export function percentOf(given: GivenObject, key: string): number | undefined {
  const text = textOf(given, key);
  if (text === undefined) return undefined;
  const percent = /^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(text)?.[1];
  if (percent !== undefined && Number(percent) <= 100) return Number(percent);
  throw expected(placeOf(given, key), 'a number from 0 to 100', text);
}

export function choiceOf<T extends string>(given: GivenObject, key: string, choices: readonly T[]): T | undefined {
  const text = textOf(given, key);
  if (text === undefined) return undefined;
  const found = choices.find((choice) => choice === text.toLowerCase().replace(/[ _]/g, '-'));
  if (found !== undefined) return found;
  throw expected(placeOf(given, key), `one of ${choices.join(', ')}`, text);
}

/** Keys that are not ours, each as a section of its own, so that nothing the author gave is lost. */
export function otherTexts(
  given: GivenObject,
  known: ReadonlySet<string>,
): readonly { heading: string; text: string }[] {
  return Object.entries(given.values).flatMap(([key, value]) => {
    if (known.has(key) || value === null || value === '') return [];
    const lines = Array.isArray(value) ? value.map((one) => `- ${plain(one)}`).join('\n') : plain(value);
    return lines === '' ? [] : [{ heading: headingOf(key), text: lines }];
  });
}

/** `filesToReview` and `files_to_review` become `Files to review`. */
function headingOf(key: string): string {
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function placeOf(given: GivenObject, key: string): string {
  return given.where === 'the whole input' ? key : `${given.where}.${key}`;
}

function expected(where: string, what: string, value: unknown): HandoffError {
  const shown = JSON.stringify(value);
  const short = shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
  return new HandoffError('bad-input', `In the words given, ${where} is ${short}; expected ${what}.`, {
    fix: 'See the format of --from in docs/format.md.',
  });
}
