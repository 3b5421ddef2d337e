import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { estimateTokens } from '../../../src/core/tokens/token-estimate';

/** Pieces shorter than this are a few tokens, where one more or less is a third. Characters. */
const SHORTEST = 100;

/** Estimate against the true figure: of the whole document, and of each of its sections. */
export function tokenRatios(text: string): readonly number[] {
  const sections = text.split(/\n(?=#{1,6} )/).filter((section) => section.length >= SHORTEST);
  return [text, ...sections].map((piece) => estimateTokens(piece) / encode(piece).length);
}
