/** What every row of the index can be opened by. */
export interface Row {
  /** Path of the note, relative to the vault. */
  readonly path: string;
  /** Source line, from 1; 0 for the whole note. */
  readonly line: number;
}

/** Code units: the same order on every device. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first line of a Markdown text that says something. */
export function firstLineOf(markdown: string): string {
  return (
    markdown
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line !== '') ?? ''
  );
}
