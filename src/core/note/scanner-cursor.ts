import { SPACE, TAB } from './scanner-codes';

const TAB_WIDTH = 4;

/** A place within one line, in characters and in columns: a tab reaches to the next multiple of four. */
export class LineCursor {
  /** Next character. */
  at = 0;
  /** Offset behind the line's last character that is no blank. */
  end = 0;
  /** Next character that is no blank, or `end`. */
  next = 0;
  /** Columns between `at` and `next`. */
  indent = 0;
  private column = 0;

  constructor(readonly text: string) {}

  startLine(start: number, end: number): void {
    this.at = start;
    this.end = end;
    this.column = 0;
    this.look();
  }

  get blank(): boolean {
    return this.next >= this.end;
  }

  /** Finds the next character that is no blank. */
  look(): void {
    let next = this.at;
    let column = this.column;
    for (; next < this.end; next++) {
      const code = this.text.charCodeAt(next);
      if (code === SPACE) column++;
      else if (code === TAB) column += TAB_WIDTH - (column % TAB_WIDTH);
      else break;
    }
    this.next = next;
    this.indent = column - this.column;
  }

  /** Moves behind so many columns of blanks; a tab may be left half used. */
  skipColumns(columns: number): void {
    let left = columns;
    while (left > 0 && this.at < this.end) {
      const wide = this.text.charCodeAt(this.at) === TAB ? TAB_WIDTH - (this.column % TAB_WIDTH) : 1;
      const taken = Math.min(wide, left);
      this.column += taken;
      left -= taken;
      if (taken === wide) this.at++;
    }
    this.look();
  }

  /** Moves behind the blanks and so many characters, none of which is a tab. */
  skipMarker(length: number): void {
    this.column += this.indent + length;
    this.at = this.next + length;
    this.look();
  }
}
