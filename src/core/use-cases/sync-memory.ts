import { titleOf, type HandoffNote } from '../index/indexed-note';
import { projectName } from '../index/project-name';
import type { ProjectIndex } from '../index/handoff-index';
import { commitWords, type MessageForm } from '../memory/commit-words';
import { memoryView } from '../memory/memory-view';
import { parseTarget, type TargetFile } from '../memory/memory-targets';
import { hasOwnChanges } from '../memory/own-changes';
import { planMemory, type EditedChoice, type MemoryToSync, type PlannedMemory } from '../memory/plan-sync';
import { equalTextKey } from '../model/equal-text';
import { HandoffError } from '../model/errors';
import type { RepoLocation } from '../model/git-state';
import type { CommitRequest, GitWriter } from '../model/git-writer';
import { isOpen } from '../model/item';
import type { RepositoryFolder } from '../model/repository-folder';
import { oneProject, type Desk } from './desk';

export interface SyncRequest {
  /** `phase-status`, `agents=docs/AGENTS.md`; empty for those that the project note names, else `phase-status`. */
  readonly targets: readonly string[];
  /** Handoff that speaks; without it the only head. */
  readonly from?: string;
  readonly edited: EditedChoice;
  /** The same for single files, by path. */
  readonly editedAt?: ReadonlyMap<string, EditedChoice>;
  /** Lines of somebody's own TODO to tick, from 1. */
  readonly ticks: readonly number[];
  /** Make a commit of the files; absent for none. */
  readonly message?: MessageForm;
}

export interface PlannedSync {
  readonly files: readonly PlannedMemory[];
  /** What would be committed; absent when nothing is. */
  readonly commit?: CommitRequest;
  readonly words: readonly string[];
}

/** What memory is kept in, and who may make commits there. */
export interface SyncPorts {
  readonly folder: RepositoryFolder;
  readonly where: RepoLocation;
  readonly writer?: GitWriter;
}

/** Works out every file before anything is written. Throws what makes one of them impossible. */
export async function planSync(desk: Desk, ports: SyncPorts, request: SyncRequest): Promise<PlannedSync> {
  const planned = await draftSync(desk, ports, request);
  for (const { refusal } of planned.files) if (refusal !== undefined) throw refusal;
  const ticked = planned.files.flatMap((file) => file.ticked);
  const wrong = request.ticks.find((line) => !ticked.includes(line));
  if (wrong !== undefined) throw notOffered(wrong, planned.files);
  return planned;
}

/** The same for somebody who chooses while looking at it: a refused file says why, and then there is no commit. */
export async function draftSync(desk: Desk, ports: SyncPorts, request: SyncRequest): Promise<PlannedSync> {
  const project = oneProject(desk);
  const owner = project.project?.project.id;
  if (owner === undefined) throw noHandoff(project);
  const note = speakingHandoff(desk, project, request.from);
  const text = desk.texts.get(note.path) ?? '';
  const view = memoryView(project, note, (link) => desk.index.resolve(link), text);
  const source = { view, note, text };
  const given = { owner, source, ticks: request.ticks, finished: finishedWork(project) };
  const { files, words } = await planFiles(targetsOf(project, request), given, ports, request);
  const isRefused = files.some(({ refusal }) => refusal !== undefined);
  if (request.message === undefined || isRefused) return { files, words };
  const commit = await planCommit(files, ports, owner);
  if (commit.paths.length === 0) return { files, words };
  const message = commitWords(source.view, commit.paths, request.message);
  return { files, words: [...words, ...commit.words], commit: { paths: commit.paths, message } };
}

/** One file once, also where a link gives it a second name. */
async function planFiles(
  targets: readonly string[],
  given: Pick<MemoryToSync, 'owner' | 'source' | 'finished' | 'ticks'>,
  { folder }: SyncPorts,
  request: SyncRequest,
): Promise<{ readonly files: readonly PlannedMemory[]; readonly words: readonly string[] }> {
  const files = new Map<string, PlannedMemory>();
  const words: string[] = [];
  for (const name of targets) {
    const file = parseTarget(name, given.source.view);
    const real = await folder.real(file.path);
    const before = await folder.read(file.path);
    const edited = request.editedAt?.get(file.path) ?? request.edited;
    const planned = planMemory({ ...given, file, before, edited });
    const known = files.get(real);
    if (known === undefined) files.set(real, planned);
    else if (known.path === file.path || known.after !== planned.after) throw twice(file, known);
    else words.push(`${file.path} leads to ${known.path}: it is one file.`);
  }
  return { files: [...files.values()], words };
}

/** Writes the files, each in one step, in order. The same call again goes on where it was stopped. */
export async function applySync(folder: RepositoryFolder, { files }: PlannedSync): Promise<readonly string[]> {
  const written: string[] = [];
  const changed = files.flatMap(({ path, before, after }) =>
    after === undefined || after === before ? [] : [{ path, before, after }],
  );
  for (const { path } of changed) await folder.check(path);
  for (const { path, before, after } of changed) {
    await folder.write(path, before, after).catch((error: unknown) => {
      throw written.length === 0 ? error : stoppedBehind(error, written);
    });
    written.push(path);
  }
  return written;
}

/** What could not be known beforehand: the files that were written stand. */
function stoppedBehind(error: unknown, written: readonly string[]): unknown {
  if (!(error instanceof HandoffError)) return error;
  const { code, message, details } = error;
  const stands = `Written before that: ${written.join(', ')}.`;
  return new HandoffError(code, `${message} ${stands}`, { ...details, cause: error });
}

/** Keys of the words of everything that some handoff calls done and none has open. */
function finishedWork({ handoffs, items }: ProjectIndex): ReadonlyMap<string, string> {
  const open = new Set(items.filter(({ status }) => isOpen(status)).map(({ text }) => equalTextKey(text)));
  const done = handoffs.flatMap(({ path, parsed }) =>
    parsed.entries
      .filter(({ kind, status }) => kind === 'item' && status === 'done')
      .map(({ text }) => [equalTextKey(text), path] as const),
  );
  return new Map(done.filter(([key]) => key !== '' && !open.has(key)));
}

function targetsOf({ project }: ProjectIndex, { targets }: SyncRequest): readonly string[] {
  if (targets.length > 0) return targets;
  const { memory = [] } = project?.project ?? {};
  return memory.length > 0 ? memory : ['phase-status'];
}

function speakingHandoff(desk: Desk, project: ProjectIndex, name: string | undefined): HandoffNote {
  const { heads, links } = project.chain;
  const named = name === undefined ? undefined : links.get(desk.index.resolve(name) ?? name);
  if (named !== undefined) return named.note;
  const [head, ...others] = heads;
  if (name === undefined && head !== undefined && others.length === 0) return head.note;
  if (head === undefined) throw noHandoff(project);
  throw new HandoffError(
    name === undefined ? 'ambiguous' : 'not-found',
    name === undefined ? 'The project has several newest handoffs.' : `There is no handoff "${name}" in this project.`,
    {
      candidates: heads.map(({ note }) => `${note.path}  ${titleOf(note)}`),
      fix: 'Name the one that memory shall follow with --from.',
    },
  );
}

async function planCommit(
  files: readonly PlannedMemory[],
  { folder, writer, where }: SyncPorts,
  owner: string,
): Promise<{ readonly paths: readonly string[]; readonly words: readonly string[] }> {
  if (writer === undefined) throw new HandoffError('not-found', 'There is no git on this device.');
  const there = await Promise.all(
    files.flatMap((file) =>
      file.after === undefined ? [] : [folder.real(file.path).then((real) => ({ ...file, real }))],
    ),
  );
  if (there.length === 0) return { paths: [], words: [] };
  const words = await writer.ready(where);
  const versions = await writer.versions(
    where,
    there.map(({ real }) => real),
  );
  const paths: string[] = [];
  for (const { path, real, before, after } of there) {
    const version = versions.find((one) => one.path === real);
    if (version?.ignored === true) throw ignored(path);
    if (version !== undefined && before !== undefined && hasOwnChanges(before, version, owner)) throw ownChanges(path);
    if (version?.head !== after) paths.push(real);
  }
  return { paths, words };
}

function notOffered(line: number, files: readonly PlannedMemory[]): HandoffError {
  const offers = files.flatMap((file) => file.offers);
  return new HandoffError('usage', `Line ${line} is no open task of your own that names finished work.`, {
    candidates: offers.map((offer) => `${offer.path}:${offer.line}: ${offer.text}`),
    fix: offers.length > 0 ? 'Tick one of these lines.' : 'There is none in these files; leave --tick out.',
  });
}

function noHandoff(project: ProjectIndex): HandoffError {
  return new HandoffError('not-found', `The project ${projectName(project)} has no handoff yet.`, {
    fix: 'Write one with session-handoff new.',
  });
}

function twice({ path }: TargetFile, known: PlannedMemory): HandoffError {
  const says = path === known.path ? `${path} is named twice.` : `${path} and ${known.path} are one file.`;
  return new HandoffError('usage', says, { path, fix: 'Give each file one target.' });
}

function ignored(path: string): HandoffError {
  return new HandoffError('refused', `${path} is ignored by this repository, so it cannot be committed.`, {
    path,
    fix: 'Sync it without --commit, or leave it out.',
  });
}

function ownChanges(path: string): HandoffError {
  return new HandoffError('refused', `${path} has changes of somebody's own that are not committed yet.`, {
    path,
    fix: 'Commit them first, or sync without --commit.',
  });
}
