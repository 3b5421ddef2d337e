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
const CAPITALS_COST = 0.22;
/** From this letter on a word is rarely one entry of the vocabulary. */
const LONG = 9;
const LONG_COST = 0.15;
/** Pairs as dear as this are no language: hashes, keys, base64. They cost what they cost, in any text. */
const NO_LANGUAGE = 0.35;

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
  return capital && word.length > 1 ? 0.7 : 0.4;
}

function wordCost(word: string): LatinCost {
  const plain = word.normalize('NFD').replace(MARKS, '');
  const marks = MARK_COST * (word.normalize('NFC').length - asciiCount(word));
  if (plain.length > 1 && plain === plain.toUpperCase()) {
    return { tokens: marks + CAPITALS_COST * Math.max(0, plain.length - 2), pairs: 0, letters: 0 };
  }
  const small = plain.toLowerCase();
  let pairs = marks;
  for (let at = 1; at < small.length; at++) pairs += letterPairCost(small.charCodeAt(at - 1), small.charCodeAt(at));
  pairs += LONG_COST * Math.max(0, small.length - LONG);
  const letters = small.length - 1;
  return pairs > NO_LANGUAGE * letters && letters > 1 && marks === 0
    ? { tokens: pairs, pairs: 0, letters: 0 }
    : { tokens: 0, pairs, letters };
}

function asciiCount(word: string): number {
  let count = 0;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) < 0x80) count += 1;
  return count;
}
