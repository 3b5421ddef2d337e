import type { LatinLanguage } from '../latin-language';
import { COMMON_PAIRS } from '../letter-pairs';

export const VIETNAMESE: LatinLanguage = {
  words: 'và của là không các có được cho một trong với để khi này',
  letters: 'ăđơưạảấầậắếềểệịọốồộớờợụủứừữự',
  pairs: COMMON_PAIRS,
  weight: 0.8,
  long: 0,
  marks: 0,
  capital: 0,
};
