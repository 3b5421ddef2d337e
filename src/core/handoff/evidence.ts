import type { Commit } from '../model/git-state';
import type { Item } from '../model/item';
import { isId } from '../model/ids';
import { fit, saysUnfinished, workOfCommit, workOfItem, type CommitWork } from './kind-of-work';
import { topicsOf, wordsOf } from './plain-words';

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

interface Said {
  readonly commit: Commit;
  /** Only words that items hold too. */
  readonly topics: ReadonlySet<string>;
}

/** Finds the commits that speak for items; all items of a handoff are asked together, so that rare words count more. */
export class EvidenceFinder {
  private readonly topics: ReadonlyMap<Item, ReadonlySet<string>>;
  private readonly weights: ReadonlyMap<string, number>;
  /** Commits by the words they say: most items share words with few of them. */
  private readonly byWord = new Map<string, Said[]>();
  private readonly byId = new Map<string, Commit>();
  /** What the commits that were asked about are made of; `undefined` for those that finish nothing. */
  private readonly works = new Map<Commit, CommitWork | undefined>();

  constructor(
    private readonly happened: Happened,
    items: readonly Item[],
  ) {
    this.topics = new Map(items.map((item) => [item, topicsOf(item.text)]));
    this.weights = rarity([...this.topics.values()]);
    for (const commit of happened.commits) {
      for (const id of idsOf(commit)) if (!this.byId.has(id)) this.byId.set(id, commit);
      this.note(commit);
    }
  }

  /** The commit that speaks most for the item, if any does. */
  of(item: Item): Evidence | undefined {
    const named = item.id === undefined ? undefined : this.byId.get(item.id);
    if (named !== undefined) return { sure: true, commit: named };
    const topics = this.topics.get(item) ?? topicsOf(item.text);
    const needed = (ENOUGH - (this.touchesFileOf(item) ? FILE : 0)) * this.weigh(topics);
    const wanted = workOfItem(item.text);
    let best: { commit: Commit; weight: number } | undefined;
    for (const said of this.candidates(topics, needed)) {
      const { words, weight } = this.share(topics, said.topics);
      if (weight < needed || (words === 1 && topics.size > 1)) continue;
      if (best !== undefined && weight <= best.weight) continue;
      const work = this.workOf(said.commit);
      if (work !== undefined && fit(wanted, work)) best = { commit: said.commit, weight };
    }
    return best === undefined ? undefined : { sure: false, commit: best.commit };
  }

  private note(commit: Commit): void {
    const topics = new Set<string>();
    const said = { commit, topics };
    for (const word of wordsOf(`${commit.scope ?? ''} ${subjectOf(commit)}`)) {
      if (topics.has(word) || !this.weights.has(word)) continue;
      topics.add(word);
      const known = this.byWord.get(word);
      if (known === undefined) this.byWord.set(word, [said]);
      else known.push(said);
    }
  }

  private workOf(commit: Commit): CommitWork | undefined {
    if (this.works.has(commit)) return this.works.get(commit);
    const finishes = commit.kind !== 'revert' && !saysUnfinished(commit.subject);
    const work = finishes ? workOfCommit(commit) : undefined;
    this.works.set(commit, work);
    return work;
  }

  /** Commits that may share enough: found by the rarest words, until what is left could not be enough by itself. */
  private candidates(topics: ReadonlySet<string>, needed: number): ReadonlySet<Said> {
    const found = new Set<Said>();
    const words = [...topics].sort((a, b) => (this.byWord.get(a)?.length ?? 0) - (this.byWord.get(b)?.length ?? 0));
    let left = this.weigh(topics);
    for (const word of words) {
      if (left < needed) break;
      for (const said of this.byWord.get(word) ?? []) found.add(said);
      left -= this.weights.get(word) ?? 1;
    }
    return found;
  }

  private share(item: ReadonlySet<string>, commit: ReadonlySet<string>): { words: number; weight: number } {
    let words = 0;
    let weight = 0;
    for (const word of item) {
      if (!commit.has(word)) continue;
      words += 1;
      weight += this.weights.get(word) ?? 1;
    }
    return { words, weight };
  }

  private weigh(words: ReadonlySet<string>): number {
    let sum = 0;
    for (const word of words) sum += this.weights.get(word) ?? 1;
    return sum;
  }

  private touchesFileOf(item: Item): boolean {
    if (this.happened.files.size === 0) return false;
    const text = [item.text, ...item.fields.map((field) => field.value)].join(' ');
    return [...this.happened.files].some((path) => text.includes(path));
  }
}

function idsOf(commit: Commit): readonly string[] {
  return [...commit.references, ...commit.trailers.map(({ value }) => value.trim().replace(/^\^/, ''))].filter((id) =>
    isId(id),
  );
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
