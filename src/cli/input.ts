import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { HandoffError } from '../core/model/errors';
import type { Io } from './io';

/** Text of a file, or of standard input for `-`. Throws `not-found` or `bad-input`. */
export async function readSource(name: string, io: Io): Promise<string> {
  if (name === '-') return io.stdin();
  try {
    return await readFile(resolve(io.cwd, name), 'utf8');
  } catch (cause) {
    throw new HandoffError('not-found', `The file ${name} cannot be read.`, {
      path: name,
      cause,
      fix: 'Name a file that is there, or - for standard input.',
    });
  }
}
