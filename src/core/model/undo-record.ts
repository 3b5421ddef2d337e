import type { UndoStep } from './plan';

/** The last plan that was carried out in a vault. */
export interface UndoRecord {
  readonly format: 1;
  /** Local `YYYY-MM-DDTHH:mm:ss`. */
  readonly at: string;
  /** What it was, in the words of the one who asked for it: the verb of a command. */
  readonly what?: string;
  readonly steps: readonly UndoStep[];
  /** Written before the steps were made: a new note that is not there was never made. */
  readonly isAhead?: true;
}

/** Reads a stored record; `undefined` for anything that is none. */
export function readUndoRecord(source: string): UndoRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value['format'] !== 1 || typeof value['at'] !== 'string') return undefined;
  const steps = value['steps'];
  if (!Array.isArray(steps) || !steps.every(isStep)) return undefined;
  const what = value['what'];
  const ahead = value['isAhead'] === true ? ({ isAhead: true } as const) : {};
  return { format: 1, at: value['at'], ...(typeof what === 'string' ? { what } : {}), steps, ...ahead };
}

function isStep(value: unknown): value is UndoStep {
  if (!isObject(value) || typeof value['path'] !== 'string') return false;
  if (value['kind'] === 'created') return typeof value['text'] === 'string';
  if (value['kind'] === 'moved') return typeof value['to'] === 'string' && typeof value['text'] === 'string';
  return value['kind'] === 'edited' && typeof value['before'] === 'string' && typeof value['after'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
