import type { Block } from './scan';
import { GREATER } from './scanner-codes';
import type { LineCursor } from './scanner-cursor';

const CODE_INDENT = 4;

/** The quotes and list items that are open, outermost first. */
export class OpenContainers {
  private readonly stack: number[] = [];
  /** Columns that belong to an item; 0 for a quote. */
  private readonly columns: number[] = [];
  /** How many are open; what lies behind them in the lists is over. */
  private size = 0;
  private firstQuote = -1;

  constructor(private readonly blocks: readonly Block[]) {}

  get depth(): number {
    return this.size;
  }

  /** Index of the innermost block, -1 at the top. */
  get innermost(): number {
    return this.size === 0 ? -1 : (this.stack[this.size - 1] ?? -1);
  }

  push(block: number, columns: number): void {
    if (columns === 0 && this.firstQuote < 0) this.firstQuote = this.size;
    this.stack[this.size] = block;
    this.columns[this.size] = columns;
    this.size++;
  }

  closeTo(depth: number): void {
    this.size = depth;
    if (this.firstQuote >= depth) this.firstQuote = -1;
  }

  /** Says that the content of every open block reaches to this line. */
  reach(line: number): void {
    for (let at = 0; at < this.size; at++) {
      const block = this.blocks[this.stack[at] ?? 0];
      if (block !== undefined) block.lastLine = line;
    }
  }

  /** How many of the open blocks the line continues; the cursor is moved behind their markers. */
  match(cursor: LineCursor): number {
    if (cursor.blank) return this.matchBlank();
    let matched = 0;
    while (matched < this.size) {
      const columns = this.columns[matched] ?? 0;
      if (columns > 0) {
        if (cursor.indent < columns) break;
        cursor.skipColumns(columns);
      } else {
        if (cursor.indent >= CODE_INDENT || cursor.text.charCodeAt(cursor.next) !== GREATER) break;
        skipQuoteSign(cursor);
      }
      matched++;
    }
    return cursor.next >= cursor.end ? this.continueBlank(matched) : matched;
  }

  private matchBlank(): number {
    return this.firstQuote < 0 ? this.continueBlank(this.size) : this.firstQuote;
  }

  /** Behind the last marker the line is blank: it continues items up to the next quote, but no item that has no content yet. */
  private continueBlank(matched: number): number {
    let depth = matched;
    while (depth < this.size && this.columns[depth] !== 0) depth++;
    if (depth < this.size) return depth;
    const last = this.size === 0 ? undefined : this.blocks[this.innermost];
    const empty = last?.kind === 'item' && last.start >= last.end && last.line === last.lastLine;
    return empty && this.innermost === this.blocks.length - 1 ? depth - 1 : depth;
  }
}

export function skipQuoteSign(cursor: LineCursor): void {
  cursor.skipMarker(1);
  if (cursor.indent > 0) cursor.skipColumns(1);
}
