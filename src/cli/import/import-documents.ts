import { readDocument, type ReadDocument } from '../../core/import/source-document';
import { HandoffError, type Problem } from '../../core/model/errors';
import type { HistoryReader } from '../../core/model/ports';
import { handoffCommits, RecordedDates } from '../../core/use-cases/recorded-documents';
import { enImport } from '../../locales/en-cli-import';
import { decodeBytes } from '../../vault/decode-bytes';
import { findSources, readSources } from '../../vault/disk-sources';
import { nodeDisk } from '../../vault/folder-calls';
import type { Arguments } from '../command';
import type { Io } from '../io';

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
  const { files, passed } = await findSources(nodeDisk, io.cwd, args.positionals);
  const read = await readSources(nodeDisk, files, (absolute) => dates.of(absolute));
  const folders = (repos.length === 0 ? [io.cwd] : repos).map((folder) => ({ folder }));
  const messages = commits ? await handoffCommits(history, folders) : [];
  const problems = [...passed, ...read.problems];
  const documents = [...read.documents, ...messages].flatMap((source) => {
    const document = readDocument(source, decodeBytes);
    if (document === undefined) problems.push({ code: 'binary', path: source.name, line: 0, message: enImport.binary });
    return document ?? [];
  });
  return { documents, problems };
}
