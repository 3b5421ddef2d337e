import type { Item } from '../model/item';
import type { Words } from '../model/words';
import { inertLine } from '../note/inert';
import { commitWords } from './completed-work';
import { repositoryOf, workCommits, type RepoFacts } from './repo-facts';
import { count } from './statistics';

/** The facts from which title, summary and resume command are written when the author gives none. */
export interface SessionFacts {
  readonly project: string;
  readonly repos: readonly RepoFacts[];
  readonly words: Words;
  /** Open items of the previous handoffs, and how many of them are done now. */
  readonly planned: number;
  readonly done: number;
  readonly inProgress: readonly Item[];
  readonly next: readonly Item[];
  readonly blockers: readonly string[];
  readonly previous: boolean;
  /** Nobody wrote it: it comes from git and the previous handoff alone. */
  readonly drafted: boolean;
  /** Tests fail, as the author or a report says. */
  readonly failing: boolean;
}

const TITLE_LENGTH = 72;
/** Of a piece of work in a sentence; the whole of it stands among the items. */
const WORK_LENGTH = 160;

/** Plain text, one line: the author's first words, else the commit that says most. */
export function composeTitle(facts: Pick<SessionFacts, 'project' | 'repos' | 'words'>): string {
  const given = facts.words.summary ?? facts.words.completed[0]?.text ?? facts.words.inProgress[0]?.text;
  if (given !== undefined) return shortened(capital(plainText(firstSentence(given))), TITLE_LENGTH);
  const commits = facts.repos.flatMap(workCommits);
  const main =
    commits.find((commit) => commit.kind === 'feat') ?? commits.find((commit) => commit.kind === 'fix') ?? commits[0];
  if (main !== undefined) return shortened(capital(plainText(commitWords(main))), TITLE_LENGTH);
  const branch = repositoryOf(facts.repos[0])?.branch;
  return branch === undefined ? `Handoff of ${facts.project}` : `Work on ${branch}`;
}

/** Two to four plain sentences: what happened, how the plan stands, what is in the way, what is not committed. */
export function composeSummary(facts: SessionFacts): string {
  const sentences = [
    ...facts.repos.map((repo) => repoSentence(repo, facts)),
    doneSentence(facts.words),
    planSentence(facts),
    facts.inProgress.length === 0 ? '' : `In progress: ${listed(facts.inProgress.map((item) => item.text))}.`,
    facts.blockers.length === 0 ? '' : `Blocked by: ${listed(facts.blockers)}.`,
    facts.drafted ? 'Nobody wrote this handoff: it was drafted from git and the previous one.' : '',
  ];
  const said = sentences.filter((sentence) => sentence !== '');
  return said.length === 0 ? nothingSentence(facts) : said.join(' ');
}

/** What the author lists as done, by name. */
function doneSentence({ completed }: Words): string {
  return completed.length === 0 ? '' : `Done: ${listed(completed.map(({ text }) => inertLine(text, 'markdown')))}.`;
}

/** Where neither git nor an earlier handoff nor the author says what happened. */
function nothingSentence({ project, next }: SessionFacts): string {
  if (next.length > 0) return `Nothing is done yet; ${count(next.length, 'next action')}.`;
  return `A handoff of ${project} without a repository.`;
}

/** One paragraph that can be pasted into a new session: where, what happened, what is in the way, what to do first. */
export function composeResume(facts: SessionFacts, summary: string): string {
  const state = repositoryOf(facts.repos[0]);
  const branch = state?.branch === undefined ? '' : ` on branch ${inCode(state.branch)}`;
  const commit = state?.head === undefined ? '' : ` at ${inCode(state.head.slice(0, 12))}`;
  const [first, ...rest] = [...facts.inProgress, ...facts.next];
  const then = rest.length === 0 ? '' : `Then: ${listed(rest.map((item) => item.text))}.`;
  // A summary of our own may begin with one of the sentences that follow.
  const sentences = new Set([
    `Continue ${facts.project}${branch}${commit}.`,
    firstSentence(summary),
    facts.failing ? 'Tests fail.' : '',
    facts.blockers.length === 0 ? '' : `Blocked by: ${listed(facts.blockers)}.`,
    first === undefined ? 'Next step: agree on the next action.' : `Next step: ${ended(named(first.text))}`,
    then,
  ]);
  return [...sentences].filter((sentence) => sentence !== '').join(' ');
}

function repoSentence(repo: RepoFacts, facts: SessionFacts): string {
  const state = repositoryOf(repo);
  if (state === undefined) return repo.state.kind === 'repository' ? '' : ended(repo.state.words);
  const commits = workCommits(repo).length;
  const where = state.branch === undefined ? 'a detached HEAD' : inCode(state.branch);
  const inRepo = facts.repos.length > 1 ? ` in ${repo.name}` : '';
  const since = facts.previous ? ' since the previous handoff' : '';
  const open = new Set([...state.staged, ...state.unstaged, ...state.untracked, ...state.conflicted]).size;
  const dirty = open === 0 ? '' : `; ${count(open, 'file')} not committed`;
  if (state.unborn) return `No commit yet on ${where}${inRepo}${dirty}.`;
  return `${commits === 0 ? 'No new commits' : count(commits, 'commit')} on ${where}${inRepo}${since}${dirty}.`;
}

function planSentence(facts: SessionFacts): string {
  if (facts.planned === 0) return '';
  const open = count(facts.planned, 'open item');
  return facts.done === 0 ? `${open} carried over.` : `${facts.done} of ${open} done.`;
}

function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, 3).map((text) => named(text).replace(/[.。]+$/u, ''));
  const rest = texts.length - shown.length;
  return `${shown.join('; ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** A long piece of work by the words in bold that it begins with, else by as many words as fit. */
function named(text: string): string {
  if (text.length <= WORK_LENGTH) return text;
  const lead = /^\*\*(.{3,80}?)\*\*/u.exec(text)?.[1];
  return inertLine(lead === undefined ? shortened(plainText(text), WORK_LENGTH) : plainText(lead));
}

function firstSentence(text: string): string {
  const line = (text.trim().split(/\r?\n/)[0] ?? '').replace(/^[-*+]\s+/, '');
  const end = /[.!?。！？](?=\s|$)/u.exec(line);
  return end === null ? ended(line) : line.slice(0, end.index + 1);
}

function ended(text: string): string {
  const line = text.trim();
  return /[.!?。！？]$/u.test(line) ? line : `${line}.`;
}

/** A branch name has no blanks and no backslash, but may hold back quotes. */
function inCode(name: string): string {
  return `\`${name.replaceAll('`', "'")}\``;
}

function plainText(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/([\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu, '$1\ue000')
    .replace(/[`*_]/g, '')
    .replaceAll('\ue000', '_')
    .replace(/[.。]+$/u, '')
    .trim();
}

/** A commit subject begins small; a name in code, such as `npm` or `iOS`, keeps its letters. */
function capital(text: string): string {
  return /^\p{Ll}+(?:[\s,:]|$)/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  return `${cut.replace(/[\s\p{P}]+\S*$/u, '').replace(/[\s,;:.–—-]+$/u, '')}…`;
}
