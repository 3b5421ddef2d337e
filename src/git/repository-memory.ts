import { ownConfig } from './config';
import type { FileFacts, FileProbe } from './file-probe';
import type { Environment } from './find-git';
import type { OpenRepository } from './open-repository';
import { foldersAbove } from './work-tree';

interface Kept {
  readonly repository: OpenRepository;
  /** What each file that could change it looked like. */
  readonly prints: ReadonlyMap<string, string>;
}

/** A file changed so lately could change again without looking different, ms. */
const TOO_FRESH = 100;

/** What was found out about repositories, as long as no file that it rests on has changed. */
export class RepositoryMemory {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly files: FileProbe,
    private readonly environment: Environment,
    private readonly now: () => number = Date.now,
  ) {}

  async recall(folder: string): Promise<OpenRepository | undefined> {
    const kept = this.kept.get(folder);
    if (kept === undefined) return undefined;
    const prints = await Promise.all([...kept.prints.keys()].map(async (path) => this.print(path)));
    const before = [...kept.prints.values()];
    if (prints.every((print, index) => print === before[index])) return kept.repository;
    this.kept.delete(folder);
    return undefined;
  }

  /** Keeps nothing whose config can change with the branch, and nothing that changed just now. */
  async keep(folder: string, repository: OpenRepository): Promise<void> {
    if (ownConfig(repository.config).some(({ key }) => /^include(?:if)?\./.test(key))) return;
    const paths = await this.watched(folder, repository);
    const prints = new Map<string, string>();
    for (const path of paths) prints.set(path, await this.print(path));
    if (![...prints.values()].includes('fresh')) this.kept.set(folder, { repository, prints });
  }

  private async watched(folder: string, { layout, config }: OpenRepository): Promise<ReadonlySet<string>> {
    const home = this.environment['HOME'] ?? this.environment['USERPROFILE'];
    const xdg = this.environment['XDG_CONFIG_HOME'] ?? (home === undefined ? undefined : `${home}/.config`);
    return new Set([
      folder,
      ...(await this.markersAbove(folder)),
      `${layout.commonDir}/config`,
      `${layout.commonDir}/shallow`,
      `${layout.gitDir}/config.worktree`,
      ...(home === undefined ? [] : [`${home}/.gitconfig`]),
      ...(xdg === undefined ? [] : [`${xdg}/git/config`]),
      ...config.map(({ file }) => file).filter((file) => /^(?:\/|[a-z]:[\\/])/i.test(file)),
    ]);
  }

  /** `.git` of the folder, and of those above it up to the first that has one: a new one would be another repository. */
  private async markersAbove(folder: string): Promise<readonly string[]> {
    const markers: string[] = [];
    for (const above of foldersAbove(folder)) {
      const marker = `${above}/.git`;
      markers.push(marker);
      if ((await this.files.stat(marker)) !== undefined) break;
    }
    return markers;
  }

  private async print(path: string): Promise<string> {
    return printOf(await this.files.stat(path), this.now());
  }
}

/** A folder's own time says nothing here: it changes with every file that git locks in it. */
function printOf(facts: FileFacts | undefined, now: number): string {
  if (facts === undefined) return 'absent';
  if (facts.kind !== 'file') return facts.kind;
  return facts.modified > now - TOO_FRESH ? 'fresh' : `${facts.modified} ${facts.size}`;
}
