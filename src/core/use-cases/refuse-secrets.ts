import { HandoffError } from '../model/errors';
import type { Words } from '../model/words';
import { removeSecrets } from '../note/secrets';

/** Throws `refused` when the author's own words hold a secret. The secret itself is never repeated. */
export function refuseSecrets(words: Words, title: string | undefined): void {
  refuseSecretsIn([words, title]);
}

/** The same for any texts, however deep they stand in a value. */
export function refuseSecretsIn(value: unknown): void {
  const { removed } = removeSecrets(textsIn(value).join('\n'));
  if (removed.length === 0) return;
  throw new HandoffError(
    'refused',
    `The words given hold what looks like a secret (${[...new Set(removed)].join(', ')}).`,
    {
      fix: 'Take it out and say where it is kept instead; nothing was written.',
    },
  );
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
