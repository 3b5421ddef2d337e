import { Notice } from 'obsidian';
import { HandoffError } from '../core/model/errors';
import { en } from '../locales/en';
import { carryOutPlan, deskFor } from './carry-out-plan';
import type { Context } from './context';
import { candidatesHere, driftPorts } from './drift-ports';
import type { OurNote } from './our-note';

/** Stamps the present commit on a handoff or decision: nothing older counts as drift from then on. */
export async function review(context: Context, { path, title }: OurNote): Promise<void> {
  const [{ projectOfPath }, { planHandoffReview }, { planReview }, drift, desk] = await Promise.all([
    import('../core/use-cases/desk'),
    import('../core/use-cases/review-handoff'),
    import('../core/use-cases/review-decision'),
    driftPorts(context),
    deskFor(context),
  ]);
  const repos = candidatesHere(context, projectOfPath(desk, path));
  const [first] = repos;
  const note = desk.index.note(path);
  if (first === undefined) throw new HandoffError('failed', en.resume.noRepository, { fix: en.resume.linkFirst });
  const planned =
    note?.type === 'handoff'
      ? await planHandoffReview(desk, note, drift, repos, true)
      : await planReview(desk, path, first.where, true);
  await carryOutPlan(context, 'review', planned, en.resume.reviewed(title));
}

/** Puts a handoff on the clipboard, fit for a pull request. */
export async function copyAsMarkdown(context: Context, { path, title }: OurNote): Promise<void> {
  const [{ plainNote }, { removeSecrets }] = await Promise.all([
    import('../core/note/plain-note'),
    import('../core/note/secrets'),
  ]);
  await navigator.clipboard.writeText(removeSecrets(plainNote(await context.store.read(path))).text);
  new Notice(en.resume.copiedPlain(title));
}
