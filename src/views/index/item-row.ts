import type { ItemRow } from '../../core/index/queries/items';
import { enView } from '../../locales/en-view';
import { plainText } from '../plain-text';
import { entry, ageOf, detail, targetOf, remark } from './row-parts';
import { lazyRows, type Row, type RowSource } from './row';

const ICONS: Readonly<Partial<Record<ItemRow['kind'], string>>> = {
  question: 'circle-help',
  gotcha: 'lightbulb',
  blocker: 'octagon-alert',
  'decision-needed': 'scale',
};

export function itemRows(items: readonly ItemRow[], today: string, list: string): RowSource {
  const keyOf = (item: ItemRow): string => `${list} ${itemKey(item)}`;
  return lazyRows(items, keyOf, (item) => itemRow(item, today, keyOf(item)));
}

function itemRow(item: ItemRow, today: string, key: string): Row {
  const { kind, status, path, line, id, text } = item;
  const isOpen = status === 'open' || status === 'in-progress';
  const isWork = kind === 'item' || kind === 'question';
  return entry({
    key,
    icon: ICONS[kind] ?? (status === 'done' ? 'check' : status === 'dropped' ? 'minus' : 'circle'),
    tone: status === 'in-progress' ? 'good' : kind === 'blocker' ? 'warn' : 'plain',
    text: plainText(text),
    state: kind === 'item' ? enView.states[status] : enView.states[kind],
    details: [
      remark(item.percent === undefined ? undefined : enView.details.percent(item.percent)),
      ...item.waitsFor.map((one) => remark(enView.details.waitsFor(plainText(one.words)), 'hourglass', 'warn')),
      detail(item.owner, 'user'),
      remark(item.closedIn === undefined ? undefined : enView.details.closedIn, 'circle-alert', 'warn'),
      remark(item.disagrees.length === 0 ? undefined : enView.details.disagrees, 'git-fork', 'warn'),
      remark(item.handoffs > 1 ? enView.details.carried(item.handoffs) : undefined, 'history'),
      detail(item.handoffs > 1 || !isOpen ? ageOf(item.since, today) : undefined),
    ],
    target: targetOf(item),
    settled: !isOpen,
    ...(isOpen && isWork
      ? { subject: { kind: 'item', path, line, text, ...(id === undefined ? {} : { id }) } as const }
      : {}),
  });
}

function itemKey({ id, path, line }: ItemRow): string {
  return id ?? `${path}:${line}`;
}
