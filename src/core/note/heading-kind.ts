import type { SectionKind } from '../model/section-kind';
import { LANGUAGES } from './languages/all-languages';
import { phraseIndex, readPhrases, type PhraseIndex } from './languages/phrase-index';
import { isJoinedScript, plainWords } from './languages/plain-words';

const INDEXES: readonly PhraseIndex<SectionKind>[] = LANGUAGES.map(({ sections, filler, joined }) =>
  phraseIndex(Object.entries(sections) as [SectionKind, string][], filler, joined),
);

/** A heading of which less is understood is a name or a sentence, not a section. */
const ENOUGH = 0.5;

/** The section that some words name in any of the languages; `undefined` when they name none. */
export function kindOfWords(text: string): SectionKind | undefined {
  const plain = plainWords(text);
  if (plain === '') return undefined;
  const joined = isJoinedScript(plain);
  let best: { meaning: SectionKind; score: number } | undefined;
  for (const index of INDEXES) {
    if (index.joined !== joined) continue;
    const reading = readPhrases(index, plain);
    if (reading === undefined || reading.share < ENOUGH) continue;
    const score = reading.weight * reading.share;
    if (best === undefined || score > best.score) best = { meaning: reading.meaning, score };
  }
  return best?.meaning;
}
