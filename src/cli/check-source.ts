import { basename, relative, resolve, sep } from 'node:path';
import { HandoffError } from '../core/model/errors';
import type { HandoffToCheck } from '../core/use-cases/check';
import { projectOfPath, projectsOf, type Desk } from '../core/use-cases/desk';
import type { Arguments } from './command';
import type { OpenVault } from './compose';
import { readSource } from './input';
import type { Io } from './io';
import { deskOf } from './record-command';

/** One handoff to check, and where it stands. */
export interface SourceToCheck extends HandoffToCheck {
  /** As people know it. */
  readonly name: string;
  /** Absolute path of a file outside any vault. */
  readonly file?: string;
  /** The vault that it is a note of: what is mended there can be taken back. */
  readonly vault?: OpenVault;
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
  const path = notePath(name, desk, vault, io);
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
  return { name: '-', path: '', text: await readSource('-', io) };
}

async function plainFile(name: string, io: Io): Promise<SourceToCheck> {
  const file = resolve(io.cwd, name);
  const text = await readSource(name, io);
  return { name, file, path: basename(name), text };
}

function noteOf(path: string, text: string, desk: Desk, vault: OpenVault): SourceToCheck {
  const note = desk.index.note(path);
  return {
    name: path,
    path,
    text,
    ...(note?.type === 'handoff' ? { project: projectOfPath(desk, path) } : {}),
    noteOf: (link) => desk.index.note(desk.index.resolve(link) ?? ''),
    vault,
  };
}

/** A file inside the vault by its path there, or as it is named from the working folder. */
function notePath(name: string, desk: Desk, { folder }: OpenVault, io: Io): string | undefined {
  if (desk.texts.has(name)) return name;
  const inside = relative(folder, resolve(io.cwd, name)).split(sep).join('/');
  return inside.startsWith('../') || inside === '' ? undefined : inside;
}

function usage(message: string): HandoffError {
  return new HandoffError('usage', message, {
    fix: 'Usage: session-handoff check [FILE|-] [--vault DIR] [--project NAME]',
  });
}
