import { topicsOf } from '../handoff/plain-words';
import type { Item } from '../model/item';
import type { ParsedEntry } from '../model/parsed-handoff';
import { disagree, labelsOf, withoutLabels, type Labels } from './work-labels';

/** Words by how much they tell one entry from another, 0 to 1. */
export type Weights = ReadonlyMap<string, number>;

/** One thing that an entry says: the words it begins with, and all of them. */
export interface Aspect {
  readonly lead: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly labels: Labels;
}

/** Share of the words that one side begins with which the other must say. */
const ENOUGH = 0.6;
/** The same for what the later side begins with: it may be short, and the earlier side long. */
const ENOUGH_BACK = 0.7;
/** What a word weighs that the later handoff never says. */
const UNSAID = 0.6;
/** Where the words that name the work end and the explanation begins. */
const EXPLAINED = /\*\*|[.;:!?](?=\s|$)|\s[—–-]\s|\s\(/;

const ASPECTS = new WeakMap<ParsedEntry, readonly Aspect[]>();

/** What an entry says as a whole first, then each line that stands below it when it is a heading. */
export function aspectsOf(entry: ParsedEntry): readonly Aspect[] {
  const known = ASPECTS.get(entry);
  if (known !== undefined) return known;
  const below = [...entry.fields.map(({ value }) => value), ...entry.children.flatMap(textsOf)];
  const aspects = [aspectOf(entry.text, below), ...(entry.told ?? []).map((line) => aspectOf(line, []))];
  ASPECTS.set(entry, aspects);
  return aspects;
}

/** A word that many entries say tells little about any of them. */
export function weightsOf(entries: readonly (readonly Aspect[])[]): Weights {
  const counts = new Map<string, number>();
  for (const aspects of entries) {
    const words = new Set(aspects.flatMap(({ all }) => [...all]));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, n]) => [word, 1 / Math.sqrt(n)]));
}

/** 0 to 1; 0 for too little. Either side may say what the other begins with, among other things. */
export function likeness(earlier: Aspect, later: Aspect, weights: Weights): number {
  if (disagree(earlier.labels, later.labels)) return 0;
  // One word is enough only where the other side begins with little more.
  const single = earlier.lead.size === 1 && later.lead.size <= 2;
  const there = share(earlier.lead, later.all, weights, ENOUGH, single);
  const back = later.lead.size < 2 ? 0 : share(later.lead, earlier.all, weights, ENOUGH_BACK, false);
  return Math.max(there, back);
}

function share(
  lead: ReadonlySet<string>,
  words: ReadonlySet<string>,
  weights: Weights,
  enough: number,
  single: boolean,
): number {
  let common = 0;
  let weight = 0;
  let sum = 0;
  for (const word of lead) {
    const own = weights.get(word) ?? UNSAID;
    sum += own;
    if (!words.has(word)) continue;
    common += 1;
    weight += own;
  }
  const tells = common >= 2 || (common === 1 && single);
  return tells && weight >= enough * sum ? weight / sum : 0;
}

function aspectOf(text: string, below: readonly string[]): Aspect {
  const plain = withoutLabels(text);
  const end = EXPLAINED.exec(plain)?.index ?? plain.length;
  const lead = topicsOf(plain.slice(0, end));
  return {
    lead: lead.size < 2 ? topicsOf(plain) : lead,
    all: topicsOf([plain, ...below].join(' ')),
    labels: labelsOf(text),
  };
}

function textsOf(item: Item): readonly string[] {
  return [item.text, ...item.children.flatMap(textsOf)];
}
