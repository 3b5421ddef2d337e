import { Notice } from 'obsidian';
import type { Plan, UndoStep } from '../core/model/plan';
import { enView } from '../locales/en-view';
import { applyChanges } from './apply-changes';
import type { Context } from './context';
import { reportError } from './report';

/** Milliseconds; long enough to see that something went wrong. */
const LONG = 10_000;

/** Edits that can be taken back, the newest last. */
const done = new WeakMap<Context, (readonly UndoStep[])[]>();

/** Says what was done, with a button that takes it back. */
export function sayWithUndo(context: Context, words: string, steps: readonly UndoStep[]): void {
  const notice = new Notice(words, LONG);
  if (steps.length === 0) return;
  const before = done.get(context) ?? [];
  done.set(context, [...before, steps]);
  const button = notice.messageEl.createEl('button', { cls: 'session-handoff-undo', text: enView.actions.undo });
  button.addEventListener('click', () => {
    notice.hide();
    void undo(context, steps).catch(reportError);
  });
}

/** Takes the last action back that has not been taken back yet. */
export async function undoLast(context: Context): Promise<void> {
  const last = done.get(context)?.at(-1);
  if (last === undefined) new Notice(enView.did.nothingToUndo);
  else await undo(context, last);
}

async function undo(context: Context, steps: readonly UndoStep[]): Promise<void> {
  const left = done.get(context) ?? [];
  // The button of a notice may be pressed after the key that took the same back.
  if (!left.includes(steps)) return;
  await applyChanges(context, 'undo', inverseOf(steps));
  done.set(
    context,
    left.filter((one) => one !== steps),
  );
  new Notice(enView.did.undone);
}

/** The plan that restores every text; it is refused for a note that somebody else has changed since. */
function inverseOf(steps: readonly UndoStep[]): Plan {
  const changes = [...steps].reverse().flatMap((step) => {
    if (step.kind !== 'edited') return [];
    const { path, before, after } = step;
    return [{ kind: 'edit', path, expected: after, edit: () => before, why: enView.did.undone } as const];
  });
  return { changes };
}
