import { dirname } from 'node:path';
import { readDocument, type ReadDocument, type SourceDocument } from '../../core/import/source-document';
import { namesHandoff } from '../../core/import/commit-message';
import { HandoffError, type Problem } from '../../core/model/errors';
import { utf8Bytes } from '../../core/model/sha256';
import type { HistoryReader } from '../../core/model/ports';
import { enImport } from '../../locales/en-cli-import';
import type { Arguments } from '../command';
import type { Io } from '../io';
import { decodeBytes, findSources, readSources } from './import-sources';

/** Commits whose messages are looked at. */
const MOST_COMMITS = 10_000;

export interface DocumentsToImport {
  readonly documents: readonly ReadDocument[];
  readonly problems: readonly Problem[];
}

/** Everything that the call names, as text. Throws `usage` when it names nothing, `not-found` for what is not there. */
export async function documentsOf(args: Arguments, history: HistoryReader, io: Io): Promise<DocumentsToImport> {
  const repos = args.texts('repo');
  const commits = args.flag('commits');
  if (args.positionals.length === 0 && !commits) {
    throw new HandoffError('usage', 'No source is named.', {
      fix: 'Name files, folders or patterns; or --commits with --repo.',
    });
  }
  const dates = new RecordedDates(history);
  const files = await findSources(args.positionals, io);
  const read = await readSources(files, (absolute) => dates.of(absolute));
  const messages = commits ? await messagesOf(repos.length === 0 ? [io.cwd] : repos, history) : [];
  const problems = [...read.problems];
  const documents = [...read.documents, ...messages].flatMap((source) => {
    const document = readDocument(source, decodeBytes);
    if (document === undefined) problems.push({ code: 'binary', path: source.name, line: 0, message: enImport.binary });
    return document ?? [];
  });
  return { documents, problems };
}

/** When files were committed last, asked of git once for each folder. */
class RecordedDates {
  private readonly folders = new Map<string, Promise<ReadonlyMap<string, string>>>();

  constructor(private readonly history: HistoryReader) {}

  async of(absolute: string): Promise<string | undefined> {
    const folder = dirname(absolute);
    const known = this.folders.get(folder) ?? this.history.recorded(folder);
    this.folders.set(folder, known);
    return (await known).get(absolute);
  }
}

async function messagesOf(repos: readonly string[], history: HistoryReader): Promise<readonly SourceDocument[]> {
  const found = await Promise.all(repos.map((folder) => history.messages({ folder }, MOST_COMMITS)));
  return found
    .flat()
    .filter(({ message }) => namesHandoff(message.split('\n')[0] ?? '') && message.trim().includes('\n'))
    .map(({ hash, date, message }) => ({
      name: hash.slice(0, 12),
      bytes: utf8Bytes(`${message}\n`),
      recorded: date,
      isCommit: true,
    }));
}
