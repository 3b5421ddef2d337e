import { HandoffError } from '../core/model/errors';
import type { DiskCalls } from './disk-calls';
import { errnoOf } from './disk-errno';

/** Writes a new file in one step: it is there whole or not at all, and never over another one. */
export async function writeExclusively(disk: DiskCalls, absolute: string, text: string | Uint8Array): Promise<void> {
  const temporary = await writeTemporary(disk, absolute, text);
  try {
    await linkOrCopy(disk, temporary, absolute);
  } finally {
    await disk.fs.unlink(temporary);
  }
}

/** Gives a file another path, never over another one. A crash in between leaves both names, never none. */
export async function moveExclusively(disk: DiskCalls, absolute: string, target: string): Promise<void> {
  await linkOrCopy(disk, absolute, target);
  await disk.fs.unlink(absolute);
}

/** A file, and what people call it. */
export interface DiskFile {
  readonly absolute: string;
  readonly path: string;
}

/** Replaces a file in one step, if it still holds what was read; keeps its mode. Rejects with `changed`. */
export async function writeInPlace(
  disk: DiskCalls,
  { absolute, path }: DiskFile,
  before: Uint8Array,
  after: string,
): Promise<void> {
  const { fs } = disk;
  const { mode } = await fs.stat(absolute);
  const temporary = await writeTemporary(disk, absolute, after, mode);
  try {
    if (!sameBytes(before, await fs.readFile(absolute))) {
      throw new HandoffError('changed', `${path} was changed by somebody else in the meantime; it was left as it is.`, {
        path,
        fix: 'Try again: the new text will be taken into account.',
      });
    }
    await fs.rename(temporary, absolute);
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Text whose bytes come back the same when it is written again. Throws `refused` for anything but UTF-8. */
export function decodeExactly(bytes: Uint8Array, path: string): string {
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

/** As `writeTemporary` names them. */
const TEMPORARY = /^\..*\.([0-9a-f]{8}-\d+)\.[0-9a-f]+\.tmp$/s;

/** Takes away what processes left that ended while they wrote into a folder. `names` are those in it. */
export async function sweep(
  { fs, path, hasEnded }: DiskCalls,
  folder: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const owner = TEMPORARY.exec(name)?.[1];
    if (owner !== undefined && hasEnded(owner)) await fs.unlink(path.join(folder, name)).catch(() => undefined);
  }
}

/** Hidden, so that no program shows or indexes it while it lives. */
async function writeTemporary(
  { fs, path, self, unique }: DiskCalls,
  absolute: string,
  text: string | Uint8Array,
  mode = 0o666,
): Promise<string> {
  const name = `.${path.basename(absolute).slice(0, 40)}.${self}.${unique()}.tmp`;
  const temporary = path.join(path.dirname(absolute), name);
  const file = await fs.open(temporary, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
    await file.close();
  } catch (error) {
    await file.close().catch(() => undefined);
    await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
  return temporary;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

async function linkOrCopy({ fs }: DiskCalls, from: string, to: string): Promise<void> {
  await fs.link(from, to).catch((error: unknown) => {
    if (!canCopyInstead(error)) throw error;
    return fs.copyFile(from, to, fs.constants.COPYFILE_EXCL);
  });
}

/** Some network and phone file systems have no hard links. */
function canCopyInstead(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes(errnoOf(error));
}
