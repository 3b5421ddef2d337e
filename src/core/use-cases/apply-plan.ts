import { HandoffError, type Problem } from '../model/errors';
import type { NoteChange, Plan, UndoStep } from '../model/plan';
import type { NoteStore } from '../model/ports';

export interface AppliedPlan {
  /** Paths that were created or edited. */
  readonly written: readonly string[];
  /** Changes after the first one that could not be made. */
  readonly problems: readonly Problem[];
  /** True when a note that should be new is missing. */
  readonly incomplete: boolean;
  /** What was done, in order. */
  readonly steps: readonly UndoStep[];
}

/**
 * Makes the changes in order. When the first one is refused nothing is written and its error is thrown; what follows is
 * tried one by one, and a refusal there is reported without undoing what stands.
 */
export async function applyPlan(store: NoteStore, plan: Plan): Promise<AppliedPlan> {
  const [first, ...rest] = plan.changes;
  if (first === undefined) return { written: [], problems: [], incomplete: false, steps: [] };
  const steps = [await make(store, first)];
  const written = [first.path];
  const problems: Problem[] = [];
  let incomplete = false;
  for (const change of rest) {
    try {
      steps.push(await make(store, change));
      written.push(change.path);
    } catch (error) {
      if (!(error instanceof HandoffError)) throw error;
      if (change.kind === 'create' && change.sharedWithOthers === true && error.code === 'exists') continue;
      incomplete ||= change.kind === 'create';
      problems.push({ code: error.code, path: change.path, line: error.details.line ?? 0, message: error.message });
    }
  }
  return { written, problems, incomplete, steps };
}

async function make(store: NoteStore, change: NoteChange): Promise<UndoStep> {
  const { path } = change;
  if (change.kind === 'create') {
    await store.create(path, change.text);
    return { kind: 'created', path, text: change.text };
  }
  const after = await store.edit(change.path, (text) => {
    if (text === change.expected) return change.edit(text);
    throw new HandoffError('changed', `${change.path} was changed in the meantime; it was left as it is.`, {
      path: change.path,
      fix: 'Run the same command again.',
    });
  });
  return { kind: 'edited', path, before: change.expected, after };
}
