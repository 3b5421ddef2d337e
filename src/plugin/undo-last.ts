import { Notice } from 'obsidian';
import { en } from '../locales/en-next';
import type { Context } from './context';
import { ProgressNotice } from './progress-notice';
import { reportError } from './report';

/** Takes back the last action of this device, if nothing it wrote has changed since. Throws `HandoffError`. */
export async function undoLastAction(context: Context): Promise<void> {
  const { undoLast } = await import('../core/use-cases/undo-plan');
  const progress = new ProgressNotice(true);
  const onStep = (done: number, of: number): boolean => progress.step(en.undo.doing(done, of));
  const undone = await undoLast(context.store, context.undo, onStep).finally(progress.end);
  const { removed, restored, movedBack, left } = undone;
  context.index.readAgain([...removed, ...restored, ...movedBack]);
  await context.daily.unlink(removed).catch(reportError);
  new Notice(left > 0 ? en.undo.stopped(left) : en.undo.done(removed.length, restored.length + movedBack.length));
}
