import { lessons, type LessonGroup, type LessonRow } from '../../core/index/queries/lessons';
import { enView } from '../../locales/en-view';
import { plainText } from '../plain-text';
import { ageOf, detail, entry, group, targetOf, remark } from './row-parts';
import { knownRows, lazyRows, type Row, type RowSource, type Tone } from './row';
import type { Tab, TabContent, TabInput } from './tab';

const { groups } = enView;
const LOOKS: Readonly<Record<LessonRow['kind'], { readonly icon: string; readonly tone: Tone }>> = {
  learning: { icon: 'graduation-cap', tone: 'good' },
  gotcha: { icon: 'lightbulb', tone: 'warn' },
  'failed-approach': { icon: 'circle-x', tone: 'quiet' },
};

export const lessonsTab: Tab = { id: 'lessons', icon: 'graduation-cap', content: lessonsContent };

function lessonsContent({ project, today }: TabInput): TabContent {
  const { learnings, gotchas, failed } = lessons(project);
  const rows = [
    ...kindRows('learnings', groups.learnings, learnings, today),
    ...kindRows('gotchas', groups.gotchas, gotchas, today),
    ...kindRows('failed', groups.failed, failed, today),
  ];
  return { charts: [], rows: knownRows(rows), empty: { ...enView.hints.lessons, next: 'new-handoff' } };
}

/** One list when nobody named a category, else a group for each. */
function kindRows(key: string, text: string, found: readonly LessonGroup[], today: string): readonly Row[] {
  const [only, ...others] = found;
  if (only === undefined) return [];
  if (others.length === 0 && only.category === undefined)
    return group({ key, text, below: lessonRows(only.rows, today, key) });
  const below = found.flatMap(({ category, rows }) =>
    group({
      key: `${key} ${category ?? ''}`,
      text: category ?? groups.uncategorised,
      below: lessonRows(rows, today, `${key} ${category ?? ''}`),
    }),
  );
  const count = found.reduce((sum, { rows }) => sum + rows.length, 0);
  return group({ key, text, below: knownRows(below) }).map((row) => ({ ...row, count }));
}

export function lessonRows(rows: readonly LessonRow[], today: string, list: string): RowSource {
  const keyOf = ({ path, line }: LessonRow): string => `${list} ${path}:${line}`;
  return lazyRows(rows, keyOf, (row) =>
    entry({
      key: keyOf(row),
      ...LOOKS[row.kind],
      text: plainText(row.text),
      state: enView.states[row.kind],
      details: [
        detail(ageOf(row.date, today)),
        remark(row.handoffs > 1 ? enView.details.seen(row.handoffs) : undefined, 'history'),
      ],
      target: targetOf(row),
    }),
  );
}
