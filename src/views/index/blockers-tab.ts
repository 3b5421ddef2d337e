import { blockers, type BlockerRow } from '../../core/index/queries/blockers';
import { items } from '../../core/index/queries/items';
import { SEVERITIES } from '../../core/model/blocker';
import { enView } from '../../locales/en-view';
import { blockerRows } from './blocker-row';
import { itemRows } from './item-row';
import { group } from './row-parts';
import { knownRows, type Tone } from './row';
import type { Tab, TabContent, TabInput } from './tab';

const { groups } = enView;
const TONES: Readonly<Record<BlockerRow['severity'], Tone>> = { critical: 'bad', important: 'warn', minor: 'plain' };

export const blockersTab: Tab = {
  id: 'blockers',
  icon: 'octagon-alert',
  content: blockersContent,
  badge: ({ project }) => {
    const open = project.blockers.filter(({ blocker }) => blocker.status === 'open');
    return { count: open.length, urgent: open.some(({ blocker }) => blocker.severity === 'critical') };
  },
};

function blockersContent(input: TabInput): TabContent {
  const { snapshot, project, today } = input;
  const { open, settled } = blockers(snapshot, project, today);
  const having = (severity: BlockerRow['severity']): readonly BlockerRow[] =>
    open.filter((row) => row.severity === severity);
  const rows = [
    ...SEVERITIES.flatMap((severity) =>
      group({ key: `open ${severity}`, text: groups[severity], below: blockerRows(having(severity), input, severity) }),
    ),
    ...group({
      key: 'blockers in texts',
      text: groups.mentioned,
      below: itemRows(items(snapshot, project, today).blockers, today, 'in texts'),
    }),
    ...group({ key: 'settled', text: groups.settled, below: blockerRows(settled, input, 'settled'), open: false }),
  ];
  const shares = SEVERITIES.map((severity) => ({
    label: groups[severity],
    value: having(severity).length,
    tone: TONES[severity],
  }));
  return {
    charts: open.length > 1 ? [{ kind: 'shares', title: enView.charts.blockers, shares }] : [],
    rows: knownRows(rows),
    empty: { ...enView.hints.blockers, next: 'new-blocker' },
  };
}
