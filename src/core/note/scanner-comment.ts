import type { RawStart } from './scanner-html';

const SIGN = '%%';

/** Finds Obsidian's `%%` comments; searches every part of the text once at most. */
export class CommentFinder {
  private found = 0;

  constructor(private readonly text: string) {}

  /** `undefined` when no comment starts here, when it is never ended, or when more text follows it on its line. */
  startAt(at: number, lineEnd: number): RawStart | undefined {
    if (!this.text.startsWith(SIGN, at)) return undefined;
    const behind = at + SIGN.length;
    if (this.found >= 0 && this.found < behind) this.found = this.text.indexOf(SIGN, behind);
    if (this.found < lineEnd - SIGN.length) return undefined;
    return { kind: 'comment', closer: SIGN, ended: this.found < lineEnd };
  }
}
