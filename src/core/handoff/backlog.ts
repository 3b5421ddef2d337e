import type { Item } from '../model/item';
import { newlineOf } from '../note/frontmatter-block';
import { itemLines } from '../note/render-item';
import { readOutline } from '../note/sections';
import { scan } from '../note/scanner';
import { withoutStatus } from './closing-status';

const HEADING = 'Backlog';

/** True when a moved item goes to the project's own backlog. */
export function isBacklog(where: string | undefined): boolean {
  return where !== undefined && /^(?:the )?(?:project['’]s )?backlog$/i.test(where.trim());
}

/** A project note with items added to the end of its section "Backlog"; items whose id it holds are left out. */
export function addToBacklog(text: string, items: readonly Item[]): string {
  const added = items.filter((item) => item.id === undefined || !text.includes(`^${item.id}`));
  if (added.length === 0) return text;
  const newline = newlineOf(text);
  const lines = added.flatMap((item) => itemLines({ ...withoutStatus(item), status: 'open' }));
  const { sections } = readOutline(scan(text));
  const at = sections.findIndex((section) => section.heading.trim().toLowerCase() === HEADING.toLowerCase());
  const section = sections[at];
  if (section === undefined) {
    return `${text.trimEnd()}${newline}${newline}## ${HEADING}${newline}${newline}${lines.join(newline)}${newline}`;
  }
  const source = text.split(/\r?\n/);
  let last = section.lastLine;
  while (last > section.line && (source[last] ?? '').trim() === '') last -= 1;
  const gap = last === section.line ? [''] : [];
  const tail = source.slice(last + 1);
  return [...source.slice(0, last + 1), ...gap, ...lines, ...(tail.length === 0 ? [''] : tail)].join(newline);
}
