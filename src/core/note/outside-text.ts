import { inertCode, inertLine } from './inert';
import { removeSecrets } from './secrets';

/** A line that git or a report says: inert, and without the secrets that people commit by mistake. */
export function outsideLine(text: string): string {
  return inertLine(removeSecrets(text).text);
}

/** The same as code: names of files and branches. */
export function outsideCode(text: string): string {
  return inertCode(removeSecrets(text).text);
}
