import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { estimateTokens } from '../../../src/core/tokens/token-estimate';
import { LONG_PROSE } from './long-prose';

const ratioOf = (text: string): number => estimateTokens(text) / encode(text).length;
/** A paragraph, its sentences of some length, and all paragraphs of a language together. */
const pieces = Object.entries(LONG_PROSE).flatMap(([language, paragraphs]) =>
  [...paragraphs, paragraphs.join('\n\n')].map((text) => ({ language, text })),
);
const sentences = Object.entries(LONG_PROSE).flatMap(([language, paragraphs]) =>
  paragraphs
    .flatMap((text) => text.match(/[^.।。]+[.।。]/gu) ?? [])
    .filter((text) => encode(text).length >= 20)
    .map((text) => ({ language, text })),
);
const shareNear = (list: readonly { text: string }[]): number =>
  list.filter(({ text }) => ratioOf(text) >= 1 && ratioOf(text) <= 1.3).length / list.length;

test.each(Object.entries(LONG_PROSE))('%s: each paragraph by nine tenths at least', (_language, paragraphs) => {
  for (const text of paragraphs) expect(ratioOf(text)).toBeGreaterThanOrEqual(0.9);
});

test('nineteen of twenty paragraphs in thirteen languages lie between 1.00 and 1.30', () => {
  expect(pieces.length).toBeGreaterThan(40);
  expect(shareNear(pieces)).toBeGreaterThanOrEqual(0.95);
});

test('so do nine of ten of their sentences, and none is below 0.90', () => {
  expect(sentences.length).toBeGreaterThan(60);
  expect(shareNear(sentences)).toBeGreaterThanOrEqual(0.9);
  expect(Math.min(...sentences.map(({ text }) => ratioOf(text)))).toBeGreaterThanOrEqual(0.9);
});
