import { MarkdownView, type Editor, type MarkdownFileInfo, type TFile } from 'obsidian';
import { HandoffError } from '../../core/model/errors';
import type { ParsedEntry } from '../../core/model/parsed-handoff';
import type { Desk } from '../../core/use-cases/desk';
import type { PromotedKind } from '../../core/use-cases/promote';
import { en } from '../../locales/en';
import { carryOutPlan, deskFor } from '../carry-out-plan';
import type { Context } from '../context';

/** Makes a note of the decision or blocker that stands under the cursor, with its reason and options. */
export async function promoteLine(
  context: Context,
  editor: Editor,
  view: MarkdownView | MarkdownFileInfo,
  file: TFile,
): Promise<void> {
  // A line is promoted as soon as it is typed; the app saves only a moment later.
  if (view instanceof MarkdownView) await view.save();
  const line = editor.getCursor().line + 1;
  const desk = await deskFor(context);
  if (desk.texts.get(file.path) !== editor.getValue()) throw new HandoffError('changed', en.records.notSaved);
  const entry = entryAt(desk, file.path, line);
  if (entry === undefined) throw new HandoffError('not-found', en.records.noLine);
  const reference = entry.id ?? entry.text;
  if (entry.kind === 'decision' || entry.kind === 'decision-needed' || entry.kind === 'blocker') {
    await promote(context, desk, reference);
    return;
  }
  const options = { decision: en.editor.kinds.decision, blocker: en.editor.kinds.blocker };
  context.windows.ask({
    title: en.records.promote,
    button: en.records.create,
    fields: [{ key: 'as', name: en.records.fields.kind, kind: { options }, value: 'decision' }],
    submit: async (values) =>
      promote(context, await deskFor(context), reference, values['as'] === 'blocker' ? 'blocker' : 'decision'),
  });
}

async function promote(context: Context, desk: Desk, reference: string, as?: PromotedKind): Promise<void> {
  const { planPromote } = await import('../../core/use-cases/promote');
  const planned = planPromote(desk, reference, as);
  await carryOutPlan(context, 'promote', planned, en.records.promoted(planned.path ?? ''));
  if (planned.path !== undefined) await context.app.workspace.openLinkText(planned.path, '', 'tab');
}

function entryAt(desk: Desk, path: string, line: number): ParsedEntry | undefined {
  const note = desk.index.note(path);
  if (note?.type !== 'handoff') return undefined;
  return note.parsed.entries.find((entry) => entry.firstLine <= line && line <= entry.lastLine);
}
