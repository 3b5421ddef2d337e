import { HandoffError } from '../core/model/errors';
import type { RepoLocation } from '../core/model/git-state';
import type { CommitRequest, Committed, FileVersions, GitWriter } from '../core/model/git-writer';
import type { FileProbe } from './file-probe';
import { findGit } from './find-git';
import { findDevice, openRepository, type GitReaderOptions } from './open-repository';
import { gitRunner, type GitOutcome, type RunGit } from './run-git';

/** Names of files mean themselves, whatever characters they have. */
const LITERAL = '--literal-pathspecs';
/** A hook may run the whole test suite. */
const LONGEST = 15 * 60_000;
/** Names in git's folder while something is going on that a commit of ours would end or become part of. */
const UNDER_WAY: readonly (readonly [name: string, words: string])[] = [
  ['MERGE_HEAD', 'A merge is in progress'],
  ['rebase-merge', 'A rebase is in progress'],
  ['rebase-apply', 'A rebase is in progress'],
  ['CHERRY_PICK_HEAD', 'A cherry-pick is in progress'],
  ['REVERT_HEAD', 'A revert is in progress'],
];
/** Of the surrounding environment git gets what tells who the person is, and nothing that moves the repository. */
const PERSON = /^GIT_(?:(?:AUTHOR|COMMITTER)_(?:NAME|EMAIL|DATE)|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM))$/i;
const NOT_PASSED = /^(?:GIT_.*|EDITOR|VISUAL|PAGER|PREFIX|SSH_ASKPASS)$/i;
const COMMITTED = /^\[(.+?) (?:\(root-commit\) )?([0-9a-f]{4,64})\]/m;

/** Commits in repositories of this device, with the person's own git: its hooks, its identity, its signing. */
export class SimpleGitWriter implements GitWriter {
  constructor(private readonly options: GitReaderOptions) {}

  async ready(where: RepoLocation): Promise<readonly string[]> {
    const { gitDir, run } = await this.open(where);
    const names = await this.files.names(gitDir);
    const going = UNDER_WAY.find(([name]) => names.includes(name));
    if (going !== undefined) {
      throw new HandoffError('refused', `${going[1]}: a commit now would become part of it.`, {
        fix: 'Finish or abort it first.',
      });
    }
    const branch = await run(['symbolic-ref', '--quiet', '--short', 'HEAD']);
    return branch.ok ? [] : ['HEAD is detached: the commit belongs to no branch.'];
  }

  async versions(where: RepoLocation, paths: readonly string[]): Promise<readonly FileVersions[]> {
    const { run } = await this.open(where);
    const ignored = await run(['check-ignore', '-z', '--stdin'], { input: paths.join('\0') });
    const names = new Set(ignored.out.split('\0'));
    return Promise.all(
      paths.map(async (path) => {
        const [head, staged] = await Promise.all([
          run(['cat-file', 'blob', `HEAD:${path}`]),
          run(['cat-file', 'blob', `:0:${path}`]),
        ]);
        return {
          path,
          ...(head.ok ? { head: head.out } : {}),
          ...(staged.ok ? { staged: staged.out } : {}),
          ignored: names.has(path) && !staged.ok,
        };
      }),
    );
  }

  async commit(where: RepoLocation, { paths, message }: CommitRequest): Promise<Committed> {
    const { run } = await this.open(where);
    const words = await this.ready(where);
    const status = await run([
      LITERAL,
      'status',
      '--porcelain',
      '-z',
      '--untracked-files=all',
      '--ignored=no',
      '--',
      ...paths,
    ]);
    if (!status.ok) throw refusal(status);
    const entries = status.out.split('\0').filter((entry) => entry.length > 3);
    if (entries.length === 0) return { kind: 'nothing' };
    const fresh = entries.filter((entry) => entry.startsWith('??')).map((entry) => entry.slice(3));
    // A file that git does not know can only be committed by name when the index has heard of it.
    if (fresh.length > 0) expectOk(await run([LITERAL, 'add', '--intent-to-add', '--', ...fresh]));
    const done = await run([LITERAL, 'commit', '--only', '--cleanup=whitespace', '--file=-', '--', ...paths], {
      input: message,
    });
    if (!done.ok) {
      const taken = fresh.length === 0 || (await forget(run, fresh));
      throw refusal(done, taken ? [] : fresh);
    }
    const head = await run(['rev-parse', 'HEAD']);
    const hash = head.ok ? head.out.trim() : (COMMITTED.exec(done.out)?.[2] ?? '');
    return { kind: 'committed', hash, words };
  }

  private get files(): FileProbe {
    return this.options.files;
  }

  private async open({ folder }: RepoLocation): Promise<{ readonly gitDir: string; readonly run: RunGit }> {
    const device = await findDevice(this.options);
    const binary =
      this.options.binary ?? (await findGit(this.files, this.options.environment, this.options.onlyOnPath));
    const opened = device === undefined ? undefined : await openRepository(folder, device);
    if (binary === undefined || opened === undefined)
      throw new HandoffError('not-found', 'There is no git on this device.');
    if (opened.kind !== 'opened') throw new HandoffError('not-found', opened.words, { path: folder });
    const { layout } = opened.repository;
    return {
      gitDir: layout.gitDir,
      run: gitRunner({
        binary,
        folder: layout.root,
        environment: this.environment(),
        timeout: this.options.timeout ?? LONGEST,
        ownConfig: true,
      }),
    };
  }

  private environment(): Record<string, string> {
    const kept = Object.entries(this.options.environment).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && (PERSON.test(entry[0]) || !NOT_PASSED.test(entry[0])),
    );
    return { ...Object.fromEntries(kept), GIT_TERMINAL_PROMPT: '0' };
  }
}

/** True when the index names files no longer that only a commit was to bring in. */
async function forget(run: RunGit, paths: readonly string[]): Promise<boolean> {
  return (await run([LITERAL, 'rm', '--cached', '--quiet', '--ignore-unmatch', '--', ...paths])).ok;
}

function expectOk(outcome: GitOutcome): void {
  if (!outcome.ok) throw refusal(outcome);
}

/** What git or a hook said, line by line. `left` are files that the index still names because git was cut off. */
function refusal(outcome: GitOutcome, left: readonly string[] = []): HandoffError {
  const said = outcome.ok ? '' : `${outcome.err}\n${outcome.out}`;
  const lines = said.split('\n').map((line) => line.trimEnd());
  const staged =
    left.length === 0
      ? 'Nothing was staged.'
      : `Nothing was staged but the name of ${left.join(', ')}; the next commit completes it.`;
  return new HandoffError('failed', 'The commit was not made.', {
    candidates: lines.filter((line) => line !== '').slice(0, 40),
    fix: `${staged} Mend what is said above and run the same command again.`,
  });
}
