import type { HandoffRow } from '../../core/index/queries/handoffs';
import { enView } from '../../locales/en-view';
import { plainText } from '../plain-text';
import { ageOf, detail, entry, targetOf, remark } from './row-parts';
import { lazyRows, type Row, type RowDetail, type RowSource, type Tone } from './row';

const HEALTH: Readonly<Record<'on-track' | 'at-risk' | 'delayed', Tone>> = {
  'on-track': 'good',
  'at-risk': 'warn',
  delayed: 'bad',
};

export function handoffRowsOf(rows: readonly HandoffRow[], today: string, list: string): RowSource {
  const keyOf = ({ path }: HandoffRow): string => `${list} ${path}`;
  return lazyRows(rows, keyOf, (row) => handoffRow(row, today, keyOf(row)));
}

export function handoffRow(row: HandoffRow, today: string, key: string): Row {
  const { head, status } = row;
  return entry({
    key,
    icon: status === 'abandoned' ? 'archive-x' : 'scroll-text',
    tone: head ? 'good' : 'quiet',
    text: plainText(row.title),
    state: head ? enView.states.head : status === undefined ? enView.states.handoff : enView.states[status],
    details: handoffDetails(row, today),
    target: targetOf(row),
    settled: status === 'abandoned',
  });
}

export function handoffDetails(row: HandoffRow, today: string): readonly (RowDetail | undefined)[] {
  const { status, health, tests, wip, addressee, branch, created } = row;
  const isTold = status !== undefined && status !== 'open' && status !== 'superseded';
  return [
    detail(ageOf(created?.slice(0, 10), today)),
    remark(isTold ? enView.states[status] : undefined),
    detail(branch, 'git-branch'),
    remark(health === undefined ? undefined : enView.healths[health], 'activity', health && HEALTH[health]),
    remark(tests === 'failed' ? enView.tests.failed : undefined, 'circle-x', 'bad'),
    remark(tests === 'passed' ? enView.tests.passed : undefined, 'circle-check', 'good'),
    remark(wip ? enView.states.wip : undefined, 'triangle-alert', 'warn'),
    remark(addressee === undefined ? undefined : enView.details.for(addressee), 'user'),
    remark(row.done > 0 ? enView.details.doneItems(row.done) : undefined),
    remark(row.open > 0 ? enView.details.openItems(row.open) : undefined),
  ];
}
