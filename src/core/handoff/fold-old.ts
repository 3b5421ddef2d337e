import type { Item } from '../model/item';
import type { CarriedEntry } from './carry-forward';
import type { RepoFacts } from './repo-facts';

/** So many of the oldest carried items stand in full; the author's own always do. */
const OLDEST_IN_FULL = 7;

export interface Fold {
  readonly full: readonly Item[];
  /** The rest, a line each. */
  readonly folded: readonly Item[];
}

/** What stands in full: given now, touched since, due, or among the oldest; the rest is folded. */
export function foldOld(
  next: readonly Item[],
  carried: readonly CarriedEntry[],
  repos: readonly RepoFacts[],
  today: string,
  spokenFor: ReadonlySet<string> = new Set(),
): Fold {
  const entries = new Map(carried.map((entry) => [entry.id, entry]));
  const touched = new Set(
    repos.flatMap((repo) => (repo.since?.kind === 'since' ? repo.since.files.map((file) => file.path) : [])),
  );
  const stale = next
    .filter((item) => entries.get(item.id ?? '')?.item === item)
    .filter((item) => !isDue(item, today) && !namesOne(item, touched) && !spokenFor.has(item.id ?? ''));
  const oldest = [...stale]
    .sort((a, b) => sinceOf(entries, a).localeCompare(sinceOf(entries, b)))
    .slice(0, OLDEST_IN_FULL);
  const folded = new Set(stale.filter((item) => !oldest.includes(item)));
  return {
    full: next.filter((item) => !folded.has(item)),
    folded: next.filter((item) => folded.has(item)).map(({ priority: _priority, ...item }) => item),
  };
}

function sinceOf(entries: ReadonlyMap<string, CarriedEntry>, item: Item): string {
  return entries.get(item.id ?? '')?.since ?? '9999';
}

function isDue(item: Item, today: string): boolean {
  const target = item.fields.find((field) => field.name === 'Target')?.value.slice(0, 10) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(target) && target <= today;
}

function namesOne(item: Item, paths: ReadonlySet<string>): boolean {
  if (paths.size === 0) return false;
  const words = [item.text, ...item.fields.map((field) => field.value)].join(' ').split(/[\s`'"(),;]+/);
  return words.some((word) => paths.has(word.replace(/[.:]$/, '').replace(/:\d+(?:-\d+)?$/, '')));
}
