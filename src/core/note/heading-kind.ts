import type { SectionKind } from '../model/section-kind';
import { LANGUAGES } from './headings/all-languages';
import { phraseIndex, readPhrases, type PhraseIndex, type Reading } from './headings/phrase-index';
import { isJoinedScript, plainWords } from './headings/plain-words';

const INDEXES: readonly PhraseIndex<SectionKind>[] = LANGUAGES.map((language) =>
  phraseIndex(Object.entries(language.sections) as [SectionKind, string][], language),
);

/** A heading of which less is understood is a name or a sentence, not a section. */
const ENOUGH = 0.5;
/** What is only said to be open keeps being what it is. */
const OPEN: Readonly<Partial<Record<SectionKind, SectionKind>>> = {
  questions: 'questions',
  blockers: 'blockers',
  decisions: 'decisions-needed',
};
/** `Resume` goes on, `Résumé` sums up: nothing but the accent tells them apart. */
const ACCENTED = /^\P{L}*résumé\P{L}*$/iu;

const NAMES = [false, true].map((joined) =>
  LANGUAGES.filter((language) => language.joined === joined).flatMap(({ names }) => names.split('|').map(plainWords)),
);

/**
 * `Decision tree`: a noun that makes a name of the words beside it. It stands first in Romance and Slavic languages, last
 * in the others.
 */
function isName(plain: string, joined: boolean): boolean {
  return (NAMES[joined ? 1 : 0] ?? []).some((name) => {
    if (plain.length === name.length) return false;
    if (joined) return plain.endsWith(name);
    return plain.startsWith(`${name} `) || plain.endsWith(` ${name}`);
  });
}

export interface NamedKind {
  readonly kind: SectionKind;
  /** Nothing in the words is left over. */
  readonly whole: boolean;
}

/** The section that some words name in any of the languages; `undefined` when they name none. */
export function kindOfWords(text: string): SectionKind | undefined {
  return namedKind(text)?.kind;
}

/** The same, and whether the words say nothing else. */
export function namedKind(text: string): NamedKind | undefined {
  const plain = plainWords(text);
  if (plain === '') return undefined;
  if (ACCENTED.test(text)) return { kind: 'summary', whole: true };
  const joined = isJoinedScript(plain);
  if (isName(plain, joined)) return undefined;
  let best: { reading: Reading<SectionKind>; score: number } | undefined;
  for (const index of INDEXES) {
    if (index.joined !== joined) continue;
    const reading = readPhrases(index, plain);
    if (reading === undefined || reading.share < ENOUGH) continue;
    const score = reading.weight * reading.share;
    if (best === undefined || score > best.score) best = { reading, score };
  }
  return best === undefined ? undefined : { kind: kindOf(best.reading), whole: best.reading.share === 1 };
}

function kindOf({ meaning, all, isState }: Reading<SectionKind>): SectionKind {
  // Begun and not finished is neither finished nor still to begin.
  if (all[0] === 'in-progress' && (meaning === 'completed' || meaning === 'next')) return 'in-progress';
  if (meaning === 'gotchas' && all.includes('blockers')) return 'blockers';
  if (meaning !== 'next' || !isState) return meaning;
  const noun = all.find((kind) => OPEN[kind] !== undefined);
  return (noun === undefined ? undefined : OPEN[noun]) ?? meaning;
}
