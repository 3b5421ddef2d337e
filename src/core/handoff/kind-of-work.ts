import type { Commit } from '../model/git-state';

const UNFINISHED =
  /^wip\b|\bwip\b|\b(?:start|begin|began|prepare|prototype|draft|sketch|spike|towards?|scaffold|stub)\b|\bpart \d|\bfirst (?:step|half|part)\b|\bfailing test|\bnot (?:yet|done)\b|\bhalf of\b|\btodo\b/i;
const WRITING =
  /\b(?:docs?|document(?:s|ed|ing|ation)?|explain|readme|guide|page|manual|changelog|adr|decide|describe)\b/i;
const TESTING = /\b(?:tests?|testing|cover(?:age)?|benchmarks?|labels?|spec)\b/i;

/** True for a commit that says itself that the work goes on. */
export function saysUnfinished(subject: string): boolean {
  return UNFINISHED.test(subject);
}

/** What an item asks for. */
export interface ItemWork {
  readonly writing: boolean;
  readonly testing: boolean;
}

/** What a commit is made of, and what it speaks of besides. */
export interface CommitWork extends ItemWork {
  readonly only: 'docs' | 'test' | undefined;
}

export function workOfItem(text: string): ItemWork {
  return { writing: WRITING.test(text), testing: TESTING.test(text) };
}

export function workOfCommit(commit: Commit): CommitWork {
  const isDocs = commit.kind === 'docs' || /^docs?\b/i.test(commit.subject);
  const isTest = commit.kind === 'test' || /^tests?\b/i.test(commit.subject);
  return { ...workOfItem(commit.subject), only: isDocs ? 'docs' : isTest ? 'test' : undefined };
}

/** Documentation and tests about a thing do not make the thing, nor the other way round. */
export function fit(item: ItemWork, commit: CommitWork): boolean {
  if (commit.only === 'docs') return item.writing;
  if (commit.only === 'test') return item.testing;
  if (item.writing) return commit.writing;
  return !item.testing || commit.testing;
}
