import { HandoffError } from '../core/model/errors';
import { en } from '../locales/en';

/** An error in words: what is wrong, what can be chosen instead, how to mend it. */
export function errorWords(error: unknown): readonly string[] {
  if (!(error instanceof HandoffError)) {
    return [`${en.plugin.unexpected} ${error instanceof Error ? error.message : String(error)}`];
  }
  const { candidates = [], fix } = error.details;
  return [error.message, ...candidates.map((one) => `• ${one}`), ...(fix === undefined ? [] : [fix])];
}
