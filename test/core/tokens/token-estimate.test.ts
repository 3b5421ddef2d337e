import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { estimateTokens } from '../../../src/core/tokens/token-estimate';

const TEXTS: Readonly<Record<string, string>> = {
  English:
    'The importer now reads folders in one pass. What is left is the error for a missing header: it names the line, but not the file it stands in.',
};

describe('estimateTokens', () => {
  test.each(Object.entries(TEXTS))('%s lies close above the true figure', (_name, text) => {
    const ratio = estimateTokens(text) / encode(text).length;
    expect(ratio).toBeGreaterThanOrEqual(1);
    expect(ratio).toBeLessThanOrEqual(1.3);
  });

  test('nothing costs nothing', () => {
    expect(estimateTokens('')).toBe(0);
  });
});
