import { HandoffError } from '../../core/model/errors';
import type { PlannedRecords, Desk } from '../../core/use-cases/desk';
import { en } from '../../locales/en';
import { RecordFormModal } from '../../views/records/record-form';
import { activeNote } from '../active-handoff';
import { carryOutPlan, deskFor } from '../carry-out-plan';
import type { Context } from '../context';
import { openHandoffWindow } from '../new-handoff';
import { supersede } from './new-record';
import { A_PERSON, projectAt } from './project-at';

const { fields } = en.records;

export async function acceptActive(context: Context): Promise<void> {
  const file = activeNote(context, 'decision');
  if (file === undefined) return;
  const { planAccept } = await import('../../core/use-cases/settle-decision');
  const planned = planAccept(await deskFor(context), file.path, { by: A_PERSON });
  await carryOutPlan(context, 'accept', planned, en.records.accepted(file.basename));
}

export async function rejectActive(context: Context): Promise<void> {
  const { planReject } = await import('../../core/use-cases/settle-decision');
  ask(context, 'decision', en.records.reject, fields.rejectWhy, async (path, why) => {
    await carryOutPlan(context, 'reject', planReject(await deskFor(context), path, { why }), en.records.rejected(path));
  });
}

/** A new decision in the place of the open one. */
export async function supersedeActive(context: Context): Promise<void> {
  const file = activeNote(context, 'decision');
  if (file !== undefined) await supersede(context, file.path);
}

export function endingBlocker(status: 'resolved' | 'dropped'): (context: Context) => Promise<void> {
  const [title, asked, done] =
    status === 'resolved'
      ? [en.records.resolve, fields.how, en.records.resolved]
      : [en.records.drop, fields.dropWhy, en.records.dropped];
  return async (context) => {
    const { planSettleBlocker } = await import('../../core/use-cases/settle-blocker');
    ask(context, 'blocker', title, asked, async (path, how) => {
      const planned = planSettleBlocker(await deskFor(context), path, { status, how });
      await carryOutPlan(context, status === 'resolved' ? 'resolve' : 'drop', planned, done(path));
    });
  };
}

export async function startPhase(context: Context): Promise<void> {
  const file = activeNote(context, 'phase');
  if (file === undefined) return;
  const { planPhaseStart } = await import('../../core/use-cases/phase-verbs');
  const planned = planPhaseStart(await deskFor(context), file.path);
  await carryOutPlan(context, 'phase', planned, en.records.started(file.basename));
}

/** Finishes the open phase and offers the handoff of its end; what is left of it is said, and a person may insist. */
export async function finishPhase(context: Context): Promise<void> {
  const file = activeNote(context, 'phase');
  if (file === undefined) return;
  const { planPhaseFinish } = await import('../../core/use-cases/phase-verbs');
  const finish = async (desk: Desk, anyway: boolean): Promise<void> => {
    await finished(context, file.path, planPhaseFinish(desk, file.path, anyway), en.records.finished(file.basename));
  };
  try {
    await finish(await deskFor(context), false);
  } catch (error) {
    if (!(error instanceof HandoffError) || error.code !== 'refused') throw error;
    const left = [error.message, ...(error.details.candidates ?? [])].join('\n');
    insist(context, left, async () => finish(await deskFor(context), true));
  }
}

async function finished(context: Context, path: string, planned: PlannedRecords, done: string): Promise<void> {
  await carryOutPlan(context, 'phase', planned, done);
  await openHandoffWindow(context, await projectAt(context, path), {}, 'phase-end');
}

function insist(context: Context, left: string, anyway: () => Promise<void>): void {
  const options = { no: en.records.anyway.no, yes: en.records.anyway.yes };
  context.windows.show(
    new RecordFormModal(context.app, {
      title: en.records.finishPhase,
      button: en.records.finishPhase,
      fields: [{ key: 'anyway', name: fields.anyway, hint: left, kind: { options }, value: 'no' }],
      submit: async (values) => {
        if (values['anyway'] === 'yes') await anyway();
      },
    }),
  );
}

function ask(
  context: Context,
  type: 'decision' | 'blocker',
  title: string,
  asked: string,
  submit: (path: string, words: string) => Promise<void>,
): void {
  const file = activeNote(context, type);
  if (file === undefined) return;
  context.windows.show(
    new RecordFormModal(context.app, {
      title,
      button: title,
      fields: [{ key: 'words', name: asked, kind: 'text' }],
      submit: (values) => submit(file.path, (values['words'] ?? '').trim()),
    }),
  );
}
