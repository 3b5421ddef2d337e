import { Notice } from 'obsidian';
import { HandoffError } from '../core/model/errors';
import type { PlannedRecords } from '../core/use-cases/desk';
import type { HandoffMark } from '../core/use-cases/mark-handoff';
import { en } from '../locales/en';
import { activeNote } from './active-handoff';
import { applyChanges } from './apply-changes';
import { type Context, portsOf } from './context';
import { candidatesHere, driftPorts } from './drift-ports';
import { reportProblems } from './report';

/** Says of the open handoff that somebody went on with it, that it is over, or that nobody goes on from it. */
export function marking(mark: HandoffMark): (context: Context) => Promise<void> {
  return async (context) => {
    const file = activeNote(context, 'handoff');
    if (file === undefined) return;
    const [{ openDesk }, { planMark }, ports] = await Promise.all([
      import('../core/use-cases/desk'),
      import('../core/use-cases/mark-handoff'),
      portsOf(context),
    ]);
    await make(context, mark, planMark(await openDesk(ports), file.path, mark), en.resume.marked[mark](file.basename));
  };
}

/** Stamps the present commit on the open handoff or decision: nothing older counts as drift from then on. */
export async function reviewActive(context: Context): Promise<void> {
  const file = activeNote(context, 'handoff', 'decision');
  if (file === undefined) return;
  const [{ openDesk, projectOfPath }, { planHandoffReview }, { planReview }, ports, drift] = await Promise.all([
    import('../core/use-cases/desk'),
    import('../core/use-cases/review-handoff'),
    import('../core/use-cases/review-decision'),
    portsOf(context),
    driftPorts(context),
  ]);
  const desk = await openDesk(ports);
  const repos = candidatesHere(context, projectOfPath(desk, file.path));
  const [first] = repos;
  const note = desk.index.note(file.path);
  if (first === undefined) throw new HandoffError('failed', en.resume.noRepository, { fix: en.resume.linkFirst });
  const planned =
    note?.type === 'handoff'
      ? await planHandoffReview(desk, note, drift, repos, true)
      : await planReview(desk, file.path, first.where, true);
  await make(context, 'review', planned, en.resume.reviewed(file.basename));
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

async function make(context: Context, what: string, planned: PlannedRecords, done: string): Promise<void> {
  const { problems } = await applyChanges(context, what, planned.plan);
  new Notice([...(planned.plan.changes.length > 0 ? [done] : []), ...planned.words].join('\n'));
  reportProblems(problems);
}
