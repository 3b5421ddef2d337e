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
