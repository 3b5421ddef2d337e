import { LANGUAGES } from './headings/all-languages';
import type { StateWord } from './headings/language';
import { isJoinedScript, plainWords } from './headings/plain-words';

const WORDS = new Map<string, StateWord>(
  LANGUAGES.flatMap(({ states }) =>
    (Object.entries(states) as [StateWord, string][]).flatMap(([state, list]) =>
      list.split('|').map((word): [string, StateWord] => [plainWords(word), state]),
    ),
  ).reverse(),
);
const NOTHING = new Set(LANGUAGES.flatMap(({ none }) => none.split('|').map(plainWords)));
const NOTHING_JOINED = LANGUAGES.filter((language) => language.joined).flatMap(({ none }) => none.split('|'));

const SIGNS: readonly (readonly [StateWord, string])[] = [
  ['done', '✅✔☑🎉✓🟢🏁'],
  ['in-progress', '🔄🚧⏳🏗🟡🔨🛠🔃▶🔵🟠⌛'],
  ['blocked', '⛔🛑🚫'],
  ['open', '⬜🔲📋🔜☐⏸❌✗✘🔴⚪🗓📅◻▢□⏭'],
];
const STATE_OF_SIGN = new Map(
  SIGNS.flatMap(([state, signs]) => Array.from(signs, (sign): [string, StateWord] => [sign, state])),
);
const SIGN = /^[\p{Extended_Pictographic}\u2610-\u2718\u25a0-\u25ff]/u;
const LONGEST = 4;

/** What the emoji or sign at the start of a text says about the state of what follows. */
export function stateOfSign(text: string): StateWord | undefined {
  return SIGN.test(text) ? STATE_OF_SIGN.get(String.fromCodePoint(text.codePointAt(0) ?? 0)) : undefined;
}

/** The state that the first sign anywhere in the text names. */
export function stateOfAnySign(text: string): StateWord | undefined {
  for (const sign of text.match(/[\p{Extended_Pictographic}\u2610-\u2718\u25a0-\u25ff]/gu) ?? []) {
    const state = STATE_OF_SIGN.get(sign);
    if (state !== undefined) return state;
  }
  return undefined;
}

/** The state that a whole text names: `IN PROGRESS`, `erledigt`. */
export function stateOfWords(text: string): StateWord | undefined {
  return WORDS.get(plainWords(text));
}

/** The state that a table cell tells, by its sign or its first words: `Done - needs a review`. */
export function stateOfCell(text: string): StateWord | undefined {
  const sign = stateOfAnySign(text);
  if (sign !== undefined) return sign;
  const plain = plainWords(text.slice(0, 80));
  if (isJoinedScript(plain)) return WORDS.get(plain) ?? joinedStart(plain);
  const words = plain.split(' ');
  for (let count = Math.min(LONGEST, words.length); count > 0; count--) {
    const state = WORDS.get(words.slice(0, count).join(' '));
    if (state !== undefined) return state;
  }
  const percent = /^\s*\**(\d{1,3})\s*%/.exec(text)?.[1];
  return percent === undefined ? undefined : percent === '100' ? 'done' : percent === '0' ? 'open' : 'in-progress';
}

function joinedStart(plain: string): StateWord | undefined {
  for (let length = Math.min(plain.length, 8); length > 1; length--) {
    const state = WORDS.get(plain.slice(0, length));
    if (state !== undefined) return state;
  }
  return undefined;
}

const REMARK = /\s*(?:[—–(:;,.!]|\s-\s).*$/s;

/** True for what people write where there is nothing to say: `None`, `- none known`, `Keine.`, `特になし`. */
export function saysNothing(text: string): boolean {
  if (text.length > 120) return false;
  const plain = plainWords(text);
  if (plain === '') return true;
  if (NOTHING.has(plain) || NOTHING.has(plainWords(text.replace(REMARK, '')))) return true;
  return (
    isJoinedScript(plain) &&
    NOTHING_JOINED.some((none) => none.length > 1 && plain.length <= 10 && plain.startsWith(none))
  );
}
