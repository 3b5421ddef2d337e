import type { FileProbe } from './file-probe';
import { foldersAbove, workTreeAbove } from './work-tree';

/** What people call the folder in which their repositories lie. */
const HOME_OF_CODE =
  /^(?:code|coding|dev|development|git|github|gitlab|projects?|repos?|repositories|source|sources|src|workspaces?)$/i;
/** Names that are looked at in one folder. */
const MOST_NAMES = 300;
const MOST_FOUND = 12;

/**
 * Absolute folders that look like repositories: the one around a place first, then those beside it. A `.git` in a folder
 * is enough to be offered; git is not started, and nothing in the repositories is read.
 */
export async function nearRepositories(files: FileProbe, place: string): Promise<readonly string[]> {
  const [own, beside] = await Promise.all([workTreeAbove(place, files), repositoriesBeside(files, place)]);
  const all = [...(own === undefined ? [] : [own]), ...beside];
  return [...new Set(all)].slice(0, MOST_FOUND);
}

async function repositoriesBeside(files: FileProbe, place: string): Promise<readonly string[]> {
  const [itself, parent] = foldersAbove(place);
  if (parent === undefined) return [];
  const beside = (await foldersIn(files, parent)).filter((folder) => folder !== itself);
  const homes = beside.filter((folder) => HOME_OF_CODE.test(nameOf(folder)));
  const below = await Promise.all(homes.map((folder) => foldersIn(files, folder)));
  const candidates = [...beside, ...below.flat()];
  const marks = await Promise.all(candidates.map((folder) => files.stat(`${folder}/.git`)));
  return candidates.filter((_, at) => marks[at]?.kind === 'folder' || marks[at]?.kind === 'file');
}

async function foldersIn(files: FileProbe, folder: string): Promise<readonly string[]> {
  const names = (await files.names(folder)).filter((name) => !name.startsWith('.') && name !== 'node_modules');
  return [...names]
    .sort()
    .slice(0, MOST_NAMES)
    .map((name) => `${folder}/${name}`);
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}
