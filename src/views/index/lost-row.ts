import type { LostRow } from '../../core/index/queries/lost';
import { basenameOf } from '../../core/model/vault-path';
import { enView } from '../../locales/en-view';
import { plainText } from '../plain-text';
import { ageOf, detail, entry, targetOf, remark } from './row-parts';
import { lazyRows, type RowSource } from './row';
import type { TabInput } from './tab';
import { titleOf } from '../../core/index/indexed-note';

export function lostRows(rows: readonly LostRow[], { snapshot, today }: TabInput): RowSource {
  const keyOf = ({ path, line }: LostRow): string => `lost ${path}:${line}`;
  return lazyRows(rows, keyOf, (row) => {
    const { path, line, id, text } = row;
    const note = snapshot.note(path);
    const name = plainText(note === undefined ? basenameOf(path) : titleOf(note));
    return entry({
      key: keyOf(row),
      icon: 'unlink',
      tone: 'warn',
      text: plainText(text),
      state: enView.states.lost,
      details: [remark(enView.details.lastOpenIn(name), 'scroll-text'), detail(ageOf(row.date, today))],
      target: targetOf(row),
      subject: { kind: 'item', path, line, text, ...(id === undefined ? {} : { id }) },
    });
  });
}
