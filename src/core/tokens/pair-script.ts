/** A script whose words stand apart and cost by where their letters meet. In tokens; fitted as the rest is. */
export interface PairScript {
  /** For a word after a space. */
  readonly begin: number;
  /** More for a word with nothing before it, as at the start of a line. */
  readonly atStart: number;
  /** More for a word after a sign. */
  readonly afterSign: number;
  /** More for a capital at its beginning. */
  readonly capital: number;
  /** For each letter beyond `USUAL_LENGTH`. */
  readonly long: number;
  /** For the letters that meet in a word of small letters. */
  readonly met: (word: string) => number;
}

const USUAL_LENGTH = 7;

/** What a word costs; `before` is the character before it, or nothing. */
export function pairScriptCost(script: PairScript, before: string, word: string): number {
  const small = word.toLowerCase();
  const lead = before === ' ' ? 0 : before === '' ? script.atStart : script.afterSign;
  const capital = script.capital * capitalsWeigh(word, small);
  const long = script.long * Math.max(0, word.length - USUAL_LENGTH);
  return Math.max(1, script.begin + lead + capital + long + script.met(small));
}

/** The first capital counts in full, each further one by half. */
function capitalsWeigh(word: string, small: string): number {
  let capitals = 0;
  for (let at = 0; at < word.length; at += 1) if (word.charAt(at) !== small.charAt(at)) capitals += 1;
  return capitals === 0 ? 0 : (capitals + 1) / 2;
}

/**
 * Adds up what it costs where two letters meet. `tenths` has one line for each first letter of the alphabet, one
 * base-36 digit, in tenths of a token, for each second letter.
 */
export function pairCosts(alphabet: string, tenths: readonly string[]): (word: string) => number {
  const places = new Map(Array.from(alphabet, (letter, at) => [letter, at] as const));
  const costs = tenths.map((line) => Array.from(line, (digit) => Number.parseInt(digit, 36) / 10));
  return (word) => {
    let tokens = 0;
    let first: number | undefined;
    for (const letter of word) {
      const second = places.get(letter);
      if (second === undefined) tokens += STRANGE;
      else if (first !== undefined) tokens += costs[first]?.[second] ?? 0;
      first = second;
    }
    return tokens;
  };
}

/** A letter that is not in the alphabet: of a rarer language in the same script. */
const STRANGE = 0.8;
