/**
 * Heights of a long list of rows, in pixels: guessed until a row was drawn. A Fenwick tree, so that both a change and
 * the offset of a row cost the logarithm of their number.
 */
export class RowHeights {
  private readonly heights: Float64Array;
  private readonly tree: Float64Array;

  constructor(
    readonly length: number,
    guess: number,
  ) {
    this.heights = new Float64Array(length).fill(guess);
    this.tree = new Float64Array(length + 1);
    // Each node holds the sum of as many rows as its lowest bit says.
    for (let node = 1; node <= length; node += 1) this.tree[node] = guess * (node & -node);
  }

  of(row: number): number {
    return this.heights[row] ?? 0;
  }

  /** Gives by how much the row grew. */
  set(row: number, height: number): number {
    const change = height - this.of(row);
    if (change === 0) return 0;
    this.heights[row] = height;
    for (let node = row + 1; node <= this.length; node += node & -node)
      this.tree[node] = (this.tree[node] ?? 0) + change;
    return change;
  }

  /** What stands above the row; of the number of rows, the height of all. */
  offsetOf(row: number): number {
    let sum = 0;
    for (let node = Math.min(row, this.length); node > 0; node -= node & -node) sum += this.tree[node] ?? 0;
    return sum;
  }

  /** The row at a distance from the top; the first or last one for what lies outside. */
  rowAt(offset: number): number {
    let row = 0;
    let left = offset;
    for (let step = highestBit(this.length); step > 0; step >>= 1) {
      const next = row + step;
      if (next > this.length || (this.tree[next] ?? 0) > left) continue;
      left -= this.tree[next] ?? 0;
      row = next;
    }
    return Math.max(0, Math.min(row, this.length - 1));
  }
}

function highestBit(number: number): number {
  return number === 0 ? 0 : 2 ** Math.floor(Math.log2(number));
}
