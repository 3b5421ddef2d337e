/** What each letter from U+0900 on adds to its word, in tenths of a token, base 36. Fitted as the rest is. */
const TENTHS =
  '54345243504255521250325235353426384110202526442105255220115525112355555158513055555555558556552555551555555555555555555555555555';

const FIRST = 0x0900;
const BEGIN = 0.66;
/** Letters up to here are mostly in one entry with their neighbours. */
const SHORT = 4;
const LONG_EACH = 0.24;

export const DEVANAGARI = /^[\u0900-\u097f]+$/;

/** What a word in the letters of Hindi costs. */
export function devanagariCost(word: string): number {
  let tenths = 0;
  for (let at = 0; at < word.length; at += 1) {
    tenths += Number.parseInt(TENTHS.charAt(word.charCodeAt(at) - FIRST), 36);
  }
  return BEGIN + tenths / 10 + LONG_EACH * Math.max(0, word.length - SHORT);
}
