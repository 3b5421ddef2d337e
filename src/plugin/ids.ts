import { ID_LETTERS, type IdKind } from '../core/model/ids';
import type { Ids } from '../core/model/ports';

const CHARACTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 6;
/** The largest multiple of 36 that fits a byte: what lies above would favour the first characters. */
const FAIR = 252;

/** Ids from the randomness of this device. */
export const randomIds: Ids = {
  next(kind: IdKind): string {
    let tail = '';
    while (tail.length < LENGTH) {
      const [byte = FAIR] = crypto.getRandomValues(new Uint8Array(1));
      if (byte < FAIR) tail += CHARACTERS.charAt(byte % CHARACTERS.length);
    }
    return `${ID_LETTERS[kind]}-${tail}`;
  },
};
