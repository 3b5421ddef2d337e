import type { RepoLocation } from '../core/model/git-state';
import type { Difference, HistoryReader, WorkTree } from '../core/model/history';
import { completeHash } from './find-commit';
import { isHash } from './hash';
import type { ChangedFile } from './memory-files';
import type { Opened, OpenRepository } from './open-repository';
import { isBookkeeping, outsideBookkeeping, trimSlashes, within } from './pathspec';
import { readDiff } from './read-diff';
import { parseWorkTrees, WORKTREE_ARGS } from './work-trees';
import { isWrittenAnew, WRITING } from './written-anew';

/** Opens repositories safely; `SimpleGitReader` is one. */
export interface RepositoryOpener {
  open(folder: string): Promise<Opened>;
  meant(where: RepoLocation, repository: OpenRepository): Promise<RepoLocation>;
  amongChanged(where: RepoLocation, repository: OpenRepository, changed: readonly ChangedFile[]): Promise<RepoLocation>;
}

/** Bytes of one file. */
const LARGEST_FILE = 1_000_000;

/** Older commits of a repository, read by the same safe process as its state. */
export class GitHistory implements HistoryReader {
  constructor(private readonly opener: RepositoryOpener) {}

  async difference(where: RepoLocation, commit: string): Promise<Difference> {
    const repository = await this.opened(where);
    if (repository === undefined || repository.layout.bare) return unknown('There is no work tree to compare.');
    const found = await completeHash(repository.run, commit);
    if (found.kind === 'unknown') return found;
    const diff = await readDiff(repository, found.hash, within(where.subfolder));
    if ('words' in diff) return unknown(diff.words);
    const meant = await this.opener.meant(where, repository);
    const { bookkeeping } = await this.opener.amongChanged(meant, repository, diff.entries);
    const files = diff.entries
      .filter(({ path }) => !isBookkeeping(path, bookkeeping))
      .map(({ oldBlob: _blob, submodule: _submodule, ...change }) => ({ ...change, uncommitted: false }));
    return { kind: 'difference', files };
  }

  async textAt(where: RepoLocation, commit: string, path: string): Promise<string | undefined> {
    const repository = await this.opened(where);
    const found = repository === undefined ? undefined : await completeHash(repository.run, commit);
    if (repository === undefined || found?.kind !== 'found') return undefined;
    const object = `${found.hash}:${trimSlashes(path)}`;
    const outcome = await repository.run(['cat-file', 'blob', object], { maxBytes: LARGEST_FILE });
    return outcome.ok && !outcome.out.includes('\0') ? outcome.out : undefined;
  }

  async worktrees(where: RepoLocation): Promise<readonly WorkTree[]> {
    const repository = await this.opened(where);
    const outcome = await repository?.run(WORKTREE_ARGS);
    return outcome?.ok === true ? parseWorkTrees(outcome.out) : [];
  }

  async newCommits(where: RepoLocation, then: string): Promise<number | undefined> {
    const repository = await this.opened(where);
    if (repository === undefined || !isHash(then)) return undefined;
    const { bookkeeping } = await this.opener.meant(where, repository);
    const outside = outsideBookkeeping(where.subfolder, bookkeeping);
    const outcome = await repository.run([
      ...['log', '-z', '--no-show-signature', '--first-parent', '--no-merges', '--left-right', '--cherry-pick'],
      ...[`--format=%m${WRITING}`, '--end-of-options', `${then}...HEAD`, '--', ...outside],
    ]);
    if (!outcome.ok) return undefined;
    const side = (mark: string): readonly string[] =>
      outcome.out.split('\0').flatMap((line) => (line.startsWith(mark) ? [line.slice(1)] : []));
    const left = side('<');
    return side('>').filter((line) => !left.some((old) => isWrittenAnew(old, line))).length;
  }

  private async opened(where: RepoLocation): Promise<OpenRepository | undefined> {
    const opened = await this.opener.open(where.folder);
    return opened.kind === 'opened' ? opened.repository : undefined;
  }
}

function unknown(words: string): Difference {
  return { kind: 'unknown', words };
}
