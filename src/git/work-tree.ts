import type { FileProbe } from './file-probe';
import type { RepoLayout } from './layout';

const LARGEST_GITFILE = 4096;

/** Whether a work tree that config names points back at its git folder, as that of a submodule does. */
export async function ownsWorkTree(layout: RepoLayout, files: FileProbe): Promise<boolean> {
  const marker = `${layout.root}/.git`;
  const facts = await files.stat(marker);
  if (facts?.kind === 'folder') return layout.gitDir === marker;
  if (facts?.kind !== 'file') return false;
  const target = /^gitdir: (.+?)\r?\n?$/.exec((await files.read(marker, LARGEST_GITFILE)) ?? '')?.[1];
  return target !== undefined && resolvePath(layout.root, target) === layout.gitDir;
}

/** The nearest folder, from this one upwards, that holds a `.git`. */
export async function workTreeAbove(folder: string, files: FileProbe): Promise<string | undefined> {
  for (const candidate of foldersAbove(folder)) {
    if ((await files.stat(`${candidate}/.git`)) !== undefined) return candidate;
  }
  return undefined;
}

/** The folder itself and every folder above it, the nearest first. */
export function foldersAbove(folder: string): readonly string[] {
  const parts = folder.replace(/\\/g, '/').replace(/\/+$/, '').split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/')).filter((path) => path !== '');
}

/** An absolute path without `.` and `..`. */
export function resolvePath(base: string, path: string): string {
  const absolute = /^(?:\/|[a-z]:[\\/])/i.test(path) ? path : `${base}/${path}`;
  const parts: string[] = [];
  for (const part of absolute.replace(/\\/g, '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}
