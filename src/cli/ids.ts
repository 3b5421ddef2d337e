import { randomInt } from 'node:crypto';
import { ID_LETTERS, type IdKind } from '../core/model/ids';
import type { Ids } from '../core/model/ports';

const CHARACTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Six characters: of 10,000 items two share an id with a chance of one in fifty. */
export const randomIds: Ids = {
  next(kind: IdKind): string {
    const tail = Array.from({ length: 6 }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length)));
    return `${ID_LETTERS[kind]}-${tail.join('')}`;
  },
};
