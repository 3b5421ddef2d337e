import { activity } from '../../core/index/queries/activity';
import type { ChainLink } from '../../core/index/chain';
import { handoffRow as handoffOf, headPaths } from '../../core/index/queries/handoffs';
import { titleOf } from '../../core/index/indexed-note';
import { enView } from '../../locales/en-view';
import { plainText } from '../plain-text';
import type { Chart } from './chart';
import { handoffRow } from './handoff-row';
import { entry, remark } from './row-parts';
import { deferredRows, lazyRows, type RowDetail, type RowSource } from './row';
import type { Tab, TabContent, TabInput } from './tab';
import { lanesOf } from './timeline-lanes';

/** Weeks of the chart: half a year; and how many there must be before it says anything. */
const WEEKS = 26;
const FEWEST = 3;

export const timelineTab: Tab = { id: 'timeline', icon: 'history', content: timelineContent };

/** Newest first. What a row says is worked out when it is looked at: a chain may be thousands of handoffs long. */
function timelineContent(input: TabInput): TabContent {
  const { project } = input;
  const links = [...project.chain.links.values()].reverse();
  const isLine = links.every(({ parents, children }) => parents.length < 2 && children.length < 2);
  const lanes = lanesOf(links, isLine && project.chain.heads.length < 2);
  const heads = headPaths(project);
  const cyclic = new Set(
    project.chain.problems.filter(({ code }) => code === 'previous-cycle').map(({ path }) => path),
  );
  const keyOf = ({ note }: ChainLink): string => `timeline ${note.path}`;
  return {
    charts: activityChart(input),
    rows: lazyRows(links, keyOf, (link, at) => {
      const row = handoffRow(handoffOf(input.snapshot, project, link, heads), input.today, keyOf(link));
      const below = recordsOf(link, input);
      return {
        ...row,
        icon: '',
        details: [...row.details, ...chainDetails(link, cyclic)],
        lanes: lanes(at),
        ...(below === undefined ? {} : { below }),
      };
    }),
    empty: { ...enView.hints.timeline, next: 'new-handoff' },
  };
}

function chainDetails({ note, parents, children, gaps }: ChainLink, cyclic: ReadonlySet<string>): readonly RowDetail[] {
  const { details } = enView;
  const told = [
    remark(children.length > 1 ? details.forks(children.length) : undefined, 'git-fork'),
    remark(parents.length > 1 ? details.joins(parents.length) : undefined, 'git-merge'),
    remark(gaps.length > 0 ? details.gap : undefined, 'unlink', 'warn'),
    remark(cyclic.has(note.path) ? details.cycle : undefined, 'refresh-cw', 'bad'),
  ];
  return told.filter((one) => one !== undefined);
}

/** The decisions and blockers that the handoff links. */
function recordsOf({ note: handoff }: ChainLink, { snapshot }: TabInput): RowSource | undefined {
  const { decisions = [], blockers = [] } = handoff.parsed.properties;
  const links = [...decisions, ...blockers];
  if (links.length === 0) return undefined;
  return deferredRows(() =>
    links.flatMap((link) => {
      const note = snapshot.note(snapshot.resolve(link) ?? '');
      if (note?.type !== 'decision' && note?.type !== 'blocker') return [];
      return entry({
        key: `record ${handoff.path} ${note.path}`,
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
