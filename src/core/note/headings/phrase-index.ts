import type { Language } from './language';
import { plainWords } from './plain-words';

/** Phrases that mean something, ready to be found in text. */
export interface PhraseIndex<Meaning> {
  readonly joined: boolean;
  readonly byStart: ReadonlyMap<string, readonly Phrase<Meaning>[]>;
  readonly filler: ReadonlySet<string>;
}

interface Phrase<Meaning> {
  readonly meaning: Meaning;
  /** Words, or in joined scripts one piece of text; `true`: any ending will do. */
  readonly words: readonly (readonly [text: string, stem: boolean])[];
  readonly length: number;
  /** The phrase is a word that also stands beside every other meaning, so it counts little. */
  readonly weak: boolean;
  /** The phrase is also a word for the state of a piece of work. */
  readonly isState: boolean;
}

/** What the words of one text mean in one language. */
export interface Reading<Meaning> {
  readonly meaning: Meaning;
  /** Share of the text that was understood, fillers left out: 0-1. */
  readonly share: number;
  readonly weight: number;
  /** Everything that was understood, in order. */
  readonly all: readonly Meaning[];
  readonly isState: boolean;
}

const START = 2;
const WEAK = 0.3;

export function phraseIndex<Meaning>(
  phrases: readonly (readonly [meaning: Meaning, list: string])[],
  { filler, joined, states }: Pick<Language, 'filler' | 'joined' | 'states'>,
): PhraseIndex<Meaning> {
  const spelledAll = (list: string): readonly string[] => list.split('|').map((word) => spelled(word, joined));
  const fillers = new Set(spelledAll(filler));
  const open = new Set(spelledAll(states.open));
  const byStart = new Map<string, Phrase<Meaning>[]>();
  for (const [meaning, list] of phrases) {
    for (const text of list.split('|')) {
      const words = wordsOf(text, joined);
      const length = words.reduce((sum, [word]) => sum + word.length, words.length - 1);
      const whole = words.map(([word]) => word).join(' ');
      const key = (words[0]?.[0] ?? '').slice(0, joined ? 1 : START);
      const found = byStart.get(key) ?? [];
      found.push({ meaning, words, length, weak: fillers.has(whole), isState: open.has(whole) });
      byStart.set(key, found);
    }
  }
  for (const found of byStart.values()) found.sort((a, b) => b.length - a.length);
  return { joined, byStart, filler: fillers };
}

function wordsOf(text: string, joined: boolean): Phrase<unknown>['words'] {
  if (joined) return [[spelled(text, true), true]];
  return text.split(/\s+(?=\S)/).flatMap((word) => {
    const stem = word.endsWith('*');
    const parts = plainWords(word).split(' ');
    return parts.map((part, at): readonly [string, boolean] => [part, stem && at === parts.length - 1]);
  });
}

function spelled(text: string, joined: boolean): string {
  const plain = plainWords(text);
  return joined ? plain.replaceAll(' ', '') : plain;
}

/** Reads plain words; `undefined` when nothing in them is understood. */
export function readPhrases<Meaning>(index: PhraseIndex<Meaning>, plain: string): Reading<Meaning> | undefined {
  return index.joined ? readJoined(index, plain.replaceAll(' ', '')) : readWords(index, plain.split(' '));
}

interface Tally<Meaning> {
  best: Phrase<Meaning> | undefined;
  readonly all: Meaning[];
  bestWeight: number;
  understood: number;
  foreign: number;
}

function readWords<Meaning>(index: PhraseIndex<Meaning>, words: readonly string[]): Reading<Meaning> | undefined {
  const tally: Tally<Meaning> = { best: undefined, all: [], bestWeight: 0, understood: 0, foreign: 0 };
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    const phrase = index.byStart.get(word.slice(0, START))?.find((one) => standsAt(one, words, at));
    if (phrase !== undefined) count(tally, phrase, phrase.words.length);
    else if (!index.filler.has(word) && !/^\d+$/.test(word) && word.length > 1) tally.foreign++;
    at += phrase?.words.length ?? 1;
  }
  return readingOf(tally);
}

function standsAt(phrase: Phrase<unknown>, words: readonly string[], at: number): boolean {
  return phrase.words.every(([text, stem], n) => {
    const word = words[at + n] ?? '';
    return stem ? word.startsWith(text) : word === text;
  });
}

function readJoined<Meaning>(index: PhraseIndex<Meaning>, text: string): Reading<Meaning> | undefined {
  const tally: Tally<Meaning> = { best: undefined, all: [], bestWeight: 0, understood: 0, foreign: 0 };
  for (let at = 0; at < text.length;) {
    const phrase = index.byStart.get(text.charAt(at))?.find((one) => text.startsWith(one.words[0]?.[0] ?? '', at));
    if (phrase !== undefined) count(tally, phrase, phrase.length);
    const skip = phrase?.length ?? fillerLength(index.filler, text, at);
    if (skip === 0 && !/\d/.test(text.charAt(at))) tally.foreign++;
    at += Math.max(skip, 1);
  }
  return readingOf(tally);
}

const LONGEST_FILLER = 6;

function fillerLength(filler: ReadonlySet<string>, text: string, at: number): number {
  for (let length = LONGEST_FILLER; length > 0; length--) if (filler.has(text.slice(at, at + length))) return length;
  return 0;
}

function count<Meaning>(tally: Tally<Meaning>, phrase: Phrase<Meaning>, size: number): void {
  const weight = phrase.length * (phrase.weak ? WEAK : 1);
  tally.understood += size;
  if (!phrase.weak) tally.all.push(phrase.meaning);
  if (weight > tally.bestWeight) {
    tally.best = phrase;
    tally.bestWeight = weight;
  }
}

function readingOf<Meaning>(tally: Tally<Meaning>): Reading<Meaning> | undefined {
  if (tally.best === undefined) return undefined;
  const share = tally.understood / (tally.understood + tally.foreign);
  return { meaning: tally.best.meaning, share, weight: tally.bestWeight, all: tally.all, isState: tally.best.isState };
}
