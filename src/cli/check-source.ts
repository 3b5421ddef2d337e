import { basename, dirname, relative, resolve, sep } from 'node:path';
import { HandoffError } from '../core/model/errors';
import type { HandoffToCheck } from '../core/use-cases/check';
import { projectOfPath, projectsOf, type Desk } from '../core/use-cases/desk';
import { openFolderVault } from '../vault/folder-note-store';
import type { Arguments } from './command';
import type { OpenVault } from './compose';
import { readSource } from './input';
import type { Io } from './io';
import { deskOf } from './record-command';

/** One handoff to check, and where a mended text goes. */
export interface SourceToCheck extends HandoffToCheck {
  /** As people know it. */
  readonly name: string;
  /** Absolute path of a file outside any vault. */
  readonly file?: string;
  /** Rejects with `changed` when somebody else wrote meanwhile. */
  readonly write: (text: string) => Promise<void>;
}

/** A file, standard input, or the heads of a project. */
export async function handoffsToCheck(args: Arguments, io: Io): Promise<readonly SourceToCheck[]> {
  const [name, ...more] = args.positionals;
  if (more.length > 0) throw usage('Only one file can be checked at a time.');
  if (name === undefined) return headsOf(args, io);
  if (name === '-') return [await fromInput(args, io)];
  if (args.text('vault') === undefined) {
    if (args.text('project') !== undefined) throw usage('--project needs --vault.');
    return [await plainFile(name, io)];
  }
  const { desk, vault } = await deskOf(args, io);
  const path = notePath(name, vault, io);
  const text = path === undefined ? undefined : desk.texts.get(path);
  return [path === undefined || text === undefined ? await plainFile(name, io) : noteOf(path, text, desk, vault)];
}

async function headsOf(args: Arguments, io: Io): Promise<readonly SourceToCheck[]> {
  if (args.text('vault') === undefined) throw usage('Neither a file nor a vault was named.');
  const { desk, vault } = await deskOf(args, io);
  const heads = projectsOf(desk).flatMap(({ chain }) => chain.heads.map(({ note }) => note.path));
  if (heads.length === 0) {
    throw new HandoffError('not-found', 'There is no handoff to check.', {
      fix: 'Write one with session-handoff new.',
    });
  }
  return heads.map((path) => noteOf(path, desk.texts.get(path) ?? '', desk, vault));
}

async function fromInput(args: Arguments, io: Io): Promise<SourceToCheck> {
  if (args.flag('fix')) throw usage('What comes from standard input cannot be mended in place.');
  return { name: '-', path: '', text: await readSource('-', io), write: () => Promise.resolve() };
}

async function plainFile(name: string, io: Io): Promise<SourceToCheck> {
  const file = resolve(io.cwd, name);
  const text = await readSource(name, io);
  return {
    name,
    file,
    path: basename(name),
    text,
    write: async (after) => {
      const folder = await openFolderVault(dirname(file));
      await folder.edit(basename(file), unchanged(name, text, after));
    },
  };
}

function noteOf(path: string, text: string, desk: Desk, { store }: OpenVault): SourceToCheck {
  const note = desk.index.note(path);
  return {
    name: path,
    path,
    text,
    ...(note?.type === 'handoff' ? { project: projectOfPath(desk, path) } : {}),
    noteOf: (link) => desk.index.note(desk.index.resolve(link) ?? ''),
    write: async (after) => {
      await store.edit(path, unchanged(path, text, after));
    },
  };
}

function unchanged(path: string, before: string, after: string): (text: string) => string {
  return (now) => {
    if (now === before) return after;
    throw new HandoffError('changed', `${path} was changed by somebody else in the meantime; it was left as it is.`, {
      path,
      fix: 'Check it again.',
    });
  };
}

/** A file inside the vault by its path there, or as it is named from the working folder. */
function notePath(name: string, { folder }: OpenVault, io: Io): string | undefined {
  const inside = relative(folder, resolve(io.cwd, name)).split(sep).join('/');
  return inside.startsWith('../') || inside === '' ? undefined : inside;
}

function usage(message: string): HandoffError {
  return new HandoffError('usage', message, {
    fix: 'Usage: session-handoff check [FILE|-] [--vault DIR] [--project NAME]',
  });
}
