import type { HeadingMeaning } from './section-heading';

/** What has to be known of a section in order to tell when it was written. */
interface DatedSection {
  readonly meaning: Pick<HeadingMeaning, 'date' | 'isOlder'>;
  readonly level: number;
  /** Index of the section around it, -1 at the top. */
  readonly parent: number;
  past: boolean;
}

const DEEPEST = 4;

/**
 * Marks what belongs to older sessions: of several dated sections side by side all but the newest, and sections that call
 * themselves history, unless the newest stands in them.
 */
export function markPastSessions(sections: readonly DatedSection[]): void {
  if (!sections.some(({ meaning }) => meaning.isOlder || meaning.date !== undefined)) return;
  const newest = new Map<number, DatedSection>();
  for (const section of sections) {
    const { date } = section.meaning;
    if (date === undefined || section.level > DEEPEST) continue;
    const before = newest.get(section.parent);
    if (before === undefined || date > (before.meaning.date ?? '')) newest.set(section.parent, section);
  }
  sections.forEach((section, index) => {
    if (section.level > DEEPEST || section.parent < 0) return;
    const { date, isOlder } = section.meaning;
    const outdated = date !== undefined && newest.get(section.parent) !== section;
    section.past = outdated || (isOlder && section.level > 1 && !newest.has(index));
  });
}
