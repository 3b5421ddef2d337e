import type { GitState, Relation, RepoLocation, SinceCommit } from '../core/model/git-state';
import type { FileLister, GitReader } from '../core/model/ports';
import { noGit } from './failure';
import { resolveRevision } from './find-commit';
import { listFiles, type FileList } from './list-files';
import {
  findDevice,
  openRepository,
  type Device,
  type GitReaderOptions,
  type Opened,
  type OpenRepository,
} from './open-repository';
import { readRelation } from './relation';
import { RepositoryMemory } from './repository-memory';
import { readSince } from './since';
import { readState } from './read-state';
import { readStatus, type StatusReading } from './read-status';

/**
 * Repositories of this device, read through simple-git: nothing is written, and nothing that a repository brings is
 * run. `state` and `since` that are asked together share what both need.
 */
export class SimpleGitReader implements GitReader, FileLister {
  private device: Promise<Device | undefined> | undefined;
  private readonly underWay = new Map<string, Promise<unknown>>();
  private readonly memory: RepositoryMemory;

  constructor(private readonly options: GitReaderOptions) {
    this.memory = new RepositoryMemory(options.files, options.environment);
  }

  async state(where: RepoLocation): Promise<GitState> {
    const opened = await this.open(where.folder);
    if (opened.kind !== 'opened') return opened;
    const { repository } = opened;
    const { files } = this.options;
    return readState({
      repository,
      where,
      files,
      memory: this.memory,
      status: this.status(repository, where),
      looksDirty: (folder) => this.looksDirty(folder),
    });
  }

  async resolve(where: RepoLocation, revision: string): Promise<string | undefined> {
    const opened = await this.open(where.folder);
    return opened.kind === 'opened' ? resolveRevision(opened.repository.run, revision) : undefined;
  }

  async since(where: RepoLocation, commit: string | undefined): Promise<SinceCommit> {
    const opened = await this.open(where.folder);
    if (opened.kind !== 'opened') return { kind: 'unknown', words: opened.words };
    const { repository } = opened;
    const status = this.status(repository, where).then((reading) => ('words' in reading ? undefined : reading));
    return readSince({ repository, where, status }, commit);
  }

  async relation(where: RepoLocation, then: string, now: string): Promise<Relation> {
    const opened = await this.open(where.folder);
    if (opened.kind !== 'opened') return { kind: 'unknown', ahead: 0, behind: 0, words: opened.words };
    return readRelation(opened.repository, then, now);
  }

  async list(where: RepoLocation): Promise<FileList | undefined> {
    const opened = await this.open(where.folder);
    return opened.kind === 'opened' ? listFiles(opened.repository) : undefined;
  }

  /** The repository that a folder lies in, opened safely; for those who read more of it. */
  open(folder: string): Promise<Opened> {
    return this.shared(`open ${folder}`, async () => {
      const remembered = await this.memory.recall(folder);
      if (remembered !== undefined) return { kind: 'opened', repository: remembered };
      this.device ??= findDevice(this.options);
      const device = await this.device;
      if (device === undefined) {
        this.device = undefined;
        return noGit();
      }
      const opened = await openRepository(folder, device);
      if (opened.kind === 'opened') await this.memory.keep(folder, opened.repository);
      return opened;
    });
  }

  /** Of a submodule; a folder that is none of its own is not dirty. */
  private async looksDirty(folder: string): Promise<boolean> {
    const opened = await this.open(folder);
    if (opened.kind !== 'opened' || opened.repository.layout.root !== folder) return false;
    const status = await this.status(opened.repository, { folder });
    if ('words' in status) return false;
    const doubtful = new Set(status.unsure);
    const changed = status.entries.filter(({ path }) => !doubtful.has(path)).length;
    return changed + status.untracked.length + status.conflicted.length > 0;
  }

  private status(repository: OpenRepository, where: RepoLocation): Promise<StatusReading> {
    const question = [where.subfolder ?? '', ...(where.bookkeeping ?? []), repository.layout.root].join('\0');
    return this.shared(`status ${question}`, () => readStatus(repository, where, this.options.files));
  }

  /** Questions that are asked while the same one is still being answered get its answer. */
  private shared<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const running = this.underWay.get(key) as Promise<T> | undefined;
    if (running !== undefined) return running;
    const answer = ask().finally(() => this.underWay.delete(key));
    this.underWay.set(key, answer);
    return answer;
  }
}
