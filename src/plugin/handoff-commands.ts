import { Notice } from 'obsidian';
import { HandoffError } from '../core/model/errors';
import type { HandoffMark } from '../core/use-cases/mark-handoff';
import { en } from '../locales/en';
import { activeNote } from './active-handoff';
import { carryOutPlan, deskFor } from './carry-out-plan';
import type { Context } from './context';
import { candidatesHere, driftPorts } from './drift-ports';

/** Says of the open handoff that somebody went on with it, that it is over, or that nobody goes on from it. */
export function marking(mark: HandoffMark): (context: Context) => Promise<void> {
  return async (context) => {
    const file = activeNote(context, 'handoff');
    if (file === undefined) return;
    const [{ planMark }, desk] = await Promise.all([import('../core/use-cases/mark-handoff'), deskFor(context)]);
    await carryOutPlan(context, mark, planMark(desk, file.path, mark), en.resume.marked[mark](file.basename));
  };
}

/** Stamps the present commit on the open handoff or decision: nothing older counts as drift from then on. */
export async function reviewActive(context: Context): Promise<void> {
  const file = activeNote(context, 'handoff', 'decision');
  if (file === undefined) return;
  const [{ projectOfPath }, { planHandoffReview }, { planReview }, drift, desk] = await Promise.all([
    import('../core/use-cases/desk'),
    import('../core/use-cases/review-handoff'),
    import('../core/use-cases/review-decision'),
    driftPorts(context),
    deskFor(context),
  ]);
  const repos = candidatesHere(context, projectOfPath(desk, file.path));
  const [first] = repos;
  const note = desk.index.note(file.path);
  if (first === undefined) throw new HandoffError('failed', en.resume.noRepository, { fix: en.resume.linkFirst });
  const planned =
    note?.type === 'handoff'
      ? await planHandoffReview(desk, note, drift, repos, true)
      : await planReview(desk, file.path, first.where, true);
  await carryOutPlan(context, 'review', planned, en.resume.reviewed(file.basename));
}

/** Puts the open handoff on the clipboard, fit for a pull request. */
export async function copyAsMarkdown(context: Context): Promise<void> {
  const file = activeNote(context, 'handoff');
  if (file === undefined) return;
  const [{ plainNote }, { removeSecrets }] = await Promise.all([
    import('../core/note/plain-note'),
    import('../core/note/secrets'),
  ]);
  await navigator.clipboard.writeText(removeSecrets(plainNote(await context.store.read(file.path))).text);
  new Notice(en.resume.copiedPlain(file.basename));
}
