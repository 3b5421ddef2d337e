import type { LatinLanguage } from './latin-language';
import { COMMON_PAIRS, pairAt, PAIRS } from './letter-pairs';

/** `camelCase` and `HTTPServer` are cut before a capital that follows small letters, as o200k_base does. */
const WORD = /\p{Lu}*[^\p{Lu}]+|\p{Lu}+/gu;
const MARKS = /[\u0300-\u036f]/g;
const MARK_COST = 0.5;
/** A mark that stands alone behind its letter is a token of its own, and cuts the word. */
const LONE_MARK_COST = 1.5;
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

/** Words in Latin letters, gathered until the language is known that the whole text is in. */
export class LatinWords {
  /** Tokens that are certain in every language. */
  private certain = 0;
  /** Tokens where letters meet, and for marks and length, of a language that is not known. */
  private strange = 0;
  /** Places where letters meet that `strange` was counted over. */
  private places = 0;
  private long = 0;
  private marked = 0;
  private capitals = 0;
  /** How often each pair of letters was met. */
  private readonly met = new Uint32Array(PAIRS);

  /** `before` is the one character before the letters that may share a token with them, or nothing. */
  add(before: string, letters: string): void {
    let lead = before;
    for (const [word] of letters.matchAll(WORD)) {
      this.certain += 1 + leadCost(lead, word);
      this.addWord(word);
      lead = '';
    }
  }

  /** What all of them cost by the prices of a language; of one that is not known, by how strange they look. */
  tokens(language: LatinLanguage | undefined): number {
    if (language === undefined)
      return this.certain + this.strange * strangeness(this.strange / Math.max(this.places, 1));
    const { pairs, weight, long, marks, capital } = language;
    let met = 0;
    for (let at = 0; at < PAIRS; at += 1) met += (this.met[at] ?? 0) * (pairs[at] ?? 0);
    return this.certain + weight * met + long * this.long + marks * this.marked + capital * this.capitals;
  }

  private addWord(word: string): void {
    const plain = word.normalize('NFD').replace(MARKS, '');
    const marks = marksCost(word, plain.length <= SHORT);
    this.certain += LONE_MARK_COST * (word.match(MARKS)?.length ?? 0);
    if (plain.length > 1 && plain === plain.toUpperCase()) {
      this.certain += marks + CAPITALS_COST * Math.max(0, plain.length - 2);
      return;
    }
    const small = plain.toLowerCase();
    const { met, repeated } = pairsOf(small);
    this.certain += REPEATED_COST * repeated;
    const length = small.length - repeated;
    const foreign = small.length > SHORT && small.endsWith('i') ? FOREIGN_END_COST : 0;
    const pairs =
      marks +
      foreign +
      LONG_COST * Math.max(0, length - LONG) +
      met.reduce((sum, at) => sum + (COMMON_PAIRS[at] ?? 0), 0);
    if (pairs > NO_LANGUAGE * (length - 1) && length > 2 && marks === 0) {
      this.certain += pairs;
      return;
    }
    this.strange += pairs;
    this.places += length - 1;
    for (const at of met) this.met[at] = (this.met[at] ?? 0) + 1;
    this.long += Math.max(0, length - USUAL_LENGTH);
    this.marked += markedLetters(word);
    if (small.length > 1 && /^\p{Lu}/u.test(word)) this.capitals += 1;
  }
}

/** Where letters meet in a word, and how many only say the two before them again. */
function pairsOf(small: string): { met: readonly number[]; repeated: number } {
  const met: number[] = [];
  let repeated = 0;
  for (let at = 1; at < small.length; at++) {
    if (at > 1 && small[at] === small[at - 1] && small[at] === small[at - 2]) {
      repeated += 1;
      continue;
    }
    const pair = pairAt(small.charCodeAt(at - 1), small.charCodeAt(at));
    if (pair >= 0) met.push(pair);
  }
  return { met, repeated };
}

function leadCost(lead: string, word: string): number {
  if (lead === ' ') return 0;
  const capital = /^\p{Lu}/u.test(word);
  if (lead === '') return capital ? 0 : 0.15;
  if (!capital || word.length === 1) return JOINS_WORDS.includes(lead) ? 0.15 : 0.4;
  return word === word.toUpperCase() ? 0.2 : 0.7;
}

function markedLetters(word: string): number {
  let count = 0;
  for (const letter of word) if (letter > '\x7f' && !isMark(letter)) count += 1;
  return count;
}

/** Letters with marks. */
function marksCost(word: string, short: boolean): number {
  const each = short ? MARK_COST_IN_SHORT : MARK_COST;
  let cost = 0;
  for (const letter of word) {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 0x80 && !isMark(letter)) cost += code >= 0x1e00 ? each / 2 : each;
  }
  return cost;
}

function isMark(letter: string): boolean {
  return letter >= '\u0300' && letter <= '\u036f';
}

/**
 * Whole words of English are in the vocabulary, so its letter pairs cost less than they do in other languages. What
 * language a text is in shows in how dear its pairs are altogether.
 */
function strangeness(dearness: number): number {
  return Math.min(1.1, Math.max(0.2, 0.3 + (dearness - 0.055) * 13));
}
