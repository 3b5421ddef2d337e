import { Platform } from 'obsidian';
import type { Evidence } from '../core/model/evidence';
import type { EvidenceReader, FileLister, GitReader, RepoFiles } from '../core/model/ports';
import { en } from '../locales/en';
import type { DeviceFacts } from './device-facts';

const NO_EVIDENCE: Evidence = { reports: [], openTasks: [], added: [], notes: [] };

interface KeptReader {
  readonly binary: string | undefined;
  readonly reader: Promise<(GitReader & FileLister) | undefined>;
}

/** One reader as long as git stays the same: it knows what it has found out. */
const readers = new WeakMap<DeviceFacts, KeptReader>();

/** Git where it can run; `undefined` on phones and tablets. simple-git is evaluated here for the first time. */
export async function gitOf(device: DeviceFacts): Promise<(GitReader & FileLister) | undefined> {
  if (!(Platform.isDesktop && Platform.isDesktopApp)) return undefined;
  const { git: binary } = device;
  const kept = readers.get(device);
  if (kept !== undefined && kept.binary === binary) return kept.reader;
  const reader = import('./desktop-git').then(({ desktopGit }) => desktopGit(binary, device.memory));
  readers.set(device, { binary, reader });
  return reader;
}

/** Reports of test runners where a work tree can be read; their parsers are evaluated only when there is one to look at. */
export function reportsHere(): EvidenceReader | undefined {
  if (!(Platform.isDesktop && Platform.isDesktopApp)) return undefined;
  return {
    async evidence(state, since, globs) {
      const { desktopReports } = await import('./desktop-reports');
      const reader = await desktopReports();
      return reader === undefined ? NO_EVIDENCE : reader.evidence(state, since, globs);
    },
  };
}

/** Why git is not asked, in one line; `undefined` where it can run. */
export function gitRemark(): string | undefined {
  return Platform.isDesktop && Platform.isDesktopApp ? undefined : en.plugin.noGitHere;
}

/** True when a file lies there that could be git. */
export async function isProgram(path: string): Promise<boolean> {
  if (!(Platform.isDesktop && Platform.isDesktopApp)) return false;
  const { fileProbe } = await import('./desktop-git');
  const facts = await (await fileProbe())?.stat(path);
  return facts?.kind === 'file';
}

/** Files of a work tree, where they can be read. */
export async function repoFilesHere(): Promise<RepoFiles | undefined> {
  if (!(Platform.isDesktop && Platform.isDesktopApp)) return undefined;
  const { desktopRepoFiles } = await import('./desktop-git');
  return desktopRepoFiles();
}
