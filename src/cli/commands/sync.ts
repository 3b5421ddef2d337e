import { HandoffError } from '../../core/model/errors';
import { MESSAGE_FORMS } from '../../core/memory/commit-words';
import type { Committed, GitWriter } from '../../core/model/git-writer';
import {
  applySync,
  planSync,
  type PlannedSync,
  type SyncPorts,
  type SyncRequest,
} from '../../core/use-cases/sync-memory';
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
  const root = state.kind === 'repository' ? state.root : where.folder;
  if (state.kind !== 'repository' && request.message !== undefined) throw new HandoffError('not-found', state.words);
  const ports: SyncPorts = {
    folder: new DiskRepository(nodeDisk, root),
    where,
    ...(request.message === undefined ? {} : { writer: gitWriter(io) }),
  };
  const planned = await planSync(desk, ports, request);
  if (args.flag('dry-run') || !(await isWanted(planned, args, io))) {
    show(planned, { written: [] }, args, io);
    return 0;
  }
  const written = await applySync(ports.folder, planned);
  const committed = await commit(planned, ports);
  show(planned, { written, ...(committed === undefined ? {} : { committed }) }, args, io);
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

async function commit({ commit: request }: PlannedSync, ports: SyncPorts): Promise<Committed | undefined> {
  const writer: GitWriter | undefined = ports.writer;
  return request === undefined || writer === undefined ? undefined : writer.commit(ports.where, request);
}

interface Done {
  readonly written: readonly string[];
  readonly committed?: Committed;
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
    ...(done.written.length > 0 ? [] : lines(planned)),
    ...done.written.map((path) => `${en.wrote} ${path}`),
    ...(hash === undefined ? [] : [`${en.committed} ${hash.slice(0, 8)}`]),
    ...offers.map(({ path, line, text: words, doneIn }) => `${path}:${line}: ${en.looksDone} (${doneIn}): ${words}`),
    ...(offers.length > 0 ? [en.tick] : []),
    ...planned.words,
  ];
  io.stdout(args.flag('json') ? printJson(json) : `${text.map(plainLine).join('\n')}\n`);
}

function lines({ files, commit: request }: PlannedSync): readonly string[] {
  const changed = files.flatMap(({ path, diff, state }) => {
    if (diff.length > 0) return [`--- ${path}`, ...diff];
    return [`${path}: ${state === 'edited' ? en.kept : state === 'absent' || state === 'matches' ? en.same : state}`];
  });
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
