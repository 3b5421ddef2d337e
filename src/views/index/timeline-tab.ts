import { activity } from '../../core/index/queries/activity';
import { timeline, type TimelineRow } from '../../core/index/queries/timeline';
import { titleOf } from '../../core/index/indexed-note';
import { enView } from '../../locales/en-view';
import { plainText } from '../plain-text';
import type { Chart } from './chart';
import { handoffRow } from './handoff-row';
import { entry, remark } from './row-parts';
import { deferredRows, lazyRows, type Row, type RowSource } from './row';
import type { Tab, TabContent, TabInput } from './tab';
import { lanesOf, type LaneTable } from './timeline-lanes';

/** Weeks of the chart: half a year; and how many there must be before it says anything. */
const WEEKS = 26;
const FEWEST = 3;

export const timelineTab: Tab = { id: 'timeline', icon: 'history', content: timelineContent };

function timelineContent(input: TabInput): TabContent {
  const { rows, linear } = timeline(input.snapshot, input.project);
  const lanes = lanesOf(rows, linear);
  const keyOf = ({ path }: TimelineRow): string => `timeline ${path}`;
  return {
    charts: activityChart(input),
    rows: lazyRows(rows, keyOf, (row, at) => timelineRow(row, input, keyOf(row), lanes(at))),
    empty: enView.hints.timeline,
  };
}

function timelineRow(row: TimelineRow, input: TabInput, key: string, lanes: ReturnType<LaneTable>): Row {
  const plain = handoffRow(row, input.today, key);
  const extra = [
    remark(row.fork ? enView.details.forks(row.children.length) : undefined, 'git-fork'),
    remark(row.join ? enView.details.joins(row.parents.length) : undefined, 'git-merge'),
    remark(row.gaps.length > 0 ? enView.details.gap : undefined, 'unlink', 'warn'),
    remark(row.cycle ? enView.details.cycle : undefined, 'refresh-cw', 'bad'),
  ];
  const below = recordsOf(row, input);
  return {
    ...plain,
    icon: '',
    details: [...plain.details, ...extra.filter((one) => one !== undefined)],
    lanes,
    ...(below === undefined ? {} : { below }),
  };
}

/** The decisions and blockers that the handoff links. */
function recordsOf(row: TimelineRow, { snapshot, project }: TabInput): RowSource | undefined {
  const { decisions = [], blockers = [] } = project.chain.links.get(row.path)?.note.parsed.properties ?? {};
  const links = [...decisions, ...blockers];
  if (links.length === 0) return undefined;
  return deferredRows(() =>
    links.flatMap((link) => {
      const note = snapshot.note(snapshot.resolve(link) ?? '');
      if (note?.type !== 'decision' && note?.type !== 'blocker') return [];
      return entry({
        key: `record ${row.path} ${note.path}`,
        icon: note.type === 'decision' ? 'gavel' : 'octagon-alert',
        tone: 'quiet',
        text: plainText(titleOf(note)),
        state: enView.states[note.type],
        target: { path: note.path },
      });
    }),
  );
}

function activityChart({ project }: TabInput): readonly Chart[] {
  const weeks = activity(project, WEEKS);
  if (weeks.length < FEWEST) return [];
  const most = weeks.reduce((best, week) => (week.handoffs > best.handoffs ? week : best));
  const all = weeks.reduce((sum, week) => sum + week.handoffs, 0);
  return [
    {
      kind: 'columns',
      title: enView.charts.activity,
      text: enView.charts.activityText(weeks.length, all, most.handoffs, most.start),
      columns: weeks.map(({ start, handoffs }) => ({ label: start, value: handoffs })),
    },
  ];
}
