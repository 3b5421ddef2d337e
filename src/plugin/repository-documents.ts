import type { ProjectIndex } from '../core/index/handoff-index';
import type { ReadDocument, SourceDocument } from '../core/import/source-document';
import { HandoffError, type Problem } from '../core/model/errors';
import type { HistoryReader } from '../core/model/ports';
import type { KnownFiles } from '../core/use-cases/dated-copies';
import type { LinkedRepo } from '../core/use-cases/look-at-repos';
import { enIo } from '../locales/en-io';
import { decodeBytes } from '../vault/decode-bytes';
import type { DiskCalls } from '../vault/disk-calls';
import type { SourceFile } from '../vault/disk-sources';
import type { Context } from './context';
import { reposHere } from './repositories';

/** Documents as text, and what could not be read. */
export interface DocumentsRead {
  readonly documents: readonly ReadDocument[];
  readonly problems: readonly Problem[];
}

/** What lies in the repositories of a project that fits patterns, dated by git; and, when asked, messages of commits. */
export async function repositoryDocuments(
  context: Context,
  project: ProjectIndex,
  patterns: readonly string[],
  commits: boolean,
): Promise<DocumentsRead> {
  const { disk, history, repos } = await repositoryPorts(context, project);
  const [{ RecordedDates, handoffCommits }, { readSources }, files] = await Promise.all([
    import('../core/use-cases/recorded-documents'),
    import('../vault/disk-sources'),
    filesIn(disk, repos, patterns),
  ]);
  const dates = new RecordedDates(history);
  const read = await readSources(disk, files, (absolute) => dates.of(absolute));
  const messages = commits
    ? await handoffCommits(
        history,
        repos.map(({ where }) => where),
      )
    : [];
  return textsOf([...read.documents, ...messages], read.problems);
}

/** Every file of the repositories of a project that git knows, with its date. */
export async function knownFiles(context: Context, project: ProjectIndex): Promise<KnownFiles> {
  const { disk, history, repos } = await repositoryPorts(context, project);
  const dates = await Promise.all(repos.map(({ where }) => history.recorded(where.folder)));
  return {
    recorded: new Map(dates.flatMap((one) => [...one])),
    read: (absolute) => disk.fs.readFile(absolute).catch(() => undefined),
  };
}

/** The files of the repositories of a project that fit patterns, each with what tells that it changed. */
export async function stampsOf(
  context: Context,
  project: ProjectIndex,
  patterns: readonly string[],
): Promise<readonly string[]> {
  const { disk, repos } = await repositoryPorts(context, project);
  const files = await filesIn(disk, repos, patterns);
  return Promise.all(
    files.map(async ({ absolute }) => {
      const facts = await disk.fs.stat(absolute).catch(() => undefined);
      return `${absolute} ${facts?.mtimeMs ?? 0} ${facts?.size ?? 0}`;
    }),
  );
}

/** Documents in an encoding that is known; what is none is a problem of its own. */
export async function textsOf(
  sources: readonly SourceDocument[],
  unread: readonly Problem[] = [],
): Promise<DocumentsRead> {
  const { readDocument } = await import('../core/import/source-document');
  const problems = [...unread];
  const documents = sources.flatMap((source) => {
    const document = readDocument(source, decodeBytes);
    const message = enIo.import.binary(source.name);
    if (document === undefined) problems.push({ code: 'binary', path: source.name, line: 0, message });
    return document ?? [];
  });
  return { documents, problems };
}

async function repositoryPorts(
  context: Context,
  project: ProjectIndex,
): Promise<{ readonly disk: DiskCalls; readonly history: HistoryReader; readonly repos: readonly LinkedRepo[] }> {
  const [{ desktopDisk }, { desktopHistory }] = await Promise.all([
    import('./desktop-disk'),
    import('./desktop-history'),
  ]);
  const [disk, history] = await Promise.all([desktopDisk(), desktopHistory(context.device.git, context.device.memory)]);
  const repos = reposHere(context, project);
  if (disk !== undefined && history !== undefined && repos.length > 0) return { disk, history, repos };
  throw new HandoffError('not-found', enIo.import.noRepository, { fix: enIo.import.linkFirst });
}

async function filesIn(
  disk: DiskCalls,
  repos: readonly LinkedRepo[],
  patterns: readonly string[],
): Promise<readonly SourceFile[]> {
  const [{ findBelow }, { checkedPatterns }] = await Promise.all([
    import('../vault/disk-sources'),
    import('../core/use-cases/read-inbox'),
  ]);
  const checked = checkedPatterns(patterns);
  const found = await Promise.all(repos.map(({ where }) => findBelow(disk, where.folder, checked)));
  return found.flat();
}
