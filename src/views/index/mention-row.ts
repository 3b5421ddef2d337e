import type { MentionRow } from '../../core/index/queries/mentions';
import { enView } from '../../locales/en-view';
import { plainText } from '../plain-text';
import { ageOf, detail, entry, targetOf, remark } from './row-parts';
import { lazyRows, type RowSource } from './row';

/** What handoffs say in their text and what has no note of its own. */
export function mentionRows(rows: readonly MentionRow[], today: string, list: string): RowSource {
  const keyOf = ({ path, line }: MentionRow): string => `${list} ${path}:${line}`;
  return lazyRows(rows, keyOf, (row) =>
    entry({
      key: keyOf(row),
      icon: 'text-quote',
      tone: 'quiet',
      text: plainText(row.text),
      state: enView.states[row.entry.kind],
      details: [
        detail(ageOf(row.date, today)),
        remark(row.handoffs > 1 ? enView.details.seen(row.handoffs) : undefined, 'history'),
      ],
      target: targetOf(row),
    }),
  );
}
