import { HANDOFF_FILES, MIXED_FILES } from '../core/memory/handoff-files';
import { changesOnlyBlocks, isOnlyBlocks } from '../core/memory/managed-block';
import type { RepoLocation } from '../core/model/git-state';
import type { FileProbe } from './file-probe';
import type { OpenRepository } from './open-repository';
import { isBookkeeping } from './pathspec';

/** Bytes: a block is a few lines. */
const LARGEST = 200_000;
const MARK = '<!-- session-handoff:begin ';
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

/** A file that changed, and the blob that it was; without one it is judged by what it holds now alone. */
export interface ChangedFile {
  readonly path: string;
  readonly oldBlob?: string;
}

/**
 * The same of files of any name, as syncing may be told to write one, among those that changed; also of files that hold
 * words of people, when only a block in them changed.
 */
export async function withChangedBlocks(
  where: RepoLocation,
  { layout, run }: OpenRepository,
  files: FileProbe,
  changed: readonly ChangedFile[],
): Promise<RepoLocation> {
  if (!knowsBookkeeping(where)) return where;
  const blobs = new Map([...changed].reverse().map(({ path, oldBlob }) => [path, oldBlob] as const));
  const asked = [...blobs.keys()].filter((path) => MARKDOWN.test(path) && !isBookkeeping(path, where.bookkeeping));
  return withThoseOf(where, layout.root, files, asked.slice(0, MOST), async (path, text) => {
    const blob = blobs.get(path);
    if (blob === undefined || !text.includes(MARK)) return false;
    const before = await run(['cat-file', 'blob', blob], { maxBytes: LARGEST });
    return before.ok && changesOnlyBlocks(before.out, text);
  });
}

function knowsBookkeeping({ bookkeeping }: RepoLocation): boolean {
  return bookkeeping !== undefined && HANDOFF_FILES.every((path) => bookkeeping.includes(path));
}

async function withThoseOf(
  where: RepoLocation,
  root: string,
  files: FileProbe,
  paths: readonly string[],
  isOwnToo: (path: string, text: string) => Promise<boolean> = () => Promise.resolve(false),
): Promise<RepoLocation> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const text = await files.read(`${root}/${path}`, LARGEST);
      const isOwn = text !== undefined && (isOnlyBlocks(text) || (await isOwnToo(path, text)));
      return isOwn ? [path] : [];
    }),
  );
  const own = found.flat();
  return own.length === 0 ? where : { ...where, bookkeeping: [...(where.bookkeeping ?? []), ...own] };
}
