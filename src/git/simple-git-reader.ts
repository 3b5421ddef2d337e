import type { GitState, Relation, RepoLocation, SinceCommit } from '../core/model/git-state';
import type { FileLister, GitReader } from '../core/model/ports';
import type { RepositoryProgram } from '../core/model/repository-program';
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
import { programsOf } from './programs';
import { readRelation } from './relation';
import { RememberedRoots } from './remembered-roots';
import { RememberedTrust } from './remembered-trust';
import { withChangedBlocks, withMemoryFiles, type ChangedFile } from './memory-files';
import { RepositoryMemory } from './repository-memory';
import { readSince } from './since';
import { readState } from './read-state';
import { readStatus, type StatusReading } from './read-status';

type Judged =
  | Exclude<Opened, { kind: 'opened' }>
  | (Extract<Opened, { kind: 'opened' }> & { readonly programs: readonly RepositoryProgram[] });

/**
 * Repositories of this device, read through simple-git: nothing is written, and nothing that a repository brings is
 * run. `state` and `since` that are asked together share what both need.
 */
export class SimpleGitReader implements GitReader, FileLister {
  private device: Promise<Device | undefined> | undefined;
  private readonly underWay = new Map<string, Promise<unknown>>();
  private readonly repositories: RepositoryMemory;
  private readonly roots: RememberedRoots;
  private readonly trust: RememberedTrust | undefined;

  constructor(private readonly options: GitReaderOptions) {
    this.repositories = new RepositoryMemory(options.files, options.environment);
    this.roots = new RememberedRoots(options.memory);
    this.trust = options.memory === undefined ? undefined : new RememberedTrust(options.memory);
  }

  async state(where: RepoLocation): Promise<GitState> {
    const opened = await this.open(where.folder, true);
    if (opened.kind !== 'opened') return opened;
    const { repository, programs } = opened;
    const { files } = this.options;
    const meant = await this.meant(where, repository);
    return readState({
      repository,
      programs,
      where: meant,
      files,
      remembered: this.roots,
      early: opened.roots,
      status: this.status(repository, meant),
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
    const meant = await this.meant(where, repository);
    const status = this.status(repository, meant).then((reading) => ('words' in reading ? undefined : reading));
    return readSince({ repository, where: meant, files: this.options.files, status }, commit);
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

  /** The same place with all that is bookkeeping there as its files are now. */
  meant(where: RepoLocation, { layout }: OpenRepository): Promise<RepoLocation> {
    return withMemoryFiles(where, layout.root, this.options.files);
  }

  /** The same where files of other names among those that changed are bookkeeping too. */
  amongChanged(
    where: RepoLocation,
    repository: OpenRepository,
    changed: readonly ChangedFile[],
  ): Promise<RepoLocation> {
    return withChangedBlocks(where, repository, this.options.files, changed);
  }

  /** The repository that a folder lies in, opened safely; for those who read more of it. */
  open(folder: string, withRoots = false): Promise<Judged> {
    return this.shared(`open ${folder}`, async () => {
      const opened = await this.openAsConfigured(folder, withRoots);
      if (opened.kind !== 'opened') return opened;
      const { config, layout } = opened.repository;
      const found = await programsOf(config, layout.root, this.options.files);
      const programs = (await this.trust?.judge(layout.root, found)) ?? found.map(notAllowed);
      const allowed = programs.filter((program) => program.allowed).map(({ filter }) => filter);
      return {
        ...opened,
        programs,
        repository: allowed.length > 0 ? opened.repository.allowing(allowed) : opened.repository,
      };
    });
  }

  /** With every filter of its own switched off, and so remembered: what is allowed is asked each time. */
  private async openAsConfigured(folder: string, withRoots: boolean): Promise<Opened> {
    const remembered = await this.repositories.recall(folder);
    if (remembered !== undefined) return { kind: 'opened', repository: remembered };
    this.device ??= findDevice(this.options);
    const [device, roots] = await Promise.all([this.device, this.roots.of(folder)]);
    if (device === undefined) {
      this.device = undefined;
      return noGit();
    }
    const opened = await openRepository(folder, device, withRoots && roots === undefined);
    if (opened.kind === 'opened') await this.repositories.keep(folder, opened.repository);
    return opened;
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

function notAllowed(program: Omit<RepositoryProgram, 'allowed'>): RepositoryProgram {
  return { ...program, allowed: false };
}
