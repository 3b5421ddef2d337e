import { HandoffError, type ErrorCode } from '../core/model/errors';

interface Cause {
  readonly form: RegExp;
  readonly code: ErrorCode;
  readonly says: (path: string) => string;
  readonly fix?: string;
}

// The app gives no codes: what Node or the phone's file system said stands in the message.
const CAUSES: readonly Cause[] = [
  {
    form: /already exists|EEXIST/i,
    code: 'exists',
    says: (path) => `There is already a file where ${path} was to be written.`,
  },
  { form: /ENOENT|does not exist/i, code: 'not-found', says: (path) => `There is no note ${path}.` },
  {
    form: /EACCES|EPERM|EROFS|permission/i,
    code: 'not-allowed',
    says: (path) => `Obsidian may not write or read ${path}.`,
    fix: 'Give Obsidian the right to write there, or choose another folder in the settings.',
  },
  {
    form: /ENOSPC|EDQUOT|no space|disk (?:is )?full/i,
    code: 'disk-full',
    says: (path) => `There is no room left to write ${path}; nothing was written there.`,
    fix: 'Make room on the device and try again.',
  },
  { form: /ENAMETOOLONG/, code: 'bad-name', says: (path) => `The name ${path} is too long for this device.` },
];

/** Turns what Obsidian threw into one of our errors; ours pass through. */
export function obsidianStoreError(error: unknown, path: string): HandoffError {
  if (error instanceof HandoffError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const cause = CAUSES.find(({ form }) => form.test(reason));
  if (cause === undefined) {
    return new HandoffError('failed', `${path} could not be read or written: ${reason}`, { path, cause: error });
  }
  const fix = cause.fix === undefined ? {} : { fix: cause.fix };
  return new HandoffError(cause.code, cause.says(path), { path, cause: error, ...fix });
}
