import { HandoffError } from '../../core/model/errors';
import { en } from '../../locales/en';
import { enView } from '../../locales/en-view';
import { carryOutPlan } from '../carry-out-plan';
import type { Context } from '../context';
import { openHandoffWindow } from '../new-handoff';
import { deskOfNote } from '../settle-plan';
import { projectAt } from './project-at';

/** A phase as a person names it. */
interface PhaseToFinish {
  readonly path: string;
  readonly title: string;
}

/** Finishes a phase and offers the handoff of its end; what is left of it is said, and a person may insist. */
export async function finishPhase(context: Context, phase: PhaseToFinish): Promise<void> {
  try {
    await finish(context, phase, false);
  } catch (error) {
    if (!(error instanceof HandoffError) || error.code !== 'refused' || error.details.candidates === undefined)
      throw error;
    insist(context, [error.message, ...error.details.candidates].join('\n'), () => finish(context, phase, true));
  }
}

async function finish(context: Context, { path, title }: PhaseToFinish, anyway: boolean): Promise<void> {
  const { planPhaseFinish } = await import('../../core/use-cases/phase-verbs');
  const planned = planPhaseFinish(await deskOfNote(context, path), path, anyway);
  await carryOutPlan(context, 'finish-phase', planned, enView.did.finished(title));
  await openHandoffWindow(context, await projectAt(context, path), {}, 'phase-end');
}

function insist(context: Context, left: string, anyway: () => Promise<void>): void {
  context.windows.ask({
    title: en.records.finishPhase,
    about: left,
    button: en.records.finishAnyway,
    fields: [],
    submit: anyway,
  });
}
