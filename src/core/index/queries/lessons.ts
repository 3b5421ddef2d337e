import type { EntryKind } from '../../model/parsed-handoff';
import type { ProjectIndex } from '../snapshot';
import { mentions, type MentionRow } from './mentions';
import { remembered } from './remembered';
import { compareText, type Row } from './row';

export interface LessonRow extends Row {
  readonly id: string | undefined;
  readonly kind: 'learning' | 'gotcha' | 'failed-approach';
  /** Markdown without the category in front. */
  readonly text: string;
  readonly date: string | undefined;
  /** Handoffs that say it. */
  readonly handoffs: number;
}

export interface LessonGroup {
  /** What stands in brackets in front, as it was first seen; `undefined` for lessons without one. */
  readonly category: string | undefined;
  /** Newest first. */
  readonly rows: readonly LessonRow[];
}

/** Groups by category, by name, lessons without one last. */
export interface LessonLists {
  readonly learnings: readonly LessonGroup[];
  readonly gotchas: readonly LessonGroup[];
  readonly failed: readonly LessonGroup[];
}

/** Brackets that were made inert count too. */
const CATEGORY = /^\*{0,2}\\?\[([^[\]\\]{1,40})\\?\]\*{0,2}(?!\()[:\s]\s*/;

export function lessons(project: ProjectIndex): LessonLists {
  return remembered('lessons', project, undefined, () => ({
    learnings: groups(project, 'learning'),
    gotchas: groups(project, 'gotcha'),
    failed: groups(project, 'failed-approach'),
  }));
}

function groups(project: ProjectIndex, kind: LessonRow['kind'] & EntryKind): readonly LessonGroup[] {
  const byCategory = new Map<string, { category: string | undefined; rows: LessonRow[] }>();
  for (const mention of mentions(project, kind)) {
    const category = CATEGORY.exec(mention.text)?.[1]?.trim();
    const key = category?.toLowerCase() ?? '';
    const group = byCategory.get(key) ?? { category, rows: [] };
    byCategory.set(key, group);
    group.rows.push(lessonRow(mention, kind));
  }
  return [...byCategory]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compareText(a, b))
    .map(([, group]) => group);
}

function lessonRow({ path, line, id, text, date, handoffs }: MentionRow, kind: LessonRow['kind']): LessonRow {
  return { path, line, id, kind, text: text.replace(CATEGORY, ''), date, handoffs };
}
