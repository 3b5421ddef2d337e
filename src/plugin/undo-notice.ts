import { Notice, Platform } from 'obsidian';
import type { UndoStep } from '../core/model/plan';
import { enView } from '../locales/en-view';
import type { Context } from './context';
import { reportError } from './report';
import { undoLastAction } from './undo-last';

/** Milliseconds; long enough to see that something went wrong. */
const LONG = 10_000;
/** On a phone it lies over what is touched next. The palette takes back what was done as well. */
const ON_A_PHONE = 5000;

/** The last offer of each plugin that was started: what it would take back is no longer the last when another comes. */
const offers = new WeakMap<Context, Notice>();

/** Says what was done, with a button that takes it back. */
export function sayWithUndo(context: Context, words: string, steps: readonly UndoStep[]): void {
  offers.get(context)?.hide();
  const notice = new Notice(words, Platform.isPhone ? ON_A_PHONE : LONG);
  if (steps.length === 0) return;
  offers.set(context, notice);
  const button = notice.messageEl.createEl('button', { cls: 'session-handoff-undo', text: enView.actions.undo });
  button.addEventListener('click', () => {
    notice.hide();
    void undoThis(context, steps).catch(reportError);
  });
}

/** The button of an older notice must not take back what was done after it. */
async function undoThis(context: Context, steps: readonly UndoStep[]): Promise<void> {
  const last = await context.undo.read();
  if (last?.steps === steps) await undoLastAction(context);
  else new Notice(enView.did.notLast);
}
