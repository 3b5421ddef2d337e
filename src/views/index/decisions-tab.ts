import { decisions } from '../../core/index/queries/decisions';
import { enView } from '../../locales/en-view';
import { decisionRows } from './decision-row';
import { mentionRows } from './mention-row';
import { group } from './row-parts';
import { knownRows } from './row';
import type { Tab, TabContent, TabInput } from './tab';

const { groups } = enView;

export const decisionsTab: Tab = {
  id: 'decisions',
  icon: 'gavel',
  content: decisionsContent,
  badge: ({ project }) => ({
    count: project.decisions.filter(({ decision }) => decision.status === 'proposed').length,
    urgent: false,
  }),
};

function decisionsContent(input: TabInput): TabContent {
  const { inForce, proposed, superseded, setAside, mentioned } = decisions(input.snapshot, input.project);
  const rows = [
    ...group({ key: 'proposed', text: groups.proposed, below: decisionRows(proposed, input, 'proposed') }),
    ...group({ key: 'in force', text: groups.inForce, below: decisionRows(inForce, input, 'in force') }),
    ...group({
      key: 'in texts',
      text: groups.mentioned,
      below: mentionRows(mentioned, input.today, 'mentioned'),
      open: false,
    }),
    ...group({
      key: 'superseded',
      text: groups.superseded,
      below: decisionRows(superseded, input, 'superseded'),
      open: false,
    }),
    ...group({
      key: 'set aside',
      text: groups.setAside,
      below: decisionRows(setAside, input, 'set aside'),
      open: false,
    }),
  ];
  const shares = [
    { label: groups.inForce, value: inForce.length, tone: 'good' },
    { label: groups.proposed, value: proposed.length, tone: 'warn' },
    { label: groups.superseded, value: superseded.length, tone: 'quiet' },
    { label: groups.setAside, value: setAside.length, tone: 'plain' },
  ] as const;
  const isWorthIt = shares.filter(({ value }) => value > 0).length > 1;
  return {
    charts: isWorthIt ? [{ kind: 'shares', title: enView.charts.decisions, shares }] : [],
    rows: knownRows(rows),
    empty: { ...enView.hints.decisions, next: 'new-decision' },
  };
}
