import type { DecisionNote } from '../index/indexed-note';
import { HandoffError } from '../model/errors';
import type { RepoLocation } from '../model/git-state';
import type { GitReader } from '../model/ports';
import { setProperty } from '../note/frontmatter';
import { editOf, type Desk, type PlannedRecords } from './desk';
import { findRecord } from './find-record';

/** How the code that a decision governs has moved since it was decided or reviewed. */
export interface GovernedChange {
  /** Full hash counted from; `undefined` when the decision does not know one. */
  readonly since: string | undefined;
  /** Full hashes, newest first, each once. */
  readonly commits: readonly string[];
  /** Files for which git could not tell. */
  readonly unknown: readonly string[];
}

/**
 * Looks at the files of a decision in a repository and, when it is `confirmed`, stamps today's commit on it as still
 * true. Throws `bad-input` when the decision names no file, `failed` when the repository cannot be read.
 */
export async function planReview(
  desk: Desk,
  reference: string,
  where: RepoLocation,
  confirmed: boolean,
): Promise<PlannedRecords> {
  const note = findRecord(desk, reference, 'decision');
  const { git } = desk.ports;
  const head = git === undefined ? undefined : await headOf(git, where);
  if (git === undefined || head === undefined) throw new HandoffError('failed', 'There is no commit to review it at.');
  const change = await governedChange(desk, git, note, where);
  const edit = (text: string): string =>
    setProperty(setProperty(text, 'reviewed_commit', head), 'reviewed_on', desk.today);
  const changes = confirmed ? editOf(desk, note.path, edit, `reviewed at ${head.slice(0, 12)}`) : [];
  return {
    id: note.decision.id,
    path: note.path,
    plan: { changes },
    words: reviewWords(note, change, confirmed),
    facts: { ...change, commits: change.commits.length, head },
  };
}

/** Commits since the last review, or since the handoff in which it was decided, that touch its files. */
export async function governedChange(
  desk: Desk,
  git: GitReader,
  note: DecisionNote,
  where: RepoLocation,
): Promise<GovernedChange> {
  const since = note.decision.reviewedCommit ?? commitOfHandoff(desk, note.decision.decidedIn);
  const answers = await Promise.all(
    note.decision.files.map(async (file) => ({ file, since: await git.since({ ...where, subfolder: file }, since) })),
  );
  const commits = answers.flatMap(({ since: answer }) =>
    answer.kind === 'since' ? answer.commits.filter((commit) => !commit.merge).map((commit) => commit.hash) : [],
  );
  const unknown = answers.flatMap(({ file, since: answer }) => (answer.kind === 'unknown' ? [file] : []));
  return { since, commits: [...new Set(commits)], unknown };
}

function reviewWords(note: DecisionNote, change: GovernedChange, confirmed: boolean): readonly string[] {
  const { files } = note.decision;
  if (files.length === 0) return ['The decision names no files; only its date is stamped.'];
  const n = change.commits.length;
  const since = change.since === undefined ? 'so far' : `since ${change.since.slice(0, 12)}`;
  return [
    `The code it governs changed in ${n} ${n === 1 ? 'commit' : 'commits'} ${since}.`,
    ...change.unknown.map((file) => `Git cannot tell for ${file}.`),
    confirmed ? 'Reviewed: still true.' : 'Use --still-true to stamp it as reviewed.',
  ];
}

async function headOf(git: GitReader, where: RepoLocation): Promise<string | undefined> {
  const state = await git.state(where);
  if (state.kind === 'repository') return state.head;
  throw new HandoffError('failed', state.words, { fix: 'Name a repository with --repo.' });
}

function commitOfHandoff(desk: Desk, link: string | undefined): string | undefined {
  const note = link === undefined ? undefined : desk.index.note(desk.index.resolve(link) ?? '');
  return note?.type === 'handoff' ? note.parsed.properties.commit : undefined;
}
