import { SEVERITIES } from '../model/blocker';

const OWNER =
  /(?:^|[\s(])@([A-Za-z][\w-]{1,38})(?![\w/.-])|\((?:owner|assignee|assigned to)[: ]\s*@?([^)]{2,40})\)|\b(?:owner|assigned to):\s*@?([\w-]{2,40})/i;
const HIGH = /🔴|\bcritical\b|\bblocker\b|\bP0\b|\bsev(?:erity)?[- :]?1\b/i;
const MIDDLE = /🟡|🟠|\bimportant\b|\bhigh\b|\bmajor\b|\bmedium\b/i;
const LOW = /🟢|\bminor\b|\blow\b|\bcosmetic\b/i;

/** Who is to do it: `@name`, `(owner: Name)`. Package scopes (`@types/node`) and mail addresses are no owners. */
export function ownerOf(text: string): string | undefined {
  if (!text.includes('@') && !text.includes('wner') && !text.includes('ssign')) return undefined;
  const match = OWNER.exec(text);
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.trim();
}

/** How bad a blocker is, in one of our own words. */
export function severityOf(text: string): string | undefined {
  if (HIGH.test(text)) return SEVERITIES[0];
  if (MIDDLE.test(text)) return SEVERITIES[1];
  return LOW.test(text) ? SEVERITIES[2] : undefined;
}

/** What a heading that rates and says nothing else tells of the blockers below it: `🚨 Critical`. */
export function ratingOf(heading: string): { readonly severity?: string } {
  const severity = /^[^\p{L}]*[\p{L}\d]+[^\p{L}]*$/u.test(heading) ? severityOf(heading) : undefined;
  return severity === undefined ? {} : { severity };
}
