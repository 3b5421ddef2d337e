import type { FlatRows } from './flat-rows';

/** Letters typed within this time belong together, in milliseconds. */
const PAUSE = 700;

/** Finds the row that somebody means by typing how its words begin. */
export class TypeAhead {
  private typed = '';
  private last = -Infinity;

  /** Place of the row to go to, -1 when none begins so. `now` in milliseconds. */
  find(rows: FlatRows, from: number, letter: string, now: number): number {
    this.typed = now - this.last > PAUSE ? letter : this.typed + letter;
    this.last = now;
    const isSame = Array.from(this.typed).every((one) => one === letter);
    const wanted = folded(isSame ? letter : this.typed);
    // One letter again and again goes through all that begin with it; a longer word may be the row we are on.
    const start = this.typed.length === 1 || isSame ? from + 1 : Math.max(0, from);
    for (let step = 0; step < rows.length; step += 1) {
      const at = (start + step) % rows.length;
      if (folded(rows.at(at).row.text).startsWith(wanted)) return at;
    }
    return -1;
  }
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
