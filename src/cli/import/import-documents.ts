import { resolve } from 'node:path';
import { readDocument, type ReadDocument } from '../../core/import/source-document';
import { HandoffError, type Problem } from '../../core/model/errors';
import type { RepoLocation } from '../../core/model/git-state';
import type { HistoryReader } from '../../core/model/ports';
import { handoffCommits, RecordedDates } from '../../core/use-cases/recorded-documents';
import { enImport } from '../../locales/en-cli-import';
import { decodeBytes } from '../../vault/decode-bytes';
import { findSources, readSources } from '../../vault/disk-sources';
import { nodeDisk } from '../../vault/folder-calls';
import type { Arguments } from '../command';
import { existingFolder, gitReader } from '../compose';
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
  const messages = commits ? await handoffCommits(history, await repositories(repos, io)) : [];
  const problems = [...passed, ...read.problems];
  if (commits && messages.length === 0) {
    problems.push({ code: 'no-commits', path: repos.join(', ') || '.', line: 0, message: enImport.noCommits });
  }
  const documents = [...read.documents, ...messages].flatMap((source) => {
    const document = readDocument(source, decodeBytes);
    if (document === undefined) problems.push({ code: 'binary', path: source.name, line: 0, message: enImport.binary });
    return document ?? [];
  });
  return { documents, problems };
}

/** Throws `not-found` for what is no repository: somebody who asks for its commits has named the wrong folder. */
async function repositories(named: readonly string[], io: Io): Promise<readonly RepoLocation[]> {
  const folders = named.length === 0 ? ['.'] : named;
  const git = gitReader(io);
  return Promise.all(
    folders.map(async (name) => {
      const where = { folder: await existingFolder(resolve(io.cwd, name), name) };
      const state = await git.state(where);
      if (state.kind === 'repository') return where;
      throw new HandoffError('not-found', state.words, { path: name, fix: enImport.nameRepository });
    }),
  );
}
