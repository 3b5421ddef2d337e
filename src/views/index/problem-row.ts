import type { ProblemRow } from '../../core/index/queries/quality';
import { enView } from '../../locales/en-view';
import { plainText } from '../plain-text';
import { detail, entry, targetOf } from './row-parts';
import { lazyRows, type RowSource } from './row';

/** Notes and relations that are not as they should be. */
export function problemRows(rows: readonly ProblemRow[]): RowSource {
  const keyOf = ({ code, path, line }: ProblemRow): string => `problem ${code} ${path}:${line}`;
  return lazyRows(rows, keyOf, (row) =>
    entry({
      key: keyOf(row),
      icon: 'triangle-alert',
      tone: 'warn',
      text: plainText(row.message),
      state: enView.states.problem,
      details: [
        detail(
          row.line > 0 ? enView.details.line(plainText(row.title), row.line) : plainText(row.title),
          'scroll-text',
        ),
      ],
      target: targetOf(row),
    }),
  );
}
