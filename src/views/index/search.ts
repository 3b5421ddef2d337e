import { prepareFuzzySearch, type SearchMatches } from 'obsidian';
import type { Row, RowSource } from './row';

/** Matches that are shown: whoever needs more types another letter. */
const MOST = 200;
/** How much worse a match in what stands below the words is than one in the words. */
const BELOW = 1;

export interface Found {
  readonly row: Row;
  readonly matches: SearchMatches;
  readonly score: number;
}

/** Every row of these pages, opened or not, each thing once. */
export function everything(pages: readonly RowSource[]): readonly Row[] {
  const rows = new Map<string, Row>();
  const walk = (source: RowSource): void => {
    for (let at = 0; at < source.length; at += 1) {
      const row = source.at(at);
      if (row.look !== 'group' && !rows.has(thingOf(row))) rows.set(thingOf(row), withoutTree(row));
      if (row.holds === true && row.below !== undefined) walk(row.below);
    }
  };
  for (const page of pages) walk(page);
  return [...rows.values()];
}

/** Among matches a row stands for itself, as any other does. */
function withoutTree({ below: _below, lanes: _lanes, look: _look, ...row }: Row): Row {
  return { ...row, look: 'entry' };
}

function thingOf({ target, text }: Row): string {
  return `${target?.path ?? ''} ${target?.id ?? target?.line ?? ''} ${text}`;
}

/** The best matches first; words count more than what stands below them. */
export function search(
  rows: readonly Row[],
  query: string,
): { readonly found: readonly Found[]; readonly all: number } {
  const matchOf = prepareFuzzySearch(query);
  const found: Found[] = [];
  for (const row of rows) {
    const own = matchOf(row.text);
    if (own !== null) {
      found.push({ row, matches: own.matches, score: own.score });
      continue;
    }
    const below = matchOf([row.text, row.excerpt ?? '', ...row.details.map(({ text }) => text)].join(' '));
    if (below !== null)
      found.push({ row, matches: within(below.matches, row.text.length), score: below.score - BELOW });
  }
  const best = found.sort((a, b) => b.score - a.score).slice(0, MOST);
  return { found: best, all: found.length };
}

function within(matches: SearchMatches, length: number): SearchMatches {
  return matches.filter(([start]) => start < length).map(([start, end]) => [start, Math.min(end, length)]);
}
