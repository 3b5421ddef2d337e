import type { HandoffGroup, HandoffSection } from '../model/handoff';
import { outsideLine } from '../note/outside-text';
import { linkTo } from '../note/wikilink';
import type { CarriedEntry, CarryForward } from './carry-forward';
import { repositoryOf, workCommits, type RepoFacts } from './repo-facts';
import { count } from './statistics';

/** The section "Since last handoff": what was planned against what happened, and what others brought in. */
export function sinceLast(
  previous: readonly string[],
  repos: readonly RepoFacts[],
  carry: CarryForward,
  remarks: readonly string[],
): HandoffSection | undefined {
  if (previous.length === 0 && remarks.length === 0) return undefined;
  const planned = carry.outcomes.length;
  const lines = [
    ...(previous.length === 0 ? [] : [`- Continues ${previous.join(' and ')}`]),
    ...(planned === 0
      ? []
      : [`- ${carry.done.length} of ${count(planned, 'open item')} done, ${carry.carried.length} carried over`]),
    ...carry.done.flatMap(doneElsewhere),
    ...remarks.map((remark) => `- ${outsideLine(remark)}`),
    ...repos.flatMap((repo) => repoLines(repo, repos.length > 1)),
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
