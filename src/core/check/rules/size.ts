import type { ParsedEntry, ParsedSection } from '../../model/parsed-handoff';
import { kindsIn } from '../../note/layouts/arrange';
import { FORMS } from '../../note/layouts/render-layout';
import { estimateTokens } from '../../tokens/token-estimate';
import type { Seen } from '../check-finding';
import type { Subject } from '../subject';

/** Tokens by estimate of what the form has a place for; what is only carried along is left out. */
export function tooLong(subject: Subject, limit: number): readonly Seen[] {
  const places = subject.layout === 'native' ? undefined : new Set(kindsIn(FORMS[subject.layout].places));
  const isLeftOut = ({ kind }: ParsedSection): boolean =>
    kind === 'carried' || (kind !== undefined && places?.has(kind) === false);
  const left = subject.read.sections.filter(isLeftOut);
  const first = subject.text.slice(0, subject.given.bodyStart).split('\n').length;
  const counted = subject.text
    .slice(subject.given.bodyStart)
    .split('\n')
    .filter((_, at) => !left.some(({ firstLine, lastLine }) => at + first >= firstLine && at + first <= lastLine));
  const tokens = estimateTokens(counted.join('\n'));
  if (tokens <= limit) return [];
  return [
    {
      message: `The handoff takes about ${tokens} tokens; this form is meant for ${limit}.`,
      fix: 'Keep what the next session needs; commits and decision notes hold the rest.',
    },
  ];
}

/** A line that git filled in: the message of a commit and its hash. */
const IS_COMMIT = /\(`[\da-z_]{6,40}`\)$/;

export function muchDone(subject: Subject, limit: number): readonly Seen[] {
  const done = subject.read.entries.filter(
    ({ kind, status, section, text }) =>
      kind === 'item' && status === 'done' && section === 'completed' && !IS_COMMIT.test(text),
  );
  return over(subject, done, limit, (count) => ({
    message: `${count} finished items are listed; a reader takes in about ${limit}.`,
    fix: 'Join what belongs together; the commits hold the rest.',
  }));
}

export function manyDecisions(subject: Subject, limit: number): readonly Seen[] {
  const decisions = subject.read.entries.filter(({ kind }) => kind === 'decision');
  return over(subject, decisions, limit, (count) => ({
    message: `${count} decisions are listed; this form has room for the ${limit} that matter.`,
    fix: 'Keep those that somebody might question, and write the others down as decisions of their own.',
  }));
}

export function manyFiles(subject: Subject, limit: number): readonly Seen[] {
  const files = subject.read.facts.filesTouched;
  const section = subject.sections('files-touched')[0];
  if (files.length <= limit || section === undefined) return [];
  return [
    {
      range: subject.lineRange(section.firstLine),
      message: `${files.length} files are listed one by one.`,
      fix: `Name the ones to look at and sum up the others by folder; ${limit} are enough.`,
    },
  ];
}

export function longSummary(subject: Subject, limit: number): readonly Seen[] {
  const section = subject.sections('summary').find(({ text }) => text !== '');
  if (section === undefined) return [];
  const sentences = section.text
    .split('\n')
    .filter((line) => !/^\s*(?:[-*+>|]|\d+[.)])/.test(line))
    .join(' ')
    .split(/[.!?](?=\s+["'*(]*[\p{Lu}\p{Lo}])/u).length;
  if (sentences <= limit) return [];
  return [
    {
      range: subject.lineRange(section.firstLine),
      message: `The summary has ${sentences} sentences.`,
      fix: `Keep it to ${limit}: what happened, where things stand, what comes next.`,
    },
  ];
}

function over(
  subject: Subject,
  entries: readonly ParsedEntry[],
  limit: number,
  say: (count: number) => Pick<Seen, 'message' | 'fix'>,
): readonly Seen[] {
  const first = entries[limit];
  return first === undefined ? [] : [{ range: subject.lineRange(first.firstLine), ...say(entries.length) }];
}
