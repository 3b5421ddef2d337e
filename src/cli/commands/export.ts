import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { HandoffError } from '../../core/model/errors';
import { LAYOUTS } from '../../core/model/handoff';
import { projectsOf, type Desk } from '../../core/use-cases/desk';
import { exportNote, type ExportedNote } from '../../core/use-cases/export-notes';
import { writeExclusively } from '../../vault/disk-atomic-write';
import { nodeDisk } from '../../vault/folder-calls';
import { errnoOf } from '../../vault/disk-errno';
import { storeError } from '../../vault/disk-store-error';
import { enIo } from '../../locales/en-cli-io';
import type { Arguments, Command } from '../command';
import type { Io } from '../io';
import { printJson } from '../print';
import { deskOf, RECORD_OPTIONS } from '../record-command';

const { 'dry-run': _never, ...OPTIONS } = RECORD_OPTIONS;

export const exportCommand: Command = {
  name: 'export',
  usage:
    'session-handoff export [NOTE...] --vault DIR [--project NAME] [--decisions] [--layout L] [--out DIR] [--json]',
  help: enIo.export.help,
  options: {
    ...OPTIONS,
    decisions: { type: 'boolean' },
    layout: { type: 'string' },
    out: { type: 'string' },
  },
  positionals: ['NOTE...'],
  run: exportNotes,
};

async function exportNotes(args: Arguments, io: Io): Promise<number> {
  const layout = args.choice('layout', LAYOUTS) ?? 'native';
  const { desk } = await deskOf(args, io);
  const notes = notesOf(args, desk).map((path) => exportNote(desk, path, layout));
  const out = args.text('out');
  if (out === undefined && notes.length > 1 && !args.flag('json')) {
    throw new HandoffError('usage', 'Several notes cannot be printed as one.', { fix: 'Name a folder with --out.' });
  }
  const written = out === undefined ? [] : await write(notes, resolve(io.cwd, out), out);
  if (args.flag('json')) io.stdout(printJson({ written, documents: notes }));
  else if (notes.length === 0) io.stderr(`${enIo.export.none}\n`);
  else if (out === undefined) io.stdout(notes.map(({ text }) => text).join(''));
  else io.stdout(`${(written.length === 0 ? [enIo.export.same] : written.map(wroteLine)).join('\n')}\n`);
  return 0;
}

function wroteLine(path: string): string {
  return `${enIo.export.wrote} ${path}`;
}

/** Without a name it is the newest handoff; `--decisions` adds every decision. */
function notesOf(args: Arguments, desk: Desk): readonly string[] {
  const named = args.positionals.map((name) => {
    const path = desk.index.resolve(name.startsWith('[[') ? name : `[[${name}]]`) ?? name;
    const type = desk.index.note(path)?.type;
    if (type === 'handoff' || type === 'decision') return path;
    throw new HandoffError('not-found', `There is no handoff or decision "${name}" in this vault.`, {
      path: name,
      fix: 'Name it by the name or the path of its note.',
    });
  });
  const projects = projectsOf(desk);
  if (args.flag('decisions')) return [...named, ...projects.flatMap((one) => one.decisions.map(({ path }) => path))];
  if (named.length > 0) return named;
  const heads = projects.flatMap((project) => project.chain.heads.map((head) => head.note.path));
  const [head, ...others] = heads;
  if (head !== undefined && others.length === 0) return [head];
  throw new HandoffError(head === undefined ? 'not-found' : 'ambiguous', 'There is no one newest handoff.', {
    candidates: heads,
    fix: 'Name the note to export.',
  });
}

/** Never over another file; what says the same already is left as it is. */
async function write(notes: readonly ExportedNote[], folder: string, named: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    if (errnoOf(error) !== 'EEXIST') throw storeError(error, named);
    throw new HandoffError('not-a-folder', `${named} is a file; a folder was expected.`, { path: named });
  });
  const fresh: ExportedNote[] = [];
  for (const note of notes) {
    const present = await presentText(join(folder, note.name), join(named, note.name));
    if (present === undefined) fresh.push(note);
    else if (present !== note.text) throw there(join(named, note.name));
  }
  for (const { name, text } of fresh) {
    const path = join(named, name);
    await writeExclusively(nodeDisk, join(folder, name), text).catch((error: unknown) => {
      throw errnoOf(error) === 'EEXIST' ? there(path) : storeError(error, path);
    });
  }
  return fresh.map(({ name }) => join(named, name));
}

async function presentText(absolute: string, path: string): Promise<string | undefined> {
  return readFile(absolute, 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw storeError(error, path);
  });
}

function there(path: string): HandoffError {
  return new HandoffError('exists', `There is already another file ${path}; nothing was written over it.`, {
    path,
    fix: 'Name another folder, or move that file away.',
  });
}
