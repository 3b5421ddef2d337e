import type { BlockerOutcome } from '../views/handoff-window/draft';
import { applyChanges } from './apply-changes';
import { type Context, portsOf } from './context';
import { reportError } from './report';

/** Ends blockers one by one. One that was changed meanwhile is said and does not hold the others up. */
export async function settleBlockers(
  context: Context,
  settled: Readonly<Record<string, BlockerOutcome>>,
): Promise<void> {
  const entries = Object.entries(settled);
  if (entries.length === 0) return;
  const [{ openDesk }, { planSettleBlocker }, ports] = await Promise.all([
    import('../core/use-cases/desk'),
    import('../core/use-cases/settle-blocker'),
    portsOf(context),
  ]);
  for (const [path, { status, how }] of entries) {
    try {
      const desk = await openDesk(ports);
      const { plan } = planSettleBlocker(desk, path, { status, how });
      await applyChanges(context, status === 'resolved' ? 'resolve' : 'drop', plan);
    } catch (error) {
      reportError(error);
    }
  }
}
