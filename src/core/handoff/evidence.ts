import type { Commit } from '../model/git-state';
import type { Item } from '../model/item';
import { kindsOfWork, saysUnfinished } from './kind-of-work';
import { topicsOf } from './plain-words';

/** What happened since the previous handoff, as far as it can speak for an item. */
export interface Happened {
  /** Own commits, newest first. */
  readonly commits: readonly Commit[];
  /** Paths that changed. */
  readonly files: ReadonlySet<string>;
}

/** How sure: an id in a commit names the item, likeness of words only suggests it. */
export interface Evidence {
  readonly sure: boolean;
  readonly commit: Commit;
}

/** Share of an item's topics that a commit must name. */
const ENOUGH = 0.6;
/** What a touched file that the item names is worth. */
const FILE = 0.15;

/** Finds the commits that speak for items; all items of a handoff are asked together, so that rare words count more. */
export class EvidenceFinder {
  private readonly weights: ReadonlyMap<string, number>;
  private readonly commits: readonly { readonly commit: Commit; readonly topics: ReadonlySet<string> }[];

  constructor(
    private readonly happened: Happened,
    items: readonly Item[],
  ) {
    this.weights = rarity(items.map((item) => topicsOf(item.text)));
    this.commits = happened.commits
      .filter((commit) => commit.kind !== 'revert' && !saysUnfinished(commit.subject))
      .map((commit) => ({ commit, topics: topicsOf(`${commit.scope ?? ''} ${subjectOf(commit)}`) }));
  }

  /** The commit that speaks most for the item, if any does. */
  of(item: Item): Evidence | undefined {
    const named = this.happened.commits.find((commit) => item.id !== undefined && namesId(commit, item.id));
    if (named !== undefined) return { sure: true, commit: named };
    const kinds = kindsOfWork(item.text);
    const topics = topicsOf(item.text);
    const bonus = this.touchesFileOf(item) ? FILE : 0;
    let best: { commit: Commit; score: number } | undefined;
    for (const { commit, topics: said } of this.commits) {
      if (!kinds.fit(commit)) continue;
      const score = this.likeness(topics, said) + bonus;
      if (score >= ENOUGH && (best === undefined || score > best.score)) best = { commit, score };
    }
    return best === undefined ? undefined : { sure: false, commit: best.commit };
  }

  private likeness(item: ReadonlySet<string>, commit: ReadonlySet<string>): number {
    const shared = [...item].filter((word) => commit.has(word));
    if (shared.length === 0 || (shared.length === 1 && item.size > 1)) return 0;
    return this.weigh(shared) / this.weigh([...item]);
  }

  private weigh(words: readonly string[]): number {
    return words.reduce((sum, word) => sum + (this.weights.get(word) ?? 1), 0);
  }

  private touchesFileOf(item: Item): boolean {
    const text = [item.text, ...item.fields.map((field) => field.value)].join(' ');
    return [...this.happened.files].some((path) => text.includes(path));
  }
}

function namesId(commit: Commit, id: string): boolean {
  return commit.references.includes(id) || commit.trailers.some(({ value }) => value.trim().replace(/^\^/, '') === id);
}

function subjectOf(commit: Commit): string {
  return commit.subject.replace(/^[a-z]+(?:\([^)]*\))?!?:\s*/i, '');
}

/** A word that many items hold says little about any of them. */
function rarity(texts: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, n]) => [word, 1 / Math.sqrt(n)]));
}
