/** Why a verb could not be done. The set is closed: each face has words and an exit code for every one. */
export const ERROR_CODES = {
  usage: 2,
  ambiguous: 2,
  'not-found': 2,
  'not-a-folder': 2,
  'bad-name': 2,
  'bad-input': 2,
  exists: 3,
  changed: 3,
  'name-taken': 3,
  refused: 3,
  'newer-format': 3,
  'not-allowed': 4,
  'disk-full': 4,
  failed: 4,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Where and how, beside the message: shown by every face, given as JSON by the command line. */
export interface ErrorDetails {
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
  /** What can be chosen instead, one a line. */
  readonly candidates?: readonly string[];
  /** One sentence that says how to mend it. */
  readonly fix?: string;
  readonly cause?: unknown;
}

/** An error that a person can act on. `message` says what is wrong, where, and what was expected. */
export class HandoffError extends Error {
  override readonly name = 'HandoffError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
  }

  get exitCode(): 2 | 3 | 4 {
    return ERROR_CODES[this.code];
  }
}

/** Somebody stopped a reading: what was read by then is kept, and nothing was changed. Nobody needs to be told twice. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';

  constructor(
    /** Notes. */
    readonly done: number,
    readonly of: number,
  ) {
    super(`The reading was stopped after ${done} of ${of} notes.`);
  }
}

/** An error as every face that speaks JSON gives it. */
export function errorJson({ code, message, details: { path, line, candidates, fix } }: HandoffError): object {
  return { error: { code, message, path, line, candidates, fix } };
}

/** Something wrong in a note that did not stop the work. */
export interface Problem {
  readonly code: string;
  readonly path: string;
  /** From 1; 0 when the whole note is meant. */
  readonly line: number;
  readonly message: string;
}
