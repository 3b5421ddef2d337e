import type { HandoffSection } from '../model/handoff';
import type { Item } from '../model/item';
import { outsideLine } from '../note/outside-text';
import type { CarryForward } from './carry-forward';
import { repositoryOf, workCommits, type RepoFacts } from './repo-facts';
import { count } from './statistics';

/** The section "Since last handoff": what was planned against what happened, and what others brought in. */
export function sinceLast(
  previous: readonly string[],
  repos: readonly RepoFacts[],
  carry: CarryForward,
  remarks: readonly string[],
): HandoffSection | undefined {
  if (previous.length === 0) return undefined;
  const planned = carry.outcomes.length;
  const lines = [
    `- Continues ${previous.join(' and ')}`,
    ...(planned === 0
      ? []
      : [`- ${carry.done.length} of ${count(planned, 'open item')} done, ${carry.carried.length} carried over`]),
    ...remarks.map((remark) => `- ${outsideLine(remark)}`),
    ...repos.flatMap((repo) => repoLines(repo, repos.length > 1)),
  ];
  const dropped: readonly Item[] = carry.dropped.map((entry) => entry.item);
  return {
    kind: 'since-last',
    heading: 'Since last handoff',
    text: lines.join('\n'),
    items: [],
    groups: dropped.length === 0 ? [] : [{ heading: 'Dropped', text: '', items: dropped }],
  };
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
