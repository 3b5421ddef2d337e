/** By what a language is known, and what makes its words cost more than one token, in tokens. */
export interface LatinLanguage {
  /** Words that stand in almost every sentence of it and hardly in another language. */
  readonly words: string;
  /** Letters that few other languages have. */
  readonly letters: string;
  /** What it costs where letters meet, as `pairTable` makes it, ... */
  readonly pairs: readonly number[];
  /** ... so many times. */
  readonly weight: number;
  /** Each letter beyond the sixth. */
  readonly long: number;
  /** Each letter with a mark. */
  readonly marks: number;
  /** A capital at its beginning. */
  readonly capital: number;
}
