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

/** Documentation and tests about a thing do not make the thing, nor the other way round. */
export function kindsOfWork(item: string): { readonly fit: (commit: Commit) => boolean } {
  const wantsWriting = WRITING.test(item);
  const wantsTest = TESTING.test(item);
  return {
    fit: (commit) => {
      if (commit.kind === 'docs' || /^docs?\b/i.test(commit.subject)) return wantsWriting;
      if (commit.kind === 'test' || /^tests?\b/i.test(commit.subject)) return wantsTest;
      if (wantsWriting) return WRITING.test(commit.subject);
      return !wantsTest || TESTING.test(commit.subject);
    },
  };
}
