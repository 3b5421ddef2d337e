import type { SourceDocument } from '../core/import/source-document';
import { HandoffError, type Problem } from '../core/model/errors';
import type { DiskCalls, PathCalls } from './disk-calls';
import { errnoOf } from './disk-errno';
import { pathGlob } from './disk-glob';

/** A file that may be imported. */
export interface SourceFile {
  /** As a person would name it, with `/`. */
  readonly name: string;
  readonly absolute: string;
}

const TEXTS = /\.(?:md|markdown|mdx|txt)$/i;
const NOT_ENTERED = new Set(['.git', 'node_modules', '.trash', '.venv', 'venv', 'vendor', 'Originals']);
/** Files of the folder in which Obsidian keeps the settings of a vault, whatever it is called. */
const SETTINGS_OF_A_VAULT = ['app.json', 'core-plugins.json'];
const MOST_FILES = 20_000;
/** Bytes: no handoff is as long. */
const LARGEST = 16_000_000;

export interface FoundSources {
  readonly files: readonly SourceFile[];
  /** What would fit and was passed by: links, and folders that cannot be read. */
  readonly passed: readonly Problem[];
}

/**
 * The files that are meant: files as they are named, every text below a folder, and what a pattern fits, dot folders
 * too. Links below a folder are not followed. Names are relative to `folder`. Throws `not-found` for what is not there.
 */
export async function findSources(disk: DiskCalls, folder: string, sources: readonly string[]): Promise<FoundSources> {
  const found = new Map<string, SourceFile>();
  const passed: Problem[] = [];
  for (const source of sources) {
    const files = await filesOf(disk, folder, source, passed);
    if (files === undefined) throw await notThere(disk, folder, source);
    for (const file of files) found.set(file.absolute, file);
  }
  return { files: [...found.values()], passed };
}

/** What fits patterns and lies in a folder itself, links followed; a pattern that fits nothing is no error. */
export async function findBelow(
  disk: DiskCalls,
  folder: string,
  patterns: readonly string[],
): Promise<readonly SourceFile[]> {
  const root = await disk.fs.realpath(folder);
  const found = new Map<string, SourceFile>();
  for (const pattern of patterns) {
    for (const file of (await filesOf(disk, root, pattern, [])) ?? []) {
      const real = await disk.fs.realpath(file.absolute).catch(() => '');
      if (real.startsWith(root + disk.path.sep)) found.set(real, { ...file, absolute: real });
    }
  }
  return [...found.values()];
}

/** `undefined` when nothing of that name is there. */
async function filesOf(
  disk: DiskCalls,
  folder: string,
  source: string,
  passed: Problem[],
): Promise<readonly SourceFile[] | undefined> {
  const { fs, path } = disk;
  const named = slashed(path, source);
  const absolute = path.resolve(folder, source);
  const facts = await fs.stat(absolute).catch(() => undefined);
  if (facts?.isFile() === true) return [{ name: named, absolute: await fs.realpath(absolute) }];
  const isText = (one: string): boolean => TEXTS.test(one);
  if (facts?.isDirectory() === true)
    return below(disk, { folder: absolute, named, depth: Infinity, fits: isText, passed });
  if (!/[*?{[]/.test(source)) return undefined;
  const { base, depth, fits } = pathGlob(named);
  const files = await below(disk, { folder: path.resolve(folder, base), named: base, depth, fits, passed });
  return files.length === 0 ? undefined : files;
}

interface Walk {
  readonly folder: string;
  readonly named: string;
  /** Folders below the first that are entered. */
  readonly depth: number;
  /** By the path from the folder. */
  readonly fits: (path: string) => boolean;
  /** Grows by what is passed by. */
  readonly passed: Problem[];
}

async function below({ fs, path: paths }: DiskCalls, walk: Walk): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  const open = [''];
  const nameOf = (path: string): string => slashed(paths, paths.join(walk.named, path));
  for (let current = open.pop(); current !== undefined && found.length < MOST_FILES; current = open.pop()) {
    const names = await fs.readdir(paths.join(walk.folder, current)).catch((error: unknown): string[] => {
      walk.passed.push(unreadable(nameOf(current), error));
      return [];
    });
    if (SETTINGS_OF_A_VAULT.every((name) => names.includes(name))) continue;
    for (const name of [...names].sort()) {
      const path = current === '' ? name : `${current}/${name}`;
      const absolute = paths.join(walk.folder, path);
      const facts = await fs.lstat(absolute).catch(() => undefined);
      // A link to a folder may lead back to where it stands.
      const isEntered = facts?.isDirectory() === true && !NOT_ENTERED.has(name);
      if (isEntered && path.split('/').length <= walk.depth) open.push(path);
      else if (facts?.isFile() === true && walk.fits(path)) found.push({ name: nameOf(path), absolute });
      else if (facts?.isSymbolicLink() === true) {
        const passed = await passedLink({ fs, absolute, path: nameOf(path), isFitting: walk.fits(path) });
        if (passed !== undefined) walk.passed.push(passed);
      }
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

export interface ReadSources {
  readonly documents: readonly SourceDocument[];
  readonly problems: readonly Problem[];
}

/** The bytes of files. What cannot be read is a problem of its own and stops nothing. */
export async function readSources(
  { fs }: DiskCalls,
  files: readonly SourceFile[],
  recordedAt: (absolute: string) => Promise<string | undefined>,
): Promise<ReadSources> {
  const documents: SourceDocument[] = [];
  const problems: Problem[] = [];
  for (const { name, absolute } of files) {
    try {
      const { size } = await fs.stat(absolute);
      if (size > LARGEST) throw new Error(`it is larger than ${LARGEST / 1_000_000} MB, and no handoff is as long`);
      const bytes = new Uint8Array(await fs.readFile(absolute));
      const recorded = await recordedAt(absolute);
      documents.push({ name, bytes, ...(recorded === undefined ? {} : { recorded }) });
    } catch (error) {
      problems.push(unreadable(name, error));
    }
  }
  return { documents, problems };
}

function slashed({ sep }: PathCalls, path: string): string {
  return path.split(sep).join('/');
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  ENOENT: 'it went away while it was looked for',
  EIO: 'the disk could not read it',
};

function unreadable(path: string, error: unknown): Problem {
  const said = error instanceof Error ? error.message.replace(/,? '?\/.*$/, '') : String(error);
  return { code: 'unreadable', path, line: 0, message: `It could not be read: ${REASONS[errnoOf(error)] ?? said}.` };
}

/** What is worth saying of a link that is passed by: that there may be texts behind it, or that nothing is. */
async function passedLink(link: {
  readonly fs: DiskCalls['fs'];
  readonly absolute: string;
  readonly path: string;
  readonly isFitting: boolean;
}): Promise<Problem | undefined> {
  const { fs, absolute, path, isFitting } = link;
  const facts = await fs.stat(absolute).catch(() => undefined);
  if (facts?.isDirectory() !== true && !isFitting) return undefined;
  const message =
    facts === undefined
      ? 'It is a link that leads nowhere, or in a circle.'
      : `It is a link${facts.isDirectory() ? ' to a folder' : ''}, and links below a folder are not followed. Name it by itself to import it.`;
  return { code: 'link', path, line: 0, message };
}

async function notThere({ fs, path }: DiskCalls, folder: string, source: string): Promise<HandoffError> {
  const absolute = path.resolve(folder, source);
  if ((await fs.stat(absolute).catch(() => undefined)) !== undefined) {
    return new HandoffError('not-found', `${source} is neither a file nor a folder.`, {
      path: source,
      fix: 'Name a file that holds text.',
    });
  }
  const facts = await fs.lstat(absolute).catch(() => undefined);
  if (facts?.isSymbolicLink() === true) {
    return new HandoffError('not-found', `${source} is a link that leads nowhere, or in a circle.`, {
      path: source,
      fix: 'Mend the link, or name the file that it should lead to.',
    });
  }
  return new HandoffError('not-found', `There is no file or folder ${source}, and no file that fits it.`, {
    path: source,
    fix: 'Name files, folders, or a pattern in quotes such as "docs/**/*HANDOFF*.md".',
  });
}
