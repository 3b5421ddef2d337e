import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Encoding, SourceDocument } from '../../core/import/source-document';
import { HandoffError, type Problem } from '../../core/model/errors';
import { nodeFileProbe } from '../file-probe';
import type { Io } from '../io';
import { matchesGlob, staticPartOf } from './glob';

/** A file that may be imported. */
export interface SourceFile {
  /** As a person would name it, with `/`. */
  readonly name: string;
  readonly absolute: string;
}

const TEXTS = /\.(?:md|markdown|mdx|txt)$/i;
const NOT_ENTERED = new Set(['.git', 'node_modules', '.obsidian', '.trash', '.venv', 'venv', 'vendor', 'Originals']);
const MOST_FILES = 20_000;
/** Bytes: no handoff is as long. */
const LARGEST = 16_000_000;

/**
 * The files that are meant: files as they are named, every text below a folder, and what a pattern fits, dot folders
 * too. Links to folders are not followed. Throws `not-found` for what is not there.
 */
export async function findSources(sources: readonly string[], io: Io): Promise<readonly SourceFile[]> {
  const found = new Map<string, SourceFile>();
  for (const source of sources) {
    for (const file of await filesOf(source, io)) found.set(file.absolute, file);
  }
  return [...found.values()];
}

async function filesOf(source: string, io: Io): Promise<readonly SourceFile[]> {
  const absolute = resolve(io.cwd, source);
  const facts = await stat(absolute).catch(() => undefined);
  if (facts?.isFile() === true) return [{ name: slashed(source), absolute: await realpath(absolute) }];
  if (facts?.isDirectory() === true) return below(absolute, source, (path) => TEXTS.test(path));
  if (/[*?{[]/.test(source)) {
    const base = staticPartOf(slashed(source));
    const matches = matchesGlob(slashed(source));
    const files = await below(resolve(io.cwd, base), base, matches);
    if (files.length > 0) return files;
  }
  throw new HandoffError('not-found', `There is no file or folder ${source}, and no file that fits it.`, {
    path: source,
    fix: 'Name files, folders, or a pattern in quotes such as "docs/**/*HANDOFF*.md".',
  });
}

async function below(
  folder: string,
  named: string,
  isMeant: (path: string) => boolean,
): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  const open = [folder];
  for (let current = open.pop(); current !== undefined && found.length < MOST_FILES; current = open.pop()) {
    for (const name of [...(await nodeFileProbe.names(current))].sort()) {
      const absolute = join(current, name);
      const facts = await lstat(absolute).catch(() => undefined);
      const path = slashed(relative(folder, absolute));
      // A link to a folder may lead back to where it stands.
      if (facts?.isDirectory() === true && !NOT_ENTERED.has(name)) open.push(absolute);
      else if (facts?.isFile() === true && isMeant(path)) {
        found.push({ name: slashed(named === '' ? path : join(named, path)), absolute });
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
  files: readonly SourceFile[],
  recordedAt: (absolute: string) => Promise<string | undefined>,
): Promise<ReadSources> {
  const documents: SourceDocument[] = [];
  const problems: Problem[] = [];
  for (const { name, absolute } of files) {
    try {
      const { size } = await stat(absolute);
      if (size > LARGEST) throw new Error(`it is larger than ${LARGEST / 1_000_000} MB`);
      const bytes = new Uint8Array(await readFile(absolute));
      const recorded = await recordedAt(absolute);
      documents.push({ name, bytes, ...(recorded === undefined ? {} : { recorded }) });
    } catch (error) {
      const reason = error instanceof Error ? error.message.replace(/,? '?\/.*$/, '') : String(error);
      problems.push({ code: 'unreadable', path: name, line: 0, message: `It could not be read: ${reason}` });
    }
  }
  return { documents, problems };
}

/** Text of bytes; `undefined` when they are not in that encoding. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
