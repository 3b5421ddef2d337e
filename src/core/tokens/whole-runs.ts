import { HAN_RUNS, KANA_RUNS } from './han-kana-runs';
import { HANGUL_RUNS } from './hangul-runs';

const RUNS: ReadonlySet<string> = new Set([...HAN_RUNS, ...KANA_RUNS, ...HANGUL_RUNS]);
const LONGEST = Math.max(...Array.from(RUNS, (run) => run.length));

/** Letters of Chinese, Japanese and Korean. */
export const WHOLE_RUNS = /^[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+$/;

/** Words of Korean stand apart, and the space is in their first entry. */
const BEGINS_KOREAN = /^[\uac00-\ud7af]/;
/** Signs of Chinese and Japanese hardly ever share an entry with the letters after them. */
const AFTER_SIGN = 0.65;
const AFTER_SPACE = 0.4;

/** What letters cost that stand together and of which each, or a common run of them, is one token. */
export function wholeRunsCost(before: string, letters: string): number {
  const lead =
    before === '' || (before === ' ' && BEGINS_KOREAN.test(letters)) ? 0 : before === ' ' ? AFTER_SPACE : AFTER_SIGN;
  let tokens = lead;
  for (let at = 0; at < letters.length; at += runAt(letters, at)) tokens += 1;
  return tokens;
}

/** How many letters the longest common run at a place has; 1 when there is none. */
function runAt(letters: string, at: number): number {
  for (let length = Math.min(LONGEST, letters.length - at); length > 1; length -= 1) {
    if (RUNS.has(letters.slice(at, at + length))) return length;
  }
  return 1;
}
