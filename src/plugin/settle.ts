import type { Desk, PlannedRecords } from '../core/use-cases/desk';
import { dateOf } from '../core/model/stamp';
import type { RowAction } from '../views/index/row-action';
import { enView } from '../locales/en-view';
import { applyChanges } from './apply-changes';
import { type Context, portsOf } from './context';
import { mend } from './mend';
import { reportProblems } from './report';
import { sayWithUndo } from './undo-notice';

type SettleAction = Exclude<RowAction, { kind: 'mend' }>;

/** Does what a person asked for a row of the index, says so, and offers to take it back. */
export async function settle(context: Context, action: RowAction): Promise<void> {
  if (action.kind === 'mend') {
    await mend(context, action);
    return;
  }
  const desk = await deskFor(context, action.path);
  const planned = await planOf(context, desk, action);
  const applied = await applyChanges(context, action.kind, planned.plan);
  reportProblems(applied.problems);
  sayWithUndo(context, [didWords(action), ...planned.words].join('\n'), applied.steps);
}

/** The desk of one note: the index is there already, so only the texts that may be edited are read. */
async function deskFor(context: Context, path: string): Promise<Desk> {
  const [index, ports, { decisionStandings }] = await Promise.all([
    context.index.current(),
    portsOf(context),
    import('../core/index/decision-relations'),
  ]);
  const decisions = index.all().filter((note) => note.type === 'decision');
  const standing = decisionStandings(decisions, (link) => index.resolve(link)).get(path);
  const paths = [path, ...(standing?.supersedes ?? [])];
  const texts = await Promise.all(paths.map(async (one) => [one, await context.store.read(one)] as const));
  return { ports, index, texts: new Map(texts), today: dateOf(ports.clock.now()), folder: undefined };
}

async function planOf(context: Context, desk: Desk, action: SettleAction): Promise<PlannedRecords> {
  const person = context.device.person;
  const by = person === '' ? {} : { by: person };
  switch (action.kind) {
    case 'settle-blocker': {
      const { planSettleBlocker } = await import('../core/use-cases/settle-blocker');
      return planSettleBlocker(desk, action.path, { status: action.status, how: action.how, ...by });
    }
    case 'mark-handoff': {
      const { planMark } = await import('../core/use-cases/mark-handoff');
      return planMark(desk, action.path, action.mark);
    }
    case 'accept': {
      const { planAccept } = await import('../core/use-cases/settle-decision');
      return planAccept(desk, action.path, { by: person === '' ? enView.aPerson : person });
    }
    case 'reject': {
      const { planReject } = await import('../core/use-cases/settle-decision');
      return planReject(desk, action.path, { ...by, ...(action.why === '' ? {} : { why: action.why }) });
    }
    case 'settle-item': {
      const { planSettleItem } = await import('../core/use-cases/settle-item');
      return planSettleItem(desk, action, action);
    }
  }
}

function didWords(action: SettleAction): string {
  const { did } = enView;
  switch (action.kind) {
    case 'settle-blocker':
      return (action.status === 'resolved' ? did.resolved : did.dropped)(action.title);
    case 'mark-handoff':
      return `${did.marked[action.mark]}: ${action.title}`;
    case 'accept':
      return did.accepted(action.title);
    case 'reject':
      return did.rejected(action.title);
    case 'settle-item':
      return { done: did.done, 'in-progress': did.begun, dropped: did.dropped }[action.status](action.text);
  }
}
