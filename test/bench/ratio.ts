/** One figure of a benchmark: what a subject took against a baseline in the same run. */
export interface Ratio {
  readonly name: string;
  /** Median of the ratios of the rounds. */
  readonly ratio: number;
  readonly limit: number;
  /** `at-most`: the subject may take so many times the baseline; `at-least`: it must be so many times faster. */
  readonly kind: 'at-most' | 'at-least';
}

const missed: string[] = [];

/** Prints a figure; the process ends with 1 when one was missed. */
export function report({ name, ratio, limit, kind }: Ratio): void {
  const isMet = kind === 'at-most' ? ratio <= limit : ratio >= limit;
  const sign = kind === 'at-most' ? '<=' : '>=';
  console.error(`  ${name}: ${ratio.toFixed(limit < 0.1 ? 4 : 2)} (${sign} ${limit}) ${isMet ? 'ok' : 'MISSED'}`);
  if (!isMet) missed.push(name);
  process.exitCode = missed.length === 0 ? 0 : 1;
}

/**
 * Runs subject and baseline in turn, so many rounds, and gives the median of the rounds' ratios
 * (subject / baseline, both in milliseconds). One round before the clock starts warms both up.
 */
export async function interleaved(
  rounds: number,
  subject: () => unknown,
  baseline: () => unknown,
): Promise<{ ratio: number; subject: number; baseline: number }> {
  const figures: { subject: number; baseline: number }[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [subject, baseline] : [baseline, subject];
    const first = await timed(order[0]!);
    const second = await timed(order[1]!);
    const figure = round % 2 === 0 ? { subject: first, baseline: second } : { subject: second, baseline: first };
    if (round >= 0) figures.push(figure);
  }
  return {
    ratio: median(figures.map((figure) => figure.subject / figure.baseline)),
    subject: median(figures.map((figure) => figure.subject)),
    baseline: median(figures.map((figure) => figure.baseline)),
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function timed(work: () => unknown): Promise<number> {
  (globalThis as { gc?: () => void }).gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}
