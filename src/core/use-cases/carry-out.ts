import { HandoffError, type Problem } from '../model/errors';
import type { NoteMove, Plan, UndoStep } from '../model/plan';
import type { Clock, NoteMover, NoteStore, UndoMemory } from '../model/ports';
import type { UndoRecord } from '../model/undo-record';
import { applyPlan, type AppliedPlan } from './apply-plan';

export interface CarryOutPorts {
  readonly store: NoteStore & NoteMover;
  readonly undo: UndoMemory;
  readonly clock: Clock;
}

/** A plan and the notes that move when it is made. */
export interface Action {
  /** What it is, for undo: the verb of a command. */
  readonly what: string;
  readonly plan: Plan;
  readonly moves?: readonly NoteMove[];
}

/**
 * Makes a plan and remembers it for undo. Undo is a help, not a promise: where it cannot be kept, what was written stands
 * all the same, and a problem `no-undo` says so. Throws as `applyPlan` does.
 */
export async function carryOut(ports: CarryOutPorts, action: Action): Promise<AppliedPlan> {
  const applied = await applyPlan(ports.store, action.plan);
  const moved = await applyMoves(ports.store, action.moves ?? []);
  const steps = [...applied.steps, ...moved.steps];
  const remembered = await remember(ports, action.what, steps);
  return {
    ...applied,
    written: [...applied.written, ...moved.steps.flatMap(({ path, to }) => [path, to])],
    steps,
    problems: [...applied.problems, ...moved.problems, ...remembered],
  };
}

type MovedStep = Extract<UndoStep, { readonly kind: 'moved' }>;

/** One by one; what cannot be moved stays where it is and is reported. */
async function applyMoves(
  store: NoteStore & NoteMover,
  moves: readonly NoteMove[],
): Promise<{ readonly steps: readonly MovedStep[]; readonly problems: readonly Problem[] }> {
  const steps: MovedStep[] = [];
  const problems: Problem[] = [];
  for (const { path, to } of moves) {
    try {
      const text = await store.read(path);
      await store.move(path, to);
      steps.push({ kind: 'moved', path, to, text });
    } catch (error) {
      if (!(error instanceof HandoffError)) throw error;
      problems.push({ code: error.code, path, line: 0, message: error.message });
    }
  }
  return { steps, problems };
}

/** Remembers what was done for undo; a problem `no-undo` where that cannot be kept. */
export async function remember(
  { undo, clock }: Pick<CarryOutPorts, 'undo' | 'clock'>,
  what: string,
  steps: readonly UndoStep[],
  ahead: Pick<UndoRecord, 'isAhead'> = {},
): Promise<readonly Problem[]> {
  const [first] = steps;
  if (first === undefined) return [];
  try {
    await undo.write({ format: 1, at: clock.now().local, what, steps, ...ahead });
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ code: 'no-undo', path: first.path, line: 0, message: `This cannot be taken back with undo. ${reason}` }];
  }
}
