import { HANDOFF_FILES, MIXED_FILES } from '../core/memory/handoff-files';
import { isOnlyBlocks } from '../core/memory/managed-block';
import type { RepoLocation } from '../core/model/git-state';
import type { FileProbe } from './file-probe';

/** Bytes: a block is a few lines. */
const LARGEST = 200_000;
const PHASES = 'docs/phases';

/**
 * The same place, where files in which people write too are bookkeeping as long as they hold nothing but what syncing
 * wrote. A question that knows no bookkeeping stays as it is.
 */
export async function withMemoryFiles(where: RepoLocation, root: string, files: FileProbe): Promise<RepoLocation> {
  const { bookkeeping } = where;
  if (bookkeeping === undefined || !HANDOFF_FILES.every((path) => bookkeeping.includes(path))) return where;
  const phases = (await files.names(`${root}/${PHASES}`)).map((name) => `${PHASES}/${name}/SESSION_HANDOFF.md`);
  const found = await Promise.all(
    [...MIXED_FILES, ...phases].map(async (path) => {
      const text = await files.read(`${root}/${path}`, LARGEST);
      return text !== undefined && isOnlyBlocks(text) ? [path] : [];
    }),
  );
  return { ...where, bookkeeping: [...bookkeeping, ...found.flat()] };
}
