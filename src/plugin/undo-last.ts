import { Notice } from 'obsidian';
import { en } from '../locales/en-next';
import type { Context } from './context';
import { reportError } from './report';

/** Takes back the last action of this device, if nothing it wrote has changed since. Throws `HandoffError`. */
export async function undoLastAction(context: Context): Promise<void> {
  const { undoLast } = await import('../core/use-cases/undo-plan');
  const { removed, restored, movedBack } = await undoLast(context.store, context.undo);
  context.index.readAgain([...removed, ...restored, ...movedBack]);
  await context.daily.unlink(removed).catch(reportError);
  new Notice(en.undo.done(removed.length, restored.length + movedBack.length));
}
