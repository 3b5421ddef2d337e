import { HANDOFF_FILES, MIXED_FILES } from '../core/memory/handoff-files';
import { isOnlyBlocks } from '../core/memory/managed-block';
import type { RepoLocation } from '../core/model/git-state';
import type { FileProbe } from './file-probe';
import { isBookkeeping } from './pathspec';

/** Bytes: a block is a few lines. */
const LARGEST = 200_000;
const PHASES = 'docs/phases';
const MARKDOWN = /\.(?:md|markdown|mdx|txt)$/i;
/** So many changed texts are looked into; more are no bookkeeping. */
const MOST = 100;

/**
 * The same place, where files in which people write too are bookkeeping as long as they hold nothing but what syncing
 * wrote. A question that knows no bookkeeping stays as it is.
 */
export async function withMemoryFiles(where: RepoLocation, root: string, files: FileProbe): Promise<RepoLocation> {
  if (!knowsBookkeeping(where)) return where;
  const phases = (await files.names(`${root}/${PHASES}`)).map((name) => `${PHASES}/${name}/SESSION_HANDOFF.md`);
  return withThoseOf(where, root, files, [...MIXED_FILES, ...phases]);
}

/** The same of files of any name, as syncing may be told to write one, among those that changed. */
export async function withChangedBlocks(
  where: RepoLocation,
  root: string,
  files: FileProbe,
  changed: Iterable<string>,
): Promise<RepoLocation> {
  if (!knowsBookkeeping(where)) return where;
  const asked = [...new Set(changed)].filter((path) => MARKDOWN.test(path) && !isBookkeeping(path, where.bookkeeping));
  return withThoseOf(where, root, files, asked.slice(0, MOST));
}

function knowsBookkeeping({ bookkeeping }: RepoLocation): boolean {
  return bookkeeping !== undefined && HANDOFF_FILES.every((path) => bookkeeping.includes(path));
}

async function withThoseOf(
  where: RepoLocation,
  root: string,
  files: FileProbe,
  paths: readonly string[],
): Promise<RepoLocation> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const text = await files.read(`${root}/${path}`, LARGEST);
      return text !== undefined && isOnlyBlocks(text) ? [path] : [];
    }),
  );
  const own = found.flat();
  return own.length === 0 ? where : { ...where, bookkeeping: [...(where.bookkeeping ?? []), ...own] };
}
