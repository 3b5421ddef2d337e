import type { NoteChange, UndoStep } from '../model/plan';
import type { Clock, NoteStore, OriginalStore, UndoMemory } from '../model/ports';
import { applyImport, type AppliedImport, type OnNote } from './apply-import';
import { remember } from './carry-out';
import type { PlannedImport } from './import-documents';

export interface ImportPorts {
  readonly store: NoteStore & OriginalStore;
  readonly undo: UndoMemory;
  readonly clock: Clock;
}

/**
 * Writes an import and remembers it for undo: beforehand already, so that what a killed one has written can be taken back,
 * and undo does not take the action before it instead.
 */
export async function carryOutImport(
  ports: ImportPorts,
  planned: PlannedImport,
  onNote?: OnNote,
): Promise<AppliedImport> {
  if (planned.plan.changes.length === 0) return applyImport(ports.store, planned, onNote);
  const before = await ports.undo.read();
  await remember(ports, 'import', planned.plan.changes.flatMap(stepOf), { isAhead: true });
  let made = 0;
  const counted: OnNote = (done, of) => {
    made = done;
    return onNote?.(done, of) ?? true;
  };
  const applied = await applyImport(ports.store, planned, counted).catch(async (error: unknown) => {
    if (made === 0) await restore(ports, before);
    throw error;
  });
  if (applied.steps.length === 0) await restore(ports, before);
  const problems = await remember(ports, 'import', applied.steps);
  return { ...applied, problems: [...applied.problems, ...problems] };
}

function stepOf(change: NoteChange): readonly UndoStep[] {
  return change.kind === 'create' ? [{ kind: 'created', path: change.path, text: change.text }] : [];
}

/** Nothing was written: the action before it is the last one. */
async function restore({ undo }: ImportPorts, before: Awaited<ReturnType<UndoMemory['read']>>): Promise<void> {
  await (before === undefined ? undo.forget() : undo.write(before)).catch(() => undefined);
}
