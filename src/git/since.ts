import type { FileChange, RepoLocation, SinceCommit } from '../core/model/git-state';
import { configValue } from './config';
import { readDiff, type DiffReading } from './read-diff';
import { problemOf } from './failure';
import { completeHash, unknownCommit } from './find-commit';
import { emptyTree, shortHash } from './hash';
import type { FileProbe } from './file-probe';
import { logArgs, parseLog, withBookkeeping, type LoggedCommit } from './log';
import { withChangedBlocks } from './memory-files';
import type { OpenRepository } from './open-repository';
import { isBookkeeping, outsideBookkeeping, within } from './pathspec';
import { findRewritten } from './rewritten';
import { readMergedWork } from './read-merged-work';
import type { GitOutcome } from './run-git';
import { sinceWords } from './since-words';
import { startOfWork } from './start-of-work';
import type { CheckedStatus } from './read-status';

/** What is listed in detail; the rest is counted. */
const COMMIT_LIMIT = 200;
const FILE_LIMIT = 500;
const MARK_LIMIT = 50;

type Since = Extract<SinceCommit, { kind: 'since' }>;
type Answer = SinceCommit;

/** A question about one repository, with the status that belongs to the same moment. */
export interface SinceQuestion {
  readonly repository: OpenRepository;
  readonly where: RepoLocation;
  readonly files: FileProbe;
  readonly status: Promise<CheckedStatus | undefined>;
}

/** What happened after `commit`, or since the work began. */
export async function readSince(question: SinceQuestion, commit: string | undefined): Promise<Answer> {
  if (question.repository.layout.bare) return unknown('A bare repository has no work tree to compare.');
  if (commit === undefined) return sinceStart(question);
  const found = await completeHash(question.repository.run, commit);
  return found.kind === 'unknown' ? found : sinceHash(question, found.hash);
}

/** Everything at once, on the guess that the commit is an ancestor; only when it is not, a second time from the fork. */
async function sinceHash(question: SinceQuestion, hash: string): Promise<Answer> {
  const { repository } = question;
  const [log, diff, status] = await Promise.all([
    readLog(question, `${hash}...HEAD`),
    readDiff(repository, hash, within(question.where.subfolder)),
    question.status,
  ]);
  if (!log.outcome.ok) {
    if (status !== undefined && status.head === undefined)
      return unknown('There is no commit yet, so there is none to compare with.');
    return unknownCommit(hash, log.outcome.err, repository.layout.shallow);
  }
  if (log.commits.some(({ side }) => side === '<')) return sinceFork(question, hash);
  return compose(question, { base: hash, log: log.commits, diff, status, from: `since ${shortHash(hash)}` });
}

async function sinceFork(question: SinceQuestion, hash: string): Promise<Answer> {
  const outcome = await question.repository.run(['merge-base', '--end-of-options', hash, 'HEAD']);
  const base = outcome.ok ? outcome.out.split('\n')[0] : undefined;
  if (base === undefined || base === '') {
    const name = shortHash(hash);
    if (question.repository.layout.shallow)
      return unknown(`How ${name} and HEAD are related lies outside this shallow clone.`);
    // Compared by what costs little: the history is longer than anybody has asked about.
    const anew = await findRewritten(question.repository.run, { base: undefined, then: hash, now: 'HEAD' }, true);
    return unknown(
      anew !== undefined
        ? `${name} was rewritten from the first commit on, so what is new since then cannot be counted.`
        : `Commit ${name} and HEAD have no history in common.`,
    );
  }
  const why = `${shortHash(hash)} is not in the history of HEAD; counted from where they part`;
  return sinceBase(question, base, `since ${shortHash(base)} (${why})`);
}

async function sinceStart(question: SinceQuestion): Promise<Answer> {
  const status = await question.status;
  if (status === undefined) return unknown('Git did not say where this repository stands.');
  if (status.head === undefined) {
    const diff = await readDiff(question.repository, emptyTree(undefined), within(question.where.subfolder));
    return compose(question, {
      base: undefined,
      log: [],
      diff,
      status,
      from: 'since the beginning; nothing is committed yet',
    });
  }
  const start = await startOfWork(question.repository.run, status.branch, status.head);
  return sinceBase(question, start.base, start.words);
}

async function sinceBase(question: SinceQuestion, base: string | undefined, from: string): Promise<Answer> {
  const status = await question.status;
  const [log, diff] = await Promise.all([
    readLog(question, base === undefined ? 'HEAD' : `${base}..HEAD`),
    readDiff(question.repository, base ?? emptyTree(status?.head), within(question.where.subfolder)),
  ]);
  if (!log.outcome.ok) return unknown(problemOf(log.outcome, question.where.folder).words);
  return compose(question, { base, log: log.commits, diff, status, from });
}

async function readLog(
  { repository, where }: SinceQuestion,
  range: string,
): Promise<{ outcome: GitOutcome; commits: readonly LoggedCommit[] }> {
  const outcome = await repository.run(
    logArgs({
      range,
      limit: COMMIT_LIMIT,
      pathspecs: within(where.subfolder),
      paths: where.bookkeeping !== undefined && where.bookkeeping.length > 0,
      firstParent: true,
    }),
  );
  const reading = { email: configValue(repository.config, 'user.email'), bookkeeping: where.bookkeeping };
  return { outcome, commits: outcome.ok ? parseLog(outcome.out, reading) : [] };
}

interface Parts {
  readonly base: string | undefined;
  readonly log: readonly LoggedCommit[];
  readonly diff: DiffReading;
  readonly status: CheckedStatus | undefined;
  readonly from: string;
}

async function compose(question: SinceQuestion, parts: Parts): Promise<Answer> {
  const { diff } = parts;
  if ('words' in diff) return unknown(diff.words);
  const logged = parts.log.flatMap(({ paths }) => paths.map((path) => ({ path })));
  const changed = [...diff.entries, ...logged];
  const where = await withChangedBlocks(question.where, question.repository, question.files, changed);
  const log = where === question.where ? parts.log : withBookkeeping(parts.log, where.bookkeeping);
  const range = parts.base === undefined ? 'HEAD' : `${parts.base}..HEAD`;
  const [commitCount, merged] = await Promise.all([
    log.length < COMMIT_LIMIT ? log.length : countCommits(question, range, log.length),
    readMergedWork(question.repository.run, range, outsideBookkeeping(where.subfolder, where.bookkeeping), log),
  ]);
  const files = filesOf(diff, parts.status, where);
  const since: Omit<Since, 'words'> = {
    kind: 'since',
    ...(parts.base === undefined ? {} : { base: parts.base }),
    commits: log.map(withoutLogFields),
    commitCount,
    merged,
    files: files.slice(0, FILE_LIMIT),
    fileCount: files.length,
    marked: diff.marked.filter(({ path }) => !isBookkeeping(path, where.bookkeeping)).slice(0, MARK_LIMIT),
  };
  return { ...since, words: sinceWords(since, parts.from, diff.notes) };
}

function withoutLogFields({
  side: _side,
  parents: _parents,
  tree: _tree,
  paths: _paths,
  ...commit
}: LoggedCommit): Since['commits'][number] {
  return commit;
}

async function countCommits({ repository, where }: SinceQuestion, range: string, atLeast: number): Promise<number> {
  const outcome = await repository.run([
    'rev-list',
    '--count',
    '--first-parent',
    '--end-of-options',
    range,
    '--',
    ...within(where.subfolder),
  ]);
  return outcome.ok ? Number(outcome.out.trim()) : atLeast;
}

function filesOf(
  diff: Extract<DiffReading, { entries: unknown }>,
  status: CheckedStatus | undefined,
  where: RepoLocation,
): readonly FileChange[] {
  const conflicted = new Set(status?.conflicted);
  const doubtful = new Set(status?.unsure);
  const entries = status?.entries ?? [];
  const unchanged = new Map(
    entries.filter(({ path }) => doubtful.has(path)).map(({ path, indexBlob }) => [path, indexBlob]),
  );
  const dirty = new Set([...entries.map(({ path }) => path), ...conflicted]);
  return diff.entries
    .filter(({ path, oldBlob }) => !isBookkeeping(path, where.bookkeeping) && unchanged.get(path) !== oldBlob)
    .map(({ oldBlob: _blob, submodule: _submodule, ...change }) => ({
      ...change,
      ...(conflicted.has(change.path) ? { status: 'unmerged' as const } : {}),
      uncommitted: dirty.has(change.path),
    }));
}

function unknown(words: string): Answer {
  return { kind: 'unknown', words };
}
