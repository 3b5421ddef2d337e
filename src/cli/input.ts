import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { HandoffError } from '../core/model/errors';
import type { UserTemplate } from '../core/handoff/user-template';
import type { NoteStore } from '../core/model/ports';
import { templateAt } from '../core/use-cases/choose-template';
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

/** A template by its path in the vault, with or without its ending, else a file. Throws `not-found`. */
export async function readTemplate(name: string, vault: { readonly store: NoteStore }, io: Io): Promise<UserTemplate> {
  const inVault = await templateAt(vault.store, name);
  if (inVault !== undefined) return inVault;
  return { name, text: (await readSource(name, io)).replace(/^\uFEFF/, '') };
}
