import { equalTextKey } from '../model/equal-text';
import type { SuggestedLine } from '../model/evidence';
import { removeSecrets } from '../note/secrets';
import type { RepoFacts } from './repo-facts';

const MOST = 50;

/**
 * Lines of the repositories that say what is to be done: `TODO` and `FIXME` that were added, open tasks of a TODO file.
 * Suggestions only; what an open item says already is left out.
 */
export function foundTasks(repos: readonly RepoFacts[], open: readonly string[]): readonly SuggestedLine[] {
  const known = new Set(open.map(equalTextKey));
  const lines = repos.flatMap(({ evidence }) => [...(evidence?.added ?? []), ...(evidence?.openTasks ?? [])]);
  return lines
    .filter(({ text }) => !known.has(equalTextKey(text)))
    .slice(0, MOST)
    .map((line) => ({ ...line, text: removeSecrets(line.text).text }));
}
