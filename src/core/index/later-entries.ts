import { equalTextKey } from '../model/equal-text';
import { isOpen } from '../model/item';
import type { ParsedEntry } from '../model/parsed-handoff';
import { aspectsOf, likeness, weightsOf, type Aspect, type Weights } from './near-text';

/** What became of an open entry of one handoff, as an entry of a later one says. */
export interface Fate {
  readonly outcome: 'continued' | 'done' | 'dropped';
  readonly entry: ParsedEntry;
}

/** By so much must what is finished resemble the entry more than what is still open does. */
const CLEARLY = 0.25;
/** Part of a larger entry: what it says counts for so much less. */
const INSIDE = 0.9;
const FINISHED = /\b(?:implemented|completed?|done|merged|shipped|released|deployed|fixed|finished|landed|closed)\b/i;

interface Said {
  readonly fate: Fate;
  readonly aspects: readonly Aspect[];
}

/**
 * The entries of a later handoff, asked what became of an earlier one's: by id, by equal text, and by near text where
 * nobody carried items under their ids: in a handoff that has none at all, and in an imported one, whose ids were given
 * to equal words only.
 */
export class LaterEntries {
  private readonly byKey = new Map<string, Fate>();
  private readonly carries: boolean;
  private spoken: { readonly said: readonly Said[]; readonly weights: Weights } | undefined;

  constructor(
    private readonly entries: readonly ParsedEntry[],
    isImported = false,
  ) {
    this.carries = !isImported && entries.some((entry) => entry.id !== undefined);
    for (const entry of entries) {
      const fate = fateIn(entry);
      if (fate === undefined) continue;
      if (entry.id !== undefined && !this.byKey.has(`^${entry.id}`)) this.byKey.set(`^${entry.id}`, fate);
      const key = equalTextKey(entry.text);
      // Said to be open anywhere, it is not finished.
      if (fate.outcome === 'continued' || !this.byKey.has(key)) this.byKey.set(key, fate);
    }
  }

  /** `undefined` when nothing in the later handoff speaks of the entry: it is lost there. */
  fateOf(entry: ParsedEntry): Fate | undefined {
    const byId = entry.id === undefined ? undefined : this.byKey.get(`^${entry.id}`);
    return byId ?? this.byKey.get(equalTextKey(entry.text)) ?? (this.carries ? undefined : this.nearest(entry));
  }

  private nearest(entry: ParsedEntry): Fate | undefined {
    const { said, weights } = this.speak();
    const [own, ...inside] = aspectsOf(entry);
    const near = said.map(({ fate, aspects }): Near => {
      const likes = (part: Aspect | undefined): number =>
        part === undefined ? 0 : Math.max(...aspects.map((aspect) => likeness(part, aspect, weights)));
      return { fate, likeness: Math.max(likes(own), ...inside.map((part) => INSIDE * likes(part))) };
    });
    const open = nearestOf(near.filter(({ fate }) => fate.outcome === 'continued'));
    const closed = nearestOf(near.filter(({ fate }) => fate.outcome !== 'continued'));
    if (open === undefined || closed === undefined) return (open ?? closed)?.fate;
    return closed.likeness >= open.likeness + CLEARLY ? closed.fate : open.fate;
  }

  private speak(): { readonly said: readonly Said[]; readonly weights: Weights } {
    if (this.spoken !== undefined) return this.spoken;
    const said = this.entries.flatMap((entry): Said[] => {
      const fate = fateIn(entry);
      return fate === undefined ? [] : [{ fate, aspects: aspectsOf(entry) }];
    });
    this.spoken = { said, weights: weightsOf(said.map(({ aspects }) => aspects)) };
    return this.spoken;
  }
}

interface Near {
  readonly fate: Fate;
  /** 0 to 1; 0 says nothing. */
  readonly likeness: number;
}

function nearestOf(all: readonly Near[]): Near | undefined {
  let best: Near | undefined;
  for (const one of all) if (one.likeness > (best?.likeness ?? 0)) best = one;
  return best;
}

/** What an entry says of the work it names; a decision or a warning says nothing about that. */
function fateIn(entry: ParsedEntry): Fate | undefined {
  switch (entry.kind) {
    case 'item':
    case 'blocker':
    case 'question':
    case 'decision-needed':
      return { outcome: isOpen(entry.status) ? 'continued' : (entry.status as 'done' | 'dropped'), entry };
    case 'learning':
      return FINISHED.test(entry.text) ? { outcome: 'done', entry } : undefined;
    default:
      return undefined;
  }
}
