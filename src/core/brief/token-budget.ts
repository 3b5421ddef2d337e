import { HandoffError } from '../model/errors';
import { DEFAULT_BUDGET } from './brief';

/** A budget as it was typed; the usual one when nothing was. Throws `usage`. */
export function tokenBudget(given: string | undefined): number {
  if (given === undefined) return DEFAULT_BUDGET;
  const budget = Number(given);
  if (/^\d{1,7}$/.test(given) && budget > 0) return budget;
  throw new HandoffError('usage', `--budget is "${given}"; a number of tokens was expected.`, {
    fix: 'Give a whole number, for example --budget 600.',
  });
}
