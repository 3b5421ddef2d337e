import type { WordPrices } from './latin-language';
import { letterPairCost } from './letter-pair-cost';

/** What runs of Latin letters cost, still to be weighed by the language that the whole text is in. */
export interface LatinCost {
  /** Tokens that are certain in every language. */
  readonly tokens: number;
  /** Tokens where letters meet, and for marks and length, of a language that is not known. */
  readonly pairs: number;
  /** Letters that `pairs` was counted over. */
  readonly letters: number;
  /** The same by its parts, as `WordPrices` weighs them. */
  readonly parts: WordParts;
}

export type WordParts = Readonly<Record<keyof WordPrices, number>>;

const NO_PARTS: WordParts = { pairs: 0, long: 0, marks: 0, capital: 0 };

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
/** Letters beyond these make a word of a known language dearer. */
const USUAL_LENGTH = 6;
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
  let sum: LatinCost = { tokens: 0, pairs: 0, letters: 0, parts: NO_PARTS };
  let lead = before;
  for (const [word] of letters.matchAll(WORD)) {
    const cost = wordCost(word);
    sum = bothCosts(sum, { ...cost, tokens: 1 + leadCost(lead, word) + cost.tokens });
    lead = '';
  }
  return sum;
}

export function bothCosts(one: LatinCost, other: LatinCost): LatinCost {
  return {
    tokens: one.tokens + other.tokens,
    pairs: one.pairs + other.pairs,
    letters: one.letters + other.letters,
    parts: {
      pairs: one.parts.pairs + other.parts.pairs,
      long: one.parts.long + other.parts.long,
      marks: one.parts.marks + other.parts.marks,
      capital: one.parts.capital + other.parts.capital,
    },
  };
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
    return {
      tokens: marks + CAPITALS_COST * Math.max(0, plain.length - 2),
      pairs: 0,
      letters: 0,
      parts: NO_PARTS,
    };
  }
  const small = plain.toLowerCase();
  let met = 0;
  let repeated = 0;
  for (let at = 1; at < small.length; at++) {
    if (at > 1 && small[at] === small[at - 1] && small[at] === small[at - 2]) repeated += 1;
    else met += letterPairCost(small.charCodeAt(at - 1), small.charCodeAt(at));
  }
  const foreign = small.length > SHORT && small.endsWith('i') ? FOREIGN_END_COST : 0;
  const pairs = marks + met + foreign + LONG_COST * Math.max(0, small.length - repeated - LONG);
  const letters = small.length - 1 - repeated;
  const tokens = REPEATED_COST * repeated;
  if (pairs > NO_LANGUAGE * letters && letters > 1 && marks === 0)
    return { tokens: pairs + tokens, pairs: 0, letters: 0, parts: NO_PARTS };
  const parts = {
    pairs: met,
    long: Math.max(0, small.length - repeated - USUAL_LENGTH),
    marks: markedLetters(word),
    capital: small.length > 1 && /^\p{Lu}/u.test(word) ? 1 : 0,
  };
  return { tokens, pairs, letters, parts };
}

function markedLetters(word: string): number {
  let count = 0;
  for (const letter of word) if (letter > '\x7f') count += 1;
  return count;
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
