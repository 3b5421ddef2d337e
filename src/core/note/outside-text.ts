import { inertCode, inertLine } from './inert';
import { removeSecrets } from './secrets';

/** A line that git or a report says: inert, and without the secrets that people commit by mistake. */
export function outsideLine(text: string): string {
  return inertLine(removeSecrets(text).text);
}

/** The value of a property that may be a link to a note: the link as it is, other words made inert. */
export function outsideLink(text: string): string {
  return /^\[\[[^[\]]+\]\]$/.test(text) ? text : outsideLine(text);
}

/** A line as code: names of files and branches. */
export function outsideCode(text: string): string {
  return inertCode(removeSecrets(text).text);
}
