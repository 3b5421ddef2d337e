import { phases, type PhaseRow } from '../../core/index/queries/phases';
import type { PhaseTask } from '../../core/model/phase';
import { enView } from '../../locales/en-view';
import { plainText } from '../plain-text';
import { handoffRowsOf } from './handoff-row';
import { ageOf, detail, entry, group, targetOf, remark } from './row-parts';
import { knownRows, lazyRows, type Row, type RowSource, type Tone } from './row';
import type { Tab, TabContent, TabInput } from './tab';

const TONES: Readonly<Record<PhaseRow['status'], Tone>> = {
  active: 'good',
  planned: 'plain',
  done: 'quiet',
  retired: 'quiet',
};
const ICONS: Readonly<Record<PhaseRow['status'], string>> = {
  active: 'circle-play',
  planned: 'circle-dashed',
  done: 'circle-check',
  retired: 'circle-minus',
};
const HEALTH: Readonly<Record<NonNullable<PhaseRow['health']>, Tone>> = {
  'on-track': 'good',
  'at-risk': 'warn',
  delayed: 'bad',
};
const { groups } = enView;

export const phasesTab: Tab = { id: 'phases', icon: 'milestone', content: phasesContent };

function phasesContent(input: TabInput): TabContent {
  const { rows, without } = phases(input.snapshot, input.project);
  const having = (...statuses: readonly PhaseRow['status'][]): readonly PhaseRow[] =>
    rows.filter(({ status }) => statuses.includes(status));
  const share = (status: PhaseRow['status']): { label: string; value: number; tone: Tone } => ({
    label: enView.states[status],
    value: having(status).length,
    tone: TONES[status],
  });
  const list = [
    ...group({ key: 'active', text: groups.active, below: phaseRows(having('active'), input) }),
    ...group({ key: 'planned', text: groups.planned, below: phaseRows(having('planned'), input) }),
    ...group({ key: 'finished', text: groups.finished, below: phaseRows(having('done', 'retired'), input) }),
  ];
  const others = group({
    key: 'without phase',
    text: groups.withoutPhase,
    below: handoffRowsOf(without, input.today, 'without phase'),
    open: false,
  });
  const charts =
    rows.length < 2
      ? []
      : [
          {
            kind: 'shares',
            title: enView.charts.phases,
            shares: (['done', 'active', 'planned', 'retired'] as const).map(share),
          } as const,
        ];
  return {
    charts,
    rows: knownRows(rows.length === 0 ? [] : [...list, ...others]),
    empty: { ...enView.hints.phases, next: 'new-phase' },
  };
}

export function phaseRows(rows: readonly PhaseRow[], input: TabInput): RowSource {
  const keyOf = ({ path }: PhaseRow): string => `phase ${path}`;
  return lazyRows(rows, keyOf, (row) => phaseRow(row, input.today, keyOf(row)));
}

function phaseRow(row: PhaseRow, today: string, key: string): Row {
  const { status, number, title, percent, health, target, left, critical, complete, handoffs } = row;
  // A phase that has not begun is not held up yet.
  const isBlocked = status === 'active' && critical.length > 0;
  const isOver = status === 'done' || status === 'retired';
  return entry({
    key,
    icon: ICONS[status],
    tone: isBlocked ? 'bad' : TONES[status],
    text: number === undefined ? plainText(title) : `${number}. ${plainText(title)}`,
    state: enView.states[status],
    details: [
      remark(percent === undefined ? undefined : enView.details.percent(percent)),
      detail(isOver ? ageOf(row.finishedOn, today) : undefined, 'flag'),
      remark(isOver || health === undefined ? undefined : enView.healths[health], 'activity', health && HEALTH[health]),
      remark(
        isOver || target === undefined ? undefined : enView.details.target(ageOf(target, today) ?? target),
        'target',
      ),
      remark(isBlocked ? enView.details.inTheWay(critical.length) : undefined, 'octagon-alert', 'bad'),
      remark(!isOver && complete ? enView.details.complete : undefined, 'check', 'good'),
      remark(isOver || left.length === 0 ? undefined : enView.details.left(left.length)),
      remark(handoffs.length === 0 ? undefined : enView.details.handoffs(handoffs.length), 'scroll-text'),
    ],
    target: targetOf(row),
    settled: isOver,
    ...(isOver ? {} : { subject: { kind: 'phase', path: row.path, title, isActive: status === 'active' } as const }),
    ...(percent === undefined ? {} : { percent }),
    below: knownRows(belowPhase(row, today)),
    holds: true,
  });
}

function belowPhase(row: PhaseRow, today: string): readonly Row[] {
  const { path, deliverables, criteria, handoffs } = row;
  return [
    ...group({ key: `deliverables ${path}`, text: groups.deliverables, below: taskRows(deliverables, path) }),
    ...group({ key: `criteria ${path}`, text: groups.criteria, below: taskRows(criteria, `criterion ${path}`) }),
    ...group({ key: `handoffs ${path}`, text: groups.handoffs, below: handoffRowsOf(handoffs, today, `of ${path}`) }),
  ];
}

function taskRows(tasks: readonly PhaseTask[], path: string): RowSource {
  return knownRows(
    tasks.map(({ text, status, id }, at) =>
      entry({
        key: `task ${at} ${path}`,
        icon:
          status === 'done' ? 'check' : status === 'dropped' ? 'minus' : status === 'open' ? 'circle' : 'circle-dot',
        tone: status === 'done' ? 'good' : 'plain',
        text: plainText(text),
        state: enView.states[status],
        settled: status === 'done' || status === 'dropped',
        target: { path: path.replace(/^criterion /, ''), ...(id === undefined ? {} : { id }) },
      }),
    ),
  );
}
