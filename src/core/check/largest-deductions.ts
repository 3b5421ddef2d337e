import type { CheckFinding } from './check-finding';

/** What one rule took off the score, in the words of its first finding. */
export interface Deduction {
  readonly message: string;
  /** The line that it is about; empty for the whole handoff. */
  readonly words: string;
  readonly points: number;
}

/** The rules that took most off the score, at most so many; of equals the one that is met first. */
export function largestDeductions(findings: readonly CheckFinding[], most: number): readonly Deduction[] {
  const byRule = new Map<string, Deduction>();
  for (const { rule, message, words, points } of findings) {
    const known = byRule.get(rule);
    byRule.set(rule, { ...(known ?? { message, words }), points: (known?.points ?? 0) + points });
  }
  return [...byRule.values()]
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, most);
}
