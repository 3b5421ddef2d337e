import { dateOf } from '../core/model/stamp';
import type { Desk, PlannedRecords } from '../core/use-cases/desk';
import type { RowAction } from '../views/index/row-action';
import { type Context, portsOf } from './context';

/** What changes one note, with the copies that others keep of it. */
export type SettleAction = Exclude<RowAction, { kind: 'mend' | 'finish-phase' }>;

/** What would be done; `words` say how or why, empty when nothing was said. Throws `HandoffError`. */
export async function planSettle(context: Context, action: SettleAction, words: string): Promise<PlannedRecords> {
  const desk = await deskOfNote(context, action.path);
  const { person } = context.device;
  const by = person === '' ? {} : { by: person };
  switch (action.kind) {
    case 'settle-blocker': {
      const { planSettleBlocker } = await import('../core/use-cases/settle-blocker');
      return planSettleBlocker(desk, action.path, { status: action.status, how: words, ...by });
    }
    case 'mark-handoff': {
      const { planMark } = await import('../core/use-cases/mark-handoff');
      return planMark(desk, action.path, action.mark);
    }
    case 'accept': {
      const { planAccept } = await import('../core/use-cases/settle-decision');
      return planAccept(desk, action.path, { by: personHere(context) });
    }
    case 'reject': {
      const { planReject } = await import('../core/use-cases/settle-decision');
      return planReject(desk, action.path, { ...by, ...(words === '' ? {} : { why: words }) });
    }
    case 'start-phase': {
      const { planPhaseStart } = await import('../core/use-cases/phase-verbs');
      return planPhaseStart(desk, action.path);
    }
    case 'settle-item': {
      const { planSettleItem } = await import('../core/use-cases/settle-item');
      return planSettleItem(desk, action, { status: action.status, reason: words });
    }
  }
}

/** By whom something is accepted: whoever sits before the app, when no name is known. */
export function personHere({ device }: Context): string {
  return device.person === '' ? 'user' : device.person;
}

/** The desk of one note: the index is there already, so only the texts that may be edited are read. */
export async function deskOfNote(context: Context, path: string): Promise<Desk> {
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
