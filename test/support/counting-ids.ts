import { ID_LETTERS } from '../../src/core/model/ids';
import type { Ids } from '../../src/core/model/ports';

/** Ids that can be foreseen: `t-000001`, `q-000002`. */
export function countingIds(): Ids {
  let n = 0;
  return {
    next: (kind) => {
      n += 1;
      return `${ID_LETTERS[kind]}-${String(n).padStart(6, '0')}`;
    },
  };
}

/** Ids that can be foreseen and differ in their first four characters, as random ones do. */
export function scrambledIds(): Ids {
  let n = 0;
  return {
    next: (kind) => {
      n += 1;
      return `${ID_LETTERS[kind]}-${((n * 7919) % 1679616).toString(36).padStart(4, '0')}${n.toString(36).padStart(2, '0')}`;
    },
  };
}
