import type { LatinLanguage } from '../latin-language';
import { COMMON_PAIRS } from '../letter-pairs';

export const TURKISH: LatinLanguage = {
  words: 've bir bu için ile olarak değil veya daha gibi olan',
  letters: 'ğış',
  pairs: COMMON_PAIRS,
  weight: 0.92,
  long: 0.15,
  marks: 0.36,
  capital: 0.67,
};
