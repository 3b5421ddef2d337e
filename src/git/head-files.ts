import type { FileProbe } from './file-probe';
import { resolvePath, workTreeAbove } from './work-tree';

/** Where HEAD points, from git's own files: cheap enough to be looked at every minute, and nothing is started. */
export interface HeadFiles {
  /** Absent when HEAD is detached. */
  readonly branch?: string;
  /** Full hash; absent when the branch has no commit, or is packed away in a form that is not read here. */
  readonly head?: string;
}

const SMALL = 4096;
const PACKED = 4_000_000;

/** `undefined` when there is no repository above the folder. */
export async function readHeadFiles(files: FileProbe, folder: string): Promise<HeadFiles | undefined> {
  const root = await workTreeAbove(folder, files);
  if (root === undefined) return undefined;
  const gitDir = await gitDirOf(files, root);
  const head = (await files.read(`${gitDir}/HEAD`, SMALL))?.trim();
  if (head === undefined) return undefined;
  const ref = /^ref: (refs\/heads\/(.+))$/.exec(head);
  if (ref?.[1] === undefined || ref[2] === undefined) return isHash(head) ? { head } : undefined;
  const common = (await files.read(`${gitDir}/commondir`, SMALL))?.trim();
  const shared = common === undefined ? gitDir : resolvePath(gitDir, common);
  const hash = (await files.read(`${shared}/${ref[1]}`, SMALL))?.trim() ?? (await packed(files, shared, ref[1]));
  return { branch: ref[2], ...(hash !== undefined && isHash(hash) ? { head: hash } : {}) };
}

async function gitDirOf(files: FileProbe, root: string): Promise<string> {
  const marker = `${root}/.git`;
  if ((await files.stat(marker))?.kind === 'folder') return marker;
  const target = /^gitdir: (.+?)\r?\n?$/.exec((await files.read(marker, SMALL)) ?? '')?.[1];
  return target === undefined ? marker : resolvePath(root, target);
}

async function packed(files: FileProbe, gitDir: string, ref: string): Promise<string | undefined> {
  const text = (await files.read(`${gitDir}/packed-refs`, PACKED)) ?? '';
  return text
    .split('\n')
    .find((line) => line.endsWith(` ${ref}`))
    ?.split(' ')[0];
}

function isHash(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
