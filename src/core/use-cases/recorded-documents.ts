import { namesHandoff } from '../import/commit-message';
import type { SourceDocument } from '../import/source-document';
import type { RepoLocation } from '../model/git-state';
import type { HistoryReader } from '../model/ports';
import { utf8Bytes } from '../model/sha256';

/** Commits whose messages are looked at. */
const MOST_COMMITS = 10_000;

/** Messages of commits that speak of a handoff or a session, as documents. */
export async function handoffCommits(
  history: HistoryReader,
  repos: readonly RepoLocation[],
): Promise<readonly SourceDocument[]> {
  const found = await Promise.all(repos.map((where) => history.messages(where, MOST_COMMITS)));
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

/** When files were committed last, asked of git once for each folder. */
export class RecordedDates {
  private readonly folders = new Map<string, Promise<ReadonlyMap<string, string>>>();

  constructor(private readonly history: HistoryReader) {}

  /** ISO 8601 with offset; `undefined` for what git does not know. */
  async of(absolute: string): Promise<string | undefined> {
    const folder = absolute.replace(/[\\/][^\\/]*$/, '');
    const known = this.folders.get(folder) ?? this.history.recorded(folder);
    this.folders.set(folder, known);
    return (await known).get(absolute);
  }
}
