import type { BlockerOutcome } from '../views/handoff-window/draft';
import { applyChanges } from './apply-changes';
import { deskFor } from './carry-out-plan';
import type { Context } from './context';
import { reportError } from './report';

/** Ends blockers one by one. One that was changed meanwhile is said and does not hold the others up. */
export async function settleBlockers(
  context: Context,
  settled: Readonly<Record<string, BlockerOutcome>>,
): Promise<void> {
  const entries = Object.entries(settled);
  if (entries.length === 0) return;
  const { planSettleBlocker } = await import('../core/use-cases/settle-blocker');
  for (const [path, { status, how }] of entries) {
    try {
      const { plan } = planSettleBlocker(await deskFor(context), path, { status, how });
      await applyChanges(context, status === 'resolved' ? 'resolve' : 'drop', plan);
    } catch (error) {
      reportError(error);
    }
  }
}
