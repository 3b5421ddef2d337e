import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { HANDOFF_FILES } from '../core/memory/handoff-files';
import { HandoffError } from '../core/model/errors';
import type { Settings } from '../core/model/settings';
import type { ImportPorts } from '../core/use-cases/carry-out-import';
import type { CarryOutPorts } from '../core/use-cases/carry-out';
import type { HandoffPorts } from '../core/use-cases/create-handoff';
import type { LinkedRepo } from '../core/use-cases/look-at-repos';
import { GitHistoryReader } from '../git/history-reader';
import { SimpleGitWriter } from '../git/git-writer';
import type { GitReaderOptions } from '../git/open-repository';
import { ReportReader } from '../git/report-reader';
import { SimpleGitReader } from '../git/simple-git-reader';
import { openFolderVault, type FolderNoteStore } from '../vault/folder-note-store';
import { FolderUndoFile } from '../vault/folder-undo-file';
import { CacheFiles, cacheFolder } from './cache-file';
import { deviceClock } from './clock';
import { deviceMemory } from './device-memory';
import { nodeFileProbe } from './file-probe';
import { randomIds } from './ids';
import type { Io } from './io';
import { nodeRepoFiles } from './repo-files';
import { vaultSettings } from './vault-settings';

export interface OpenVault {
  readonly folder: string;
  readonly store: FolderNoteStore;
  readonly settings: Settings;
}

export async function openVault(folder: string, io: Io): Promise<OpenVault> {
  const absolute = resolve(io.cwd, folder);
  const store = await openFolderVault(absolute);
  const real = await realpath(absolute);
  return { folder: real, store, settings: await vaultSettings(real, io) };
}

/** What was read of the notes before; absent where it cannot be told which program read them. */
export function noteCache(vault: OpenVault, io: Io): CacheFiles | undefined {
  return io.build === undefined ? undefined : new CacheFiles(cacheFolder(io.env), vault.folder, io.build);
}

export function gitReader(io: Io): SimpleGitReader {
  return new SimpleGitReader(gitOptions(io));
}

export function historyReader(io: Io): GitHistoryReader {
  return new GitHistoryReader(gitOptions(io));
}

export function gitWriter(io: Io): SimpleGitWriter {
  return new SimpleGitWriter(gitOptions(io));
}

function gitOptions(io: Io): GitReaderOptions {
  const binary = io.env['SESSION_HANDOFF_GIT'];
  const memory = deviceMemory(io.env);
  return {
    files: nodeFileProbe,
    environment: io.env,
    onlyOnPath: true,
    ...(binary === undefined ? {} : { binary }),
    ...(memory === undefined ? {} : { memory }),
  };
}

export function handoffPorts(vault: OpenVault, io: Io): HandoffPorts {
  const cache = noteCache(vault, io);
  return {
    ...(cache === undefined ? {} : { cache }),
    store: vault.store,
    git: gitReader(io),
    files: nodeRepoFiles,
    evidence: new ReportReader(nodeFileProbe),
    clock: deviceClock,
    ids: randomIds,
    settings: vault.settings,
  };
}

/** What a plan is made with, so that it can be taken back. */
export function carryOutPorts(vault: OpenVault): CarryOutPorts & ImportPorts {
  return { store: vault.store, undo: undoFile(vault), clock: deviceClock };
}

export function undoFile(vault: OpenVault): FolderUndoFile {
  return new FolderUndoFile(vault.folder);
}

/** Repositories that were named. Handoffs of a vault that lies inside one are bookkeeping there. */
export async function linkedRepos(
  folders: readonly string[],
  vault: OpenVault,
  settings: Settings,
  io: Io,
): Promise<readonly LinkedRepo[]> {
  return Promise.all(
    folders.map(async (folder) => {
      const absolute = await existingFolder(resolve(io.cwd, folder), folder);
      const root = await repositoryRoot(absolute);
      const handoffs = relative(root, join(vault.folder, settings.folder)).split(sep).join('/');
      const isInside = !handoffs.startsWith('../') && handoffs !== '..';
      return {
        name: basename(root),
        where: { folder: absolute, bookkeeping: [...(isInside ? [handoffs] : []), ...HANDOFF_FILES] },
      };
    }),
  );
}

/** Throws `not-found` or `not-a-folder`. */
export async function existingFolder(absolute: string, named: string): Promise<string> {
  const facts = await stat(absolute).catch((cause: unknown) => {
    throw new HandoffError('not-found', `There is no repository folder ${named}.`, {
      path: named,
      cause,
      fix: 'Name the folder of a git repository.',
    });
  });
  if (facts.isDirectory()) return realpath(absolute);
  throw new HandoffError('not-a-folder', `${named} is a file; the folder of a repository was expected.`, {
    path: named,
    fix: 'Name the folder that holds the repository.',
  });
}

/** The folder above that holds `.git`, else the folder itself: git has the last word later. */
async function repositoryRoot(folder: string): Promise<string> {
  for (let current = folder; ; current = dirname(current)) {
    const found = await stat(join(current, '.git')).catch(() => undefined);
    if (found !== undefined) return current;
    if (dirname(current) === current) return folder;
  }
}
