import { HandoffError, type Problem } from '../model/errors';
import type { UndoStep } from '../model/plan';
import type { NoteStore, OriginalStore } from '../model/ports';
import { applyPlan } from './apply-plan';
import type { PlannedImport } from './import-documents';

export interface AppliedImport {
  /** Paths of the notes that were made. */
  readonly written: readonly string[];
  readonly problems: readonly Problem[];
  readonly steps: readonly UndoStep[];
  /** True when it was stopped, or when something is missing: the same import again goes on. */
  readonly incomplete: boolean;
}

/** Called before each note; false stops. */
export type OnNote = (done: number, of: number) => boolean | Promise<boolean>;

/**
 * Writes what was planned, the oldest first: each original before the note that is made of it. After a refusal nothing
 * more is written, because what follows would continue a handoff that is not there.
 */
export async function applyImport(
  store: NoteStore & OriginalStore,
  planned: PlannedImport,
  onNote: OnNote = () => true,
): Promise<AppliedImport> {
  const { changes } = planned.plan;
  const written: string[] = [];
  const steps: UndoStep[] = [];
  for (const change of changes) {
    if (!(await onNote(written.length, changes.length))) return { written, steps, problems: [], incomplete: true };
    try {
      const original = planned.originals.get(change.path);
      if (original !== undefined) await store.keep(original.path, original.bytes);
      const done = await applyPlan(store, { changes: [change] });
      written.push(...done.written);
      steps.push(...done.steps);
    } catch (error) {
      if (!(error instanceof HandoffError)) throw error;
      const isShared = change.kind === 'create' && change.sharedWithOthers === true && error.code === 'exists';
      if (isShared) continue;
      if (written.length === 0) throw error;
      const problem = { code: error.code, path: change.path, line: error.details.line ?? 0, message: error.message };
      return { written, steps, problems: [problem], incomplete: true };
    }
  }
  return { written, steps, problems: [], incomplete: false };
}
