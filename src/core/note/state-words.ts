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
  ['in-progress', '🔄🚧🏗🟡🔨🛠🔃▶🔵🟠'],
  ['blocked', '⛔🛑🚫'],
  ['open', '⏳⌛⬜🔲📋🔜☐⏸❌✗✘🔴⚪🗓📅◻▢□⏭'],
];
const STATE_OF_SIGN = new Map(
  SIGNS.flatMap(([state, signs]) => Array.from(signs, (sign): [string, StateWord] => [sign, state])),
);
const SIGN = /^[\p{Extended_Pictographic}\u2610-\u2718\u25a0-\u25ff]/u;
const LONGEST = 4;
const LONGEST_HEAD = 160;

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

/** The state that a table cell tells, by its first words (`Done - needs a review`), else by its sign. */
export function stateOfCell(text: string): StateWord | undefined {
  return stateOfStart(text) ?? stateOfAnySign(text);
}

function stateOfStart(text: string): StateWord | undefined {
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

const FIRST_WORDS = new Set([...NOTHING].map((phrase) => phrase.split(' ', 1)[0] ?? ''));
const FIRST_LETTERS = new Set([...FIRST_WORDS].map((word) => word.charCodeAt(0)));
const LONGEST_FIRST = Math.max(...[...FIRST_WORDS].map((word) => word.length));

/** Looks at the first word alone, where it is plain enough to be sure. */
function mayStartNothing(text: string): boolean {
  let start = 0;
  while (start < text.length && text.charCodeAt(start) < 128 && !isLetterOrDigit(text.charCodeAt(start))) start++;
  const first = text.charCodeAt(start);
  if (first < 128 && !FIRST_LETTERS.has(first | 32)) return false;
  let end = start;
  while (end < text.length && isLetterOrDigit(text.charCodeAt(end))) end++;
  if (end === text.length || text.charCodeAt(end) > 127) return true;
  return end - start <= LONGEST_FIRST && FIRST_WORDS.has(text.slice(start, end).toLowerCase());
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
}

const REMARK = /\s*(?:[—–(:;,.!]|\s-\s).*$/s;

/** True for what people write where there is nothing to say: `None`, `- none known`, `Keine.`, `特になし`. */
export function saysNothing(text: string): boolean {
  if (text.length > 120 || !mayStartNothing(text)) return false;
  const plain = plainWords(text);
  if (plain === '') return true;
  if (NOTHING.has(plain) || NOTHING.has(plainWords(text.replace(REMARK, '')))) return true;
  return (
    isJoinedScript(plain) &&
    NOTHING_JOINED.some((none) => none.length > 1 && plain.length <= 10 && plain.startsWith(none))
  );
}

/** `No key yet` is something that is missing, `No blockers at this time` is nothing. */
const MISSING =
  /^no (?!(?:\w+ ){0,2}(?:blockers?|issues?|problems?|impediments?|risks?|bugs?|concerns?|questions?|tasks?|items?|changes|work|one|more)\b)/;

/** True for a sentence that begins so: `None of the five …`, `Keine offenen Punkte.` */
export function startsWithNothing(text: string): boolean {
  const plain = plainWords(text.slice(0, 60));
  return saysNothing(text) || (NOTHING.has(plain.split(' ', 1)[0] ?? '') && !MISSING.test(plain));
}

const INSIDE = /(?:^\W*|[:：]\**\s*|[—–]\s*)\**([\p{L}][\p{L} _]{2,20}?)\**(?=\s*(?:[—–(,.;!:]|-\s|$))/gu;
/** Words that say a state only where nothing else stands. */
const UNSURE =
  /^(?:ready|created|added|updated|applied|pass|passing|passed|open|active|current|next|future|started|working|testing|fail|failing|failed|verified|missing|no|partial|all done|doing|approved|under review|implemented|upcoming|released|closed|committed|deployed|paused)$/i;

/** `…: pending, sent or failed` lists states and has none of them. */
const CHOICE = /^\**(?:,\s*[\p{L}-]+)+,?\s+(?:or|oder|ou|o|или|または|或)\s+[\p{L}-]/iu;

/** The state that words set apart by a colon, a dash or parentheses tell: `Step 2: DONE - …`, `Import (in progress)`. */
export function stateInside(text: string): StateWord | undefined {
  const aside = /[(（]([^()（）]{3,60})[)）]\W*$/.exec(text)?.[1];
  const last = aside
    ?.split(/[,;—–]/)
    .at(-1)
    ?.trim();
  const told = last === undefined || UNSURE.test(last) ? undefined : stateOfWords(last);
  if (told !== undefined) return told;
  for (const match of text.slice(0, LONGEST_HEAD).matchAll(INSIDE)) {
    const words = (match[1] ?? '').trim();
    if (CHOICE.test(text.slice(match.index + match[0].length))) continue;
    const state = UNSURE.test(words) ? undefined : stateOfWords(words);
    if (state !== undefined) return state;
  }
  return undefined;
}
