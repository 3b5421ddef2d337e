import { equalTextKey } from '../model/equal-text';
import type { Commit } from '../model/git-state';
import { outsideLine } from '../note/outside-text';
import { linkTo } from '../note/wikilink';
import type { CarriedEntry, CarryForward } from './carry-forward';
import { commitWords } from './completed-work';
import { EvidenceFinder, type Evidence } from './evidence';
import { workCommits, type RepoFacts } from './repo-facts';

/** A blocker note that is not open any more. */
export interface ClosedBlocker {
  readonly id: string;
  readonly path: string;
  readonly title: string;
}

/** Something that speaks for an outcome; only the author decides. */
export interface Suggestion {
  readonly id: string;
  readonly text: string;
  /** `done`: it looks finished. `ready`: what stopped it is gone. */
  readonly suggests: 'done' | 'ready';
  /** One sentence part, inert Markdown. */
  readonly reason: string;
}

export interface WhatSpeaks {
  readonly suggestions: readonly Suggestion[];
  /** Work that no item of the previous handoffs had announced. */
  readonly unplanned: readonly Commit[];
}

/** What commits, ticks and closed blockers say about the items that would be carried. */
export function whatSpeaks(
  carry: CarryForward,
  repos: readonly RepoFacts[],
  closed: readonly ClosedBlocker[],
): WhatSpeaks {
  const commits = repos.flatMap(workCommits);
  const files = new Set(
    repos.flatMap((repo) => (repo.since?.kind === 'since' ? repo.since.files.map((file) => file.path) : [])),
  );
  const ended = [...carry.done, ...carry.dropped, ...carry.moved, ...carry.promoted];
  const finder = new EvidenceFinder(
    { commits, files },
    [...carry.carried, ...ended].map((entry) => entry.item),
  );
  const announced = new Set(ended.flatMap((entry) => finder.of(entry.item)?.commit ?? []));
  const suggestions = carry.carried.flatMap((entry) => {
    const evidence = finder.of(entry.item);
    if (evidence !== undefined) announced.add(evidence.commit);
    return suggestionFor(entry, evidence, closed);
  });
  return { suggestions, unplanned: commits.filter((commit) => !announced.has(commit)) };
}

function suggestionFor(
  entry: CarriedEntry,
  evidence: Evidence | undefined,
  closed: readonly ClosedBlocker[],
): readonly Suggestion[] {
  const said = (suggests: Suggestion['suggests'], reason: string): readonly Suggestion[] => [
    { id: entry.id, text: entry.item.text, suggests, reason },
  ];
  if (evidence?.sure === true) return said('done', `commit ${hashOf(evidence)} names it`);
  if (entry.closedIn !== undefined) return said('done', `ticked in ${linkTo(entry.closedIn)}`);
  const same = closed.find(({ id, title }) => id === entry.id || equalTextKey(title) === equalTextKey(entry.item.text));
  if (entry.kind === 'blocker' && same !== undefined) return said('done', `${linkTo(same.path)} is closed`);
  if (evidence !== undefined) return said('done', `commit ${hashOf(evidence)}: ${commitWords(evidence.commit)}`);
  const freed = closed.find((blocker) => waitsFor(entry, blocker));
  return freed === undefined ? [] : said('ready', `${linkTo(freed.path)} is closed`);
}

function hashOf({ commit }: Evidence): string {
  return `\`${outsideLine(commit.hash.slice(0, 8))}\``;
}

function waitsFor(entry: CarriedEntry, blocker: ClosedBlocker): boolean {
  const title = equalTextKey(blocker.title);
  return entry.item.fields
    .filter(({ name }) => name === 'Blocker' || name === 'Depends on')
    .some(
      ({ value }) =>
        value.includes(blocker.id) ||
        value.includes(linkTo(blocker.path).slice(2, -2)) ||
        equalTextKey(value) === title,
    );
}
