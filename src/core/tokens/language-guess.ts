import { CZECH } from './languages/czech';
import { DUTCH } from './languages/dutch';
import { FRENCH } from './languages/french';
import { GERMAN } from './languages/german';
import { ITALIAN } from './languages/italian';
import { POLISH } from './languages/polish';
import { PORTUGUESE } from './languages/portuguese';
import { SCANDINAVIAN } from './languages/scandinavian';
import { SPANISH } from './languages/spanish';
import { TURKISH } from './languages/turkish';
import { VIETNAMESE } from './languages/vietnamese';
import type { LatinLanguage } from './latin-language';

/** Its words are mostly in the vocabulary whole, so it has no prices: what is foreign in it shows in its pairs. */
const ENGLISH = { words: 'the of and to is in that for it with was are be has have this from which', letters: '' };

const LANGUAGES: readonly LatinLanguage[] = [
  GERMAN,
  FRENCH,
  SPANISH,
  PORTUGUESE,
  ITALIAN,
  DUTCH,
  POLISH,
  SCANDINAVIAN,
  CZECH,
  TURKISH,
  VIETNAMESE,
];
const ALL = [...LANGUAGES, ENGLISH];

const LANGUAGE_OF = new Map(ALL.flatMap(({ words }, at) => words.split(' ').map((word) => [word, at] as const)));
const LANGUAGE_OF_LETTER = new Map(
  ALL.flatMap(({ letters }, at) => Array.from(letters, (letter) => [letter, at] as const)),
);
/** One such word may stand in a text of another language. */
const FEWEST = 2;

/** Counts the words and letters by which a language is known. */
export class LanguageGuess {
  private readonly seen = ALL.map(() => 0);

  /** A run of letters as it stands in the text. */
  hear(word: string): void {
    const small = word.toLowerCase();
    this.count(LANGUAGE_OF.get(small));
    for (const letter of small) if (letter > '\x7f') this.count(LANGUAGE_OF_LETTER.get(letter));
  }

  /** The language that was heard most; `undefined` for English, and when none was. */
  language(): LatinLanguage | undefined {
    const most = Math.max(...this.seen);
    return most < FEWEST ? undefined : LANGUAGES[this.seen.lastIndexOf(most)];
  }

  private count(at: number | undefined): void {
    if (at !== undefined) this.seen[at] = (this.seen[at] ?? 0) + 1;
  }
}
