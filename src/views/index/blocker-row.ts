import type { BlockerRow } from '../../core/index/queries/blockers';
import { daysBetween } from '../../core/model/stamp';
import { enView } from '../../locales/en-view';
import { plainText } from '../plain-text';
import { ageOf, detail, entry, targetOf, remark } from './row-parts';
import { lazyRows, type Row, type RowDetail, type RowSource, type Tone } from './row';
import type { TabInput } from './tab';
import { threadRows } from './thread-rows';

const TONES: Readonly<Record<BlockerRow['severity'], Tone>> = { critical: 'bad', important: 'warn', minor: 'plain' };

export function blockerRows(rows: readonly BlockerRow[], input: TabInput, list: string): RowSource {
  const keyOf = ({ path }: BlockerRow): string => `${list} ${path}`;
  return lazyRows(rows, keyOf, (row) => blockerRow(row, input, list, keyOf(row)));
}

function blockerRow(row: BlockerRow, input: TabInput, list: string, key: string): Row {
  const { path, title, status, severity, impact } = row;
  const isOpen = status === 'open';
  return entry({
    key,
    icon: isOpen ? 'octagon-alert' : status === 'resolved' ? 'circle-check' : 'circle-minus',
    tone: isOpen ? TONES[severity] : 'quiet',
    text: plainText(title),
    state: isOpen ? enView.states[severity] : enView.states[status],
    ...(isOpen && impact !== '' && plainText(impact) !== plainText(title) ? { excerpt: plainText(impact) } : {}),
    details: isOpen ? openDetails(row, input.today) : settledDetails(row, input.today),
    target: targetOf(row),
    settled: !isOpen,
    below: threadRows(input, path, list),
    ...(isOpen ? { subject: { kind: 'blocker', path, title } as const } : {}),
  });
}

function openDetails(row: BlockerRow, today: string): readonly (RowDetail | undefined)[] {
  const { severity, waitingOn, expectedOn, forgotten, owner, raisedOn, handoffs } = row;
  const isLate = expectedOn !== undefined && (daysBetween(today, expectedOn) ?? 0) < 0;
  const expected = ageOf(expectedOn, today);
  return [
    remark(enView.states[severity], undefined, TONES[severity]),
    detail(ageOf(raisedOn, today), 'clock'),
    remark(forgotten ? enView.details.forgotten : undefined, 'alarm-clock', 'warn'),
    remark(handoffs > 1 ? enView.details.standing(handoffs) : undefined, 'history'),
    detail(owner === undefined ? undefined : plainText(owner), 'user'),
    remark(waitingOn === undefined ? undefined : enView.details.waitingOn(plainText(waitingOn)), 'hourglass'),
    isLate
      ? remark(enView.details.overdue(expected ?? ''), 'calendar-x', 'warn')
      : remark(expected === undefined ? undefined : enView.details.expected(expected), 'calendar'),
  ];
}

function settledDetails({ status, resolvedOn, owner }: BlockerRow, today: string): readonly (RowDetail | undefined)[] {
  return [
    remark(enView.states[status]),
    detail(ageOf(resolvedOn, today)),
    detail(owner === undefined ? undefined : plainText(owner), 'user'),
  ];
}
