import type { HeadingMeaning } from './section-heading';
import { dateIn } from './written-date';

/** What has to be known of a section in order to tell when it was written. */
interface DatedSection {
  readonly heading: string;
  readonly meaning: Pick<HeadingMeaning, 'kind'>;
  readonly level: number;
  /** Index of the section around it, -1 at the top. */
  readonly parent: number;
  past: boolean;
}

const OLDER =
  /\b(?:previous|prior|earlier|older|past|historical|archived?)\b.{0,20}\b(?:sessions?|handoffs?|log|entries|history)\b|^\W*(?:session )?(?:history|archive|log)\W*$|\b(?:frühere|vorherige|alte) (?:sitzung|übergabe)|sessions? précédentes?|sesi(?:ones anteriores|ón anterior)|sess(?:ões anteriores|ão anterior)|sessioni? precedent|(?:предыдущ|прошл)\S+ сесси|(?:以前|之前|上次|历史)的?会话|過去のセッション|前回のセッション|이전 세션|지난 세션/i;
const DEEPEST = 4;

/**
 * Marks what belongs to older sessions: of several dated sections side by side all but the newest, and sections that call
 * themselves history.
 */
export function markPastSessions(sections: readonly DatedSection[]): void {
  const dated = new Map<number, { readonly index: number; readonly date: string }[]>();
  sections.forEach((section, index) => {
    if (section.level > DEEPEST || section.meaning.kind !== undefined || section.heading === '') return;
    const date = dateIn(section.heading)?.date;
    if (date === undefined) return;
    const beside = dated.get(section.parent) ?? [];
    beside.push({ index, date });
    dated.set(section.parent, beside);
  });
  const kept = new Set<number>();
  for (const beside of dated.values()) {
    const newest = beside.reduce((best, one) => (one.date > best.date ? one : best));
    kept.add(newest.index);
    for (const { index } of beside) if (index !== newest.index) mark(sections, index);
  }
  sections.forEach((section, index) => {
    if (
      section.level <= DEEPEST &&
      section.meaning.kind === undefined &&
      OLDER.test(section.heading) &&
      !dated.has(index)
    ) {
      mark(sections, index);
    }
  });
}

function mark(sections: readonly DatedSection[], index: number): void {
  const section = sections[index];
  if (section === undefined || section.parent < 0) return;
  section.past = true;
}
