import type { RepoLocation } from '../core/model/git-state';
import type { CommitMessage, HistoryReader } from '../core/model/ports';
import { findDevice, openRepository, type GitReaderOptions, type OpenRepository } from './open-repository';
import { within } from './pathspec';

/** Commits of a folder that are looked at for the dates of its files. */
const MOST_COMMITS = 5000;
const LOG = ['log', '-z', '--no-show-signature', '--no-ext-diff', '--no-textconv', '--no-color', '--encoding=UTF-8'];

/** The past of repositories of this device, with the git and the care of the reader of their state. */
export class GitHistoryReader implements HistoryReader {
  constructor(private readonly options: GitReaderOptions) {}

  async messages(where: RepoLocation, limit: number): Promise<readonly CommitMessage[]> {
    const repository = await this.open(where.folder);
    if (repository === undefined) return [];
    const paths = within(where.subfolder);
    const format = '--format=%H%x00%aI%x00%B%x00';
    const outcome = await repository.run([
      ...LOG,
      `--max-count=${limit}`,
      format,
      '--end-of-options',
      'HEAD',
      '--',
      ...paths,
    ]);
    return outcome.ok ? messagesOf(outcome.out) : [];
  }

  async recorded(folder: string): Promise<ReadonlyMap<string, string>> {
    const repository = await this.open(folder);
    if (repository === undefined) return new Map();
    const { root } = repository.layout;
    const below = folder === root ? [] : within(folder.slice(root.length + 1).replaceAll('\\', '/'));
    const outcome = await repository.run([
      ...LOG,
      `--max-count=${MOST_COMMITS}`,
      '--format=%x01%aI',
      '--name-only',
      '--no-renames',
      '--end-of-options',
      'HEAD',
      '--',
      ...below,
    ]);
    return outcome.ok ? datesOf(outcome.out, root) : new Map();
  }

  private async open(folder: string): Promise<OpenRepository | undefined> {
    const device = await findDevice(this.options);
    const opened = device === undefined ? undefined : await openRepository(folder, device);
    return opened?.kind === 'opened' ? opened.repository : undefined;
  }
}

/** Three fields that end in NUL, and the NUL between two commits. */
function messagesOf(out: string): readonly CommitMessage[] {
  const fields = out.split('\0');
  const found: CommitMessage[] = [];
  for (let at = 0; at + 2 < fields.length; at += 4) {
    const [hash = '', date = '', message = ''] = fields.slice(at, at + 3);
    found.push({ hash, date, message: message.trim() });
  }
  return found;
}

/** The newest commit that names a file tells its date. */
function datesOf(out: string, root: string): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const commit of out.split('\x01').slice(1)) {
    const [date = '', ...names] = commit.split(/\0\n?/);
    for (const name of names) {
      const path = `${root}/${name.replace(/^\n/, '')}`;
      if (name.trim() !== '' && !dates.has(path)) dates.set(path, date.trim());
    }
  }
  return dates;
}
