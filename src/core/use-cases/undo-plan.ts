import { HandoffError } from '../model/errors';
import type { UndoStep } from '../model/plan';
import type { NoteRemover, NoteStore } from '../model/ports';

/**
 * Takes back what a plan did: new notes go, edited ones get their text again. Throws `changed` and touches nothing when
 * any of the notes differs from what was written.
 */
export async function undoPlan(
  store: NoteStore & NoteRemover,
  steps: readonly UndoStep[],
): Promise<{ readonly removed: readonly string[]; readonly restored: readonly string[] }> {
  const touched = await touchedSince(store, steps);
  if (touched.length > 0) throw changed(touched);
  const restored: string[] = [];
  const removed: string[] = [];
  for (const step of [...steps].reverse()) {
    if (step.kind === 'created') {
      await store.remove(step.path, step.text);
      removed.push(step.path);
    } else if (step.before !== step.after) {
      await store.edit(step.path, (text) => {
        if (text === step.after) return step.before;
        throw changed([step.path]);
      });
      restored.push(step.path);
    }
  }
  return { removed, restored };
}

async function touchedSince(store: NoteStore, steps: readonly UndoStep[]): Promise<readonly string[]> {
  const texts = new Map(steps.map((step) => [step.path, step.kind === 'created' ? step.text : step.after]));
  const found = await Promise.all(
    [...texts].map(async ([path, text]) => ((await present(store, path)) === text ? [] : [path])),
  );
  return found.flat();
}

async function present(store: NoteStore, path: string): Promise<string | undefined> {
  return store.read(path).catch((error: unknown) => {
    if (error instanceof HandoffError && error.code === 'not-found') return undefined;
    throw error;
  });
}

function changed(paths: readonly string[]): HandoffError {
  return new HandoffError('changed', 'The last handoff cannot be taken back: these notes were changed since.', {
    candidates: paths,
    fix: 'Edit or remove the notes by hand.',
  });
}
