import { Platform } from 'obsidian';
import type { RepoFiles } from '../core/model/ports';
import type { DriftPorts } from '../core/use-cases/drift-question';
import { GitHistory } from '../git/git-history';
import { ReportReader } from '../git/report-reader';
import { SimpleGitReader } from '../git/simple-git-reader';
import { fileProbe } from './desktop-git';

/** Bytes. */
const LARGEST = 1_000_000;

/** Everything that can be asked of a repository on this device. Only ever loaded on a desktop. */
export async function desktopDrift(binary: string | undefined): Promise<DriftPorts> {
  if (Platform.isDesktop && Platform.isDesktopApp) {
    const [probe, files, { env }] = await Promise.all([fileProbe(), repoFiles(), import('node:process')]);
    if (probe === undefined || files === undefined) return { git: undefined };
    const git = new SimpleGitReader({ files: probe, environment: env, ...(binary === undefined ? {} : { binary }) });
    return { git, history: new GitHistory(git), files, evidence: new ReportReader(probe) };
  }
  return { git: undefined };
}

/** Text files of a work tree; links that lead out of it, large files and what is no text are left alone. */
async function repoFiles(): Promise<RepoFiles | undefined> {
  if (Platform.isDesktop && Platform.isDesktopApp) {
    const [{ readFile, realpath, stat }, names] = await Promise.all([import('node:fs/promises'), import('node:path')]);
    return {
      read: async (root, path) => {
        try {
          const base = await realpath(root);
          const absolute = await realpath(names.join(base, path));
          const facts = await stat(absolute);
          if (!absolute.startsWith(base + names.sep) || !facts.isFile() || facts.size > LARGEST) return undefined;
          const text = await readFile(absolute, 'utf8');
          return text.includes('\0') ? undefined : text;
        } catch {
          return undefined;
        }
      },
    };
  }
  return undefined;
}
