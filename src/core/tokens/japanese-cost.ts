/** Runs of one kind of letter: tokens for the run, and for each letter of it. Fitted as the rest is. */
const RUNS: readonly (readonly [letters: RegExp, begin: number, each: number])[] = [
  [/[\u3040-\u309f]+/g, 0.38, 0.475],
  [/[\u30a0-\u30ff]+/g, 0.04, 0.54],
  [/[^\u3040-\u30ff]+/g, 0.96, 0.52],
];

export const KANA = /[\u3040-\u30ff]/;

/** What letters cost that stand together and of which some are kana: words of Japanese without a space between them. */
export function japaneseCost(letters: string): number {
  return RUNS.reduce((sum, [pattern, begin, each]) => {
    const runs = letters.match(pattern) ?? [];
    return sum + runs.reduce((tokens, run) => tokens + begin + each * run.length, 0);
  }, 0);
}
