import { HandoffError } from '../model/errors';

/** A budget as it was typed, in tokens; the `usual` one when nothing was. Throws `usage`. */
export function tokenBudget(given: string | undefined, usual: number): number {
  if (given === undefined) return usual;
  const budget = Number(given);
  if (/^\d{1,9}$/.test(given) && budget > 0) return budget;
  throw new HandoffError('usage', `--budget is "${given}"; a number of tokens was expected.`, {
    fix: 'Give a whole number, for example --budget 600.',
  });
}
