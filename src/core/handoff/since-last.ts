import type { HandoffGroup, HandoffSection } from '../model/handoff';
import { outsideLine } from '../note/outside-text';
import { linkTo } from '../note/wikilink';
import { ageWords } from './age-words';
import type { CarriedEntry, CarryForward } from './carry-forward';
import { commitWords } from './completed-work';
import { repositoryOf, workCommits, type RepoFacts } from './repo-facts';
import { count } from './statistics';
import type { WhatSpeaks } from './suggestions';

/** More than these are counted, not listed. */
const LISTED = 5;

export interface SinceInput {
  /** Wikilinks to the handoffs that this one continues, with their titles as words. */
  readonly continued: readonly string[];
  readonly repos: readonly RepoFacts[];
  readonly carry: CarryForward;
  readonly speaks: WhatSpeaks;
  readonly remarks: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The section "Since last handoff": what was planned against what happened, and what others brought in. */
export function sinceLast(input: SinceInput): HandoffSection | undefined {
  const { continued, repos, carry, remarks } = input;
  if (continued.length === 0 && remarks.length === 0) return undefined;
  const planned = carry.outcomes.length;
  const lines = [
    ...(continued.length === 0 ? [] : [`- Continues ${continued.join(' and ')}`]),
    ...(planned === 0
      ? []
      : [`- ${carry.done.length} of ${count(planned, 'open item')} done, ${carry.carried.length} carried over`]),
    ...carry.done.flatMap(doneElsewhere),
    ...speaking(input),
    ...slipped(input),
    ...remarks.map((remark) => `- ${outsideLine(remark)}`),
    ...repos.flatMap((repo) => repoLines(repo, repos.length > 1)),
    ...(planned === 0 ? [] : unplanned(input)),
  ];
  const groups = [
    groupOf('Dropped', carry.dropped),
    groupOf('Moved', carry.moved),
    groupOf('Now notes of their own', carry.promoted),
  ];
  return {
    kind: 'since-last',
    heading: 'Since last handoff',
    text: lines.join('\n'),
    items: [],
    groups: groups.filter((group) => group.items.length > 0),
  };
}

/** Ticked in an older handoff, or on another branch of the chain. */
function doneElsewhere({ item, closedIn }: CarriedEntry): readonly string[] {
  return closedIn === undefined ? [] : [`- Done in ${linkTo(closedIn)}: ${item.text}`];
}

function speaking({ speaks }: SinceInput): readonly string[] {
  return listed(
    speaks.suggestions.map(({ text, suggests, reason }) =>
      suggests === 'done' ? `Probably done: ${text} (${reason})` : `Ready again: ${text} (${reason})`,
    ),
  );
}

/** Planned work that the session did not finish, the longest waiting first. */
function slipped({ carry, speaks, today }: SinceInput): readonly string[] {
  const suggested = new Set(speaks.suggestions.filter((one) => one.suggests === 'done').map((one) => one.id));
  const late = carry.carried.filter((entry) => entry.kind === 'item' && entry.handoffs > 1 && !suggested.has(entry.id));
  const oldest = [...late].sort((a, b) => (a.since ?? '9').localeCompare(b.since ?? '9') || b.handoffs - a.handoffs);
  return listed(
    oldest.map(({ item, handoffs, since }) => {
      const due = item.fields.find((field) => field.name === 'Target')?.value;
      const when =
        due !== undefined && /^\d{4}-\d{2}-\d{2}/.test(due) && due.slice(0, 10) < today ? `, due ${due}` : '';
      return `Slipped: ${item.text} (${ageWords(handoffs, since, today)}${when})`;
    }),
  );
}

function unplanned({ speaks }: SinceInput): readonly string[] {
  if (speaks.unplanned.length === 0) return [];
  const words = speaks.unplanned.slice(0, LISTED).map(commitWords);
  const rest = speaks.unplanned.length - LISTED;
  return [`- Not planned: ${words.join('; ')}${rest > 0 ? ` and ${count(rest, 'more commit')}` : ''}`];
}

function listed(lines: readonly string[]): readonly string[] {
  const rest = lines.length - LISTED;
  const label = lines[0]?.slice(0, lines[0].indexOf(':')) ?? '';
  return [...lines.slice(0, LISTED).map((line) => `- ${line}`), ...(rest > 0 ? [`- ${label}: ${rest} more`] : [])];
}

function groupOf(heading: string, entries: readonly CarriedEntry[]): HandoffGroup {
  return { heading, text: '', items: entries.map((entry) => entry.item) };
}

function repoLines(repo: RepoFacts, named: boolean): readonly string[] {
  if (repositoryOf(repo) === undefined || repo.since === undefined) return [];
  const where = named ? `${outsideLine(repo.name)}: ` : '';
  const relation =
    repo.relation === undefined || repo.relation.kind === 'ahead'
      ? []
      : [`- ${where}${outsideLine(repo.relation.words)}`];
  if (repo.since.kind === 'unknown') return [...relation, `- ${where}${outsideLine(repo.since.words)}`];
  const merged = repo.since.merged.map(
    (work) =>
      `- ${where}Merged: ${outsideLine(work.subject)} (${count(work.commits, 'commit')} by ${work.people === 1 ? 'one person' : `${work.people} people`})`,
  );
  return [
    `- ${where}${count(workCommits(repo).length, 'commit')}, ${count(repo.since.fileCount, 'changed file')}`,
    ...relation,
    ...merged,
  ];
}
