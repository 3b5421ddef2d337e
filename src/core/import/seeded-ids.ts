import { ID_LETTERS, type IdKind } from '../model/ids';
import type { Ids } from '../model/ports';
import { sha256OfText } from '../model/sha256';

const LENGTH = 6;

/**
 * Ids that follow from what is imported: two devices that take the same document make the same note, so that it is there
 * once when they meet.
 */
export function seededIds(seed: string): Ids {
  let count = 0;
  return {
    next: (kind: IdKind) => {
      const digits = sha256OfText(`${seed}\n${kind}\n${count}`);
      count += 1;
      // 48 bits: far more than six characters of base 36 can tell apart.
      return `${ID_LETTERS[kind]}-${parseInt(digits.slice(0, 12), 16).toString(36).slice(-LENGTH).padStart(LENGTH, '0')}`;
    },
  };
}
