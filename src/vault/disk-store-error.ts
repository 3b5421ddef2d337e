import { HandoffError, type ErrorCode } from '../core/model/errors';
import { errnoOf } from './disk-errno';

interface Words {
  readonly code: ErrorCode;
  readonly says: (path: string) => string;
  readonly fix?: string;
}

const FULL: Words = {
  code: 'disk-full',
  says: (path) => `There is no room left to write ${path}; nothing was written there.`,
  fix: 'Make room on the disk and try again.',
};
const REFUSED: Words = {
  code: 'not-allowed',
  says: (path) => `This user may not write or read ${path}.`,
  fix: 'Give this user the right to write there, or choose another folder.',
};

const WORDS: Readonly<Record<string, Words>> = {
  ENOENT: { code: 'not-found', says: (path) => `There is no note ${path}.` },
  ENOTDIR: {
    code: 'not-a-folder',
    says: (path) => `A part of ${path} is a file; a folder was expected.`,
    fix: 'Choose another path, or move that file away.',
  },
  EISDIR: {
    code: 'not-found',
    says: (path) => `${path} is a folder; a file was expected.`,
    fix: 'Choose another path, or move the folder away.',
  },
  EEXIST: { code: 'exists', says: (path) => `There is already a file where ${path} was to be written.` },
  ENAMETOOLONG: { code: 'bad-name', says: (path) => `The name ${path} is too long for this disk.` },
  EACCES: REFUSED,
  EPERM: REFUSED,
  EROFS: REFUSED,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
};

/** Turns what the file system said into one of our errors; ours pass through. */
export function storeError(error: unknown, path: string): HandoffError {
  if (error instanceof HandoffError) return error;
  const words = WORDS[errnoOf(error)];
  if (words !== undefined) {
    return new HandoffError(words.code, words.says(path), {
      path,
      cause: error,
      ...(words.fix === undefined ? {} : { fix: words.fix }),
    });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new HandoffError('failed', `${path} could not be read or written: ${reason}`, { path, cause: error });
}
