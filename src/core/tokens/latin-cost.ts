import { letterPairCost } from './letter-pair-cost';

/** What a run of Latin letters costs. `pairs` is still to be weighed by how strange the whole text is. */
export interface LatinCost {
  /** Tokens that are certain. */
  readonly tokens: number;
  readonly pairs: number;
  /** Letters that `pairs` was counted over. */
  readonly letters: number;
}

/** `camelCase` and `HTTPServer` are cut before a capital that follows small letters, as o200k_base does. */
const WORD = /\p{Lu}*[^\p{Lu}]+|\p{Lu}+/gu;
const MARKS = /[\u0300-\u036f]/g;
const MARK_COST = 0.5;
/** Short words with marks are mostly entries of their own: à, für, của. */
const MARK_COST_IN_SHORT = 0.2;
const SHORT = 4;
/** A letter that stands three times and more: such runs are entries too. */
const REPEATED_COST = 0.12;
const CAPITALS_COST = 0.22;
/** From this letter on a word is rarely one entry of the vocabulary. */
const LONG = 9;
const LONG_COST = 0.15;
/** English words hardly end in i: those that do are foreign, and cut. */
const FOREIGN_END_COST = 0.35;
/** Pairs as dear as this are no language: hashes, keys, base64. They cost what they cost, in any text. */
const NO_LANGUAGE = 0.35;

/** Signs with which many words have entries of their own: `_name`, `.length`. */
const JOINS_WORDS = '_.';

/** `before` is the one character before the letters that may share a token with them, or nothing. */
export function latinCost(before: string, letters: string): LatinCost {
  let tokens = 0;
  let pairs = 0;
  let counted = 0;
  let lead = before;
  for (const [word] of letters.matchAll(WORD)) {
    const cost = wordCost(word);
    tokens += 1 + leadCost(lead, word) + cost.tokens;
    pairs += cost.pairs;
    counted += cost.letters;
    lead = '';
  }
  return { tokens, pairs, letters: counted };
}

function leadCost(lead: string, word: string): number {
  if (lead === ' ') return 0;
  const capital = /^\p{Lu}/u.test(word);
  if (lead === '') return capital ? 0 : 0.15;
  if (!capital || word.length === 1) return JOINS_WORDS.includes(lead) ? 0.15 : 0.4;
  return word === word.toUpperCase() ? 0.2 : 0.7;
}

function wordCost(word: string): LatinCost {
  const plain = word.normalize('NFD').replace(MARKS, '');
  const marks = marksCost(word, plain.length <= SHORT);
  if (plain.length > 1 && plain === plain.toUpperCase()) {
    return { tokens: marks + CAPITALS_COST * Math.max(0, plain.length - 2), pairs: 0, letters: 0 };
  }
  const small = plain.toLowerCase();
  let pairs = marks;
  let repeated = 0;
  for (let at = 1; at < small.length; at++) {
    if (at > 1 && small[at] === small[at - 1] && small[at] === small[at - 2]) repeated += 1;
    else pairs += letterPairCost(small.charCodeAt(at - 1), small.charCodeAt(at));
  }
  if (small.length > SHORT && small.endsWith('i')) pairs += FOREIGN_END_COST;
  pairs += LONG_COST * Math.max(0, small.length - repeated - LONG);
  const letters = small.length - 1 - repeated;
  return pairs > NO_LANGUAGE * letters && letters > 1 && marks === 0
    ? { tokens: pairs + REPEATED_COST * repeated, pairs: 0, letters: 0 }
    : { tokens: REPEATED_COST * repeated, pairs, letters };
}

/** Letters with marks; a mark that stands alone behind its letter is a token of its own. */
function marksCost(word: string, short: boolean): number {
  const each = short ? MARK_COST_IN_SHORT : MARK_COST;
  let cost = 0;
  for (const letter of word) {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 0x300 && code <= 0x36f) cost += 1;
    else if (code >= 0x80) cost += code >= 0x1e00 ? each / 2 : each;
  }
  return cost;
}
