import { HandoffError } from '../model/errors';
import type { UndoStep } from '../model/plan';
import type { NoteMover, NoteRemover, NoteStore, UndoMemory } from '../model/ports';

type UndoStore = NoteStore & NoteRemover & NoteMover;

/** What was taken back, by path. */
export interface Undone {
  /** The verb that had been carried out, when it was remembered. */
  readonly what?: string;
  readonly removed: readonly string[];
  readonly restored: readonly string[];
  readonly movedBack: readonly string[];
  /** Steps that are still there to be taken back, because somebody stopped it. */
  readonly left: number;
}

/** Called before each step; false stops. */
export type OnUndoStep = (done: number, of: number) => boolean;

/** Takes back the last plan of this device, once. Throws `not-found` when there is none, and as `undoPlan` does. */
export async function undoLast(store: UndoStore, memory: UndoMemory, onStep: OnUndoStep = () => true): Promise<Undone> {
  const record = await memory.read();
  if (record === undefined) {
    throw new HandoffError('not-found', 'There is nothing to take back in this vault.', {
      fix: 'Only the last action on this device can be taken back, and only once.',
    });
  }
  const steps = record.isAhead === true ? await made(store, record.steps) : record.steps;
  const undone = await undoPlan(store, steps, onStep);
  if (undone.left === 0) await memory.forget();
  else await memory.write({ ...record, steps: steps.slice(0, undone.left) });
  return { ...(record.what === undefined ? {} : { what: record.what }), ...undone };
}

/**
 * Takes back what a plan did: new notes go, edited ones get their text again, moved ones their place. Throws `changed`
 * and touches nothing when any of the notes differs from what was written.
 */
async function undoPlan(
  store: UndoStore,
  steps: readonly UndoStep[],
  onStep: OnUndoStep,
): Promise<Omit<Undone, 'what'>> {
  const touched = await touchedSince(store, steps);
  if (touched.length > 0) throw changed(touched);
  const done = { removed: [] as string[], restored: [] as string[], movedBack: [] as string[] };
  for (const [at, step] of [...steps].reverse().entries()) {
    if (!onStep(at, steps.length)) return { ...done, left: steps.length - at };
    if (step.kind === 'created') {
      await store.remove(step.path, step.text);
      done.removed.push(step.path);
    } else if (step.kind === 'moved') {
      await store.move(step.to, step.path);
      done.movedBack.push(step.path);
    } else if (step.before !== step.after) {
      await store.edit(step.path, (text) => {
        if (text === step.after) return step.before;
        throw changed([step.path]);
      });
      done.restored.push(step.path);
    }
  }
  return { ...done, left: 0 };
}

/** What of an action that was killed was made. */
async function made(store: NoteStore, steps: readonly UndoStep[]): Promise<readonly UndoStep[]> {
  const found = await Promise.all(
    steps.map(async (step) =>
      step.kind === 'created' && (await present(store, step.path)) === undefined ? [] : [step],
    ),
  );
  return found.flat();
}

async function touchedSince(store: NoteStore, steps: readonly UndoStep[]): Promise<readonly string[]> {
  const left = new Map<string, string | undefined>();
  for (const step of steps) {
    if (step.kind === 'moved') left.set(step.path, undefined).set(step.to, step.text);
    else left.set(step.path, step.kind === 'created' ? step.text : step.after);
  }
  const found = await Promise.all(
    [...left].map(async ([path, text]) => ((await present(store, path)) === text ? [] : [path])),
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
  return new HandoffError('changed', 'The last action cannot be taken back: these notes were changed since.', {
    candidates: paths,
    fix: 'Edit or remove the notes by hand.',
  });
}
