import { randomBytes } from 'node:crypto';
import { copyFile, constants, link, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HandoffError } from '../core/model/errors';
import { errnoOf } from './folder-errno';

/** Writes a new file in one step: it is there whole or not at all, and never over another one. */
export async function writeExclusively(absolute: string, text: string | Uint8Array): Promise<void> {
  const temporary = await writeTemporary(absolute, text);
  try {
    await link(temporary, absolute).catch((error: unknown) => {
      if (!canCopyInstead(error)) throw error;
      return copyFile(temporary, absolute, constants.COPYFILE_EXCL);
    });
  } finally {
    await unlink(temporary);
  }
}

/** Gives a file another path, never over another one. A crash in between leaves both names, never none. */
export async function moveExclusively(absolute: string, target: string): Promise<void> {
  await link(absolute, target).catch((error: unknown) => {
    if (!canCopyInstead(error)) throw error;
    return copyFile(absolute, target, constants.COPYFILE_EXCL);
  });
  await unlink(absolute);
}

/** Replaces a file in one step, if it still holds what was read; keeps its mode. Rejects with `changed`. */
export async function writeInPlace(absolute: string, path: string, before: Buffer, after: string): Promise<void> {
  const { mode } = await stat(absolute);
  const temporary = await writeTemporary(absolute, after, mode);
  try {
    if (!before.equals(await readFile(absolute))) {
      throw new HandoffError('changed', `${path} was changed by somebody else in the meantime; it was left as it is.`, {
        path,
        fix: 'Try again: the new text will be taken into account.',
      });
    }
    await rename(temporary, absolute);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Text whose bytes come back the same when it is written again. Throws `refused` for anything but UTF-8. */
export function decodeExactly(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new HandoffError('refused', `${path} is not UTF-8 text, so an edit would damage it.`, {
      path,
      cause,
      fix: 'Save the note as UTF-8 and try again.',
    });
  }
}

/** Hidden, so that no program shows or indexes it while it lives. */
async function writeTemporary(absolute: string, text: string | Uint8Array, mode = 0o666): Promise<string> {
  const temporary = join(
    dirname(absolute),
    `.${basename(absolute).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  const file = await open(temporary, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
    await file.close();
  } catch (error) {
    await file.close().catch(() => undefined);
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  return temporary;
}

/** Some network and phone file systems have no hard links. */
function canCopyInstead(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes(errnoOf(error));
}
