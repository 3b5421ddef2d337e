import { HandoffError } from '../../core/model/errors';
import { MESSAGE_FORMS } from '../../core/memory/commit-words';
import type { PlannedMemory } from '../../core/memory/plan-sync';
import type { Committed } from '../../core/model/git-writer';
import {
  applySync,
  planSync,
  type PlannedSync,
  type SyncPorts,
  type SyncRequest,
} from '../../core/use-cases/sync-memory';
import { syncRoot } from '../../core/use-cases/sync-root';
import { DiskRepository } from '../../vault/disk-repository';
import { nodeDisk } from '../../vault/folder-calls';
import { enIo } from '../../locales/en-cli-io';
import type { Arguments, Command } from '../command';
import { gitReader, gitWriter, linkedRepos } from '../compose';
import type { Io } from '../io';
import { printJson } from '../print';
import { deskOf, RECORD_OPTIONS } from '../record-command';
import { plainLine } from '../terminal';

const en = enIo.sync;

export const syncCommand: Command = {
  name: 'sync',
  usage:
    'session-handoff sync --vault DIR --repo DIR [--project NAME] [--target T]... [--from NOTE] [--overwrite|--keep] [--tick LINE]... [--commit] [--message phase|session] [--yes] [--dry-run] [--json]',
  help: en.help,
  options: {
    ...RECORD_OPTIONS,
    repo: { type: 'string' },
    target: { type: 'string', multiple: true },
    from: { type: 'string' },
    overwrite: { type: 'boolean' },
    keep: { type: 'boolean' },
    tick: { type: 'string', multiple: true },
    commit: { type: 'boolean' },
    message: { type: 'string' },
    yes: { type: 'boolean' },
  },
  run: sync,
};

async function sync(args: Arguments, io: Io): Promise<number> {
  const request = requestOf(args);
  const { desk, vault } = await deskOf(args, io);
  const [repo] = await linkedRepos([args.required('repo')], vault, desk.ports.settings, io);
  const where = { folder: repo?.where.folder ?? '' };
  const state = await gitReader(io).state(where);
  const root = syncRoot(state, where.folder);
  const ports: SyncPorts = {
    folder: new DiskRepository(nodeDisk, root),
    where,
    ...(request.message === undefined ? {} : { writer: gitWriter(io) }),
  };
  const planned = await planSync(desk, ports, request);
  if (args.flag('dry-run')) {
    show(planned, { written: [], isDone: false }, args, io);
    return 0;
  }
  if (!(await isWanted(planned, args, io))) {
    io.stdout(`${en.declined}\n`);
    return 0;
  }
  const written = await applySync(ports.folder, planned);
  const committed = await commit(planned, ports, written);
  show(planned, { written, isDone: true, ...(committed === undefined ? {} : { committed }) }, args, io);
  return 0;
}

function requestOf(args: Arguments): SyncRequest {
  if (args.flag('overwrite') && args.flag('keep')) {
    throw new HandoffError('usage', 'Only one of --overwrite and --keep can be meant.');
  }
  const ticks = args.texts('tick').map((text) => {
    if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
    throw new HandoffError('usage', `--tick is "${text}"; expected the number of a line.`);
  });
  const from = args.text('from');
  const message = args.choice('message', MESSAGE_FORMS);
  if (message !== undefined && !args.flag('commit')) {
    throw new HandoffError('usage', '--message is the message of a commit, and none is wanted.', {
      fix: 'Add --commit.',
    });
  }
  return {
    targets: args.texts('target'),
    ticks,
    edited: args.flag('overwrite') ? 'overwrite' : args.flag('keep') ? 'keep' : undefined,
    ...(from === undefined ? {} : { from }),
    ...(args.flag('commit') ? { message: message ?? 'phase' } : {}),
  };
}

/** On a terminal the person sees everything first, and says so. */
async function isWanted(planned: PlannedSync, args: Arguments, io: Io): Promise<boolean> {
  const isNothing = planned.commit === undefined && planned.files.every(({ before, after }) => before === after);
  if (isNothing || io.ask === undefined || args.flag('yes') || args.flag('json')) return true;
  io.stderr(`${lines(planned).map(plainLine).join('\n')}\n`);
  return /^y(?:es)?$/i.test(await io.ask(en.ask));
}

async function commit(
  { commit: request }: PlannedSync,
  { writer, where }: SyncPorts,
  written: readonly string[],
): Promise<Committed | undefined> {
  if (request === undefined || writer === undefined) return undefined;
  return writer.commit(where, request).catch((error: unknown) => {
    if (!(error instanceof HandoffError) || written.length === 0) throw error;
    const { code, message, details } = error;
    throw new HandoffError(code, `${message} ${en.stands} ${written.join(', ')}.`, { ...details, cause: error });
  });
}

interface Done {
  readonly written: readonly string[];
  readonly committed?: Committed;
  /** False when it was only shown. */
  readonly isDone: boolean;
}

function show(planned: PlannedSync, done: Done, args: Arguments, io: Io): void {
  const hash = done.committed?.kind === 'committed' ? done.committed.hash : undefined;
  const json = {
    written: done.written,
    files: planned.files.map(({ path, state, diff, offers }) => ({ path, state, diff, offers })),
    ...(planned.commit === undefined ? {} : { commit: { ...planned.commit, hash: hash ?? null } }),
    words: planned.words,
  };
  const offers = planned.files.flatMap((file) => file.offers);
  const text = [
    ...(done.isDone ? planned.files.map(doneLine) : lines(planned)),
    ...(hash === undefined ? [] : [`${en.committed} ${hash.slice(0, 8)}`]),
    ...(hash === undefined && done.isDone && args.flag('commit') ? [en.nothingToCommit] : []),
    ...offers.map(({ path, line, text: words, doneIn }) => `${path}:${line}: ${en.looksDone} (${doneIn}): ${words}`),
    ...(offers.length > 0 ? [en.tick] : []),
    ...planned.words,
  ];
  io.stdout(args.flag('json') ? printJson(json) : `${text.map(plainLine).join('\n')}\n`);
}

function doneLine(file: PlannedMemory): string {
  return file.before === file.after ? sameLine(file) : `${en.wrote} ${file.path}`;
}

function sameLine({ path, state }: PlannedMemory): string {
  return `${path}: ${state === 'edited' ? en.kept : en.same}`;
}

function lines({ files, commit: request }: PlannedSync): readonly string[] {
  const changed = files.flatMap((file) =>
    file.diff.length > 0 ? [`--- ${file.path}`, ...file.diff] : [sameLine(file)],
  );
  if (request === undefined) return changed;
  return [
    ...changed,
    '',
    `${en.wouldCommit} ${request.paths.join(', ')}`,
    ...request.message
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`),
  ];
}
