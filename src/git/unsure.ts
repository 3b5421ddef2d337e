import type { FileProbe } from './file-probe';
import type { OpenRepository } from './open-repository';
import type { RunGit } from './run-git';
import type { StatusEntry } from './status';

/** So many changed files are looked at one by one; of more than that, all under a filter are unsure. */
const LOOKED_AT = 500;

const EMPTY_BLOBS = ['e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'];
const RECORD =
  /([^\0]+)\0 {2}ctime: [^\n]*\n {2}mtime: [^\n]*\n {2}dev: [^\n]*\n {2}uid: [^\n]*\n {2}size: (\d+)\t[^\n]*\n/g;

/**
 * Files that git calls modified only because their filter was not run: under a filter that is switched off, and as
 * large as when git last looked at them.
 */
export async function findUnsure(
  { filtersOff, layout, run }: OpenRepository,
  entries: readonly StatusEntry[],
  files: FileProbe,
): Promise<readonly string[]> {
  const modified = entries.filter(({ unstaged, submodule }) => unstaged === 'M' && !submodule);
  if (filtersOff.length === 0 || modified.length === 0) return [];
  const filtered = await underFilter(run, modified, filtersOff);
  if (filtered.length > LOOKED_AT) return filtered.map(({ path }) => path);
  const sizes = await indexSizes(run, filtered);
  const facts = await Promise.all(filtered.map(({ path }) => files.stat(`${layout.root}/${path}`)));
  return filtered
    .filter(({ path, indexBlob }, index) => {
      const known = sizes.get(path);
      // Git writes 0 for a file that changed while it looked: then nothing is known.
      const nothingKnown = known === 0 && !EMPTY_BLOBS.includes(indexBlob);
      return known !== undefined && (nothingKnown || facts[index]?.size === known);
    })
    .map(({ path }) => path);
}

async function underFilter(
  run: RunGit,
  entries: readonly StatusEntry[],
  filtersOff: readonly string[],
): Promise<readonly StatusEntry[]> {
  const input = entries.map(({ path }) => `${path}\0`).join('');
  const outcome = await run(['check-attr', '-z', '--stdin', 'filter'], { input });
  const fields = outcome.ok ? outcome.out.split('\0') : [];
  const filters = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3) filters.set(fields[at] ?? '', fields[at + 2] ?? '');
  return entries.filter(({ path }) => filtersOff.includes(filters.get(path) ?? ''));
}

/** Bytes of each file when it was last written into the index. */
async function indexSizes(run: RunGit, entries: readonly StatusEntry[]): Promise<ReadonlyMap<string, number>> {
  if (entries.length === 0) return new Map();
  const pathspecs = entries.map(({ path }) => `:(top,literal)${path}`);
  const outcome = await run(['ls-files', '--debug', '-z', '--', ...pathspecs]);
  const records = outcome.ok ? [...outcome.out.matchAll(RECORD)] : [];
  return new Map(records.map((record) => [record[1] ?? '', Number(record[2])]));
}
