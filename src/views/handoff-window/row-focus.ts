/** Rows of a list of which one is reached with Tab, and the others from it with the arrows. */
export class RowFocus {
  /** Place of the row that is reached, from 0. */
  place = 0;

  constructor(private readonly el: HTMLElement) {}

  /** Takes up a row that was drawn, with all its buttons. */
  add(row: HTMLElement, at: number): void {
    row.setAttribute('data-at', String(at));
    this.reach(row, at === this.place);
    row.addEventListener('focusin', () => {
      this.point(at);
    });
  }

  focus(at: number): void {
    this.point(at);
    this.row(at)?.focus();
  }

  row(at: number): HTMLElement | undefined {
    return this.el.querySelector<HTMLElement>(`[data-at="${at}"]`) ?? undefined;
  }

  /** Goes where the key leads; false for a key that leads nowhere. */
  move(key: string, rows: number): boolean {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -rows, End: rows }[key];
    if (step === undefined) return false;
    this.focus(Math.max(0, Math.min(rows - 1, this.place + step)));
    return true;
  }

  private point(at: number): void {
    const before = this.row(this.place);
    this.place = at;
    const now = this.row(at);
    if (before !== undefined && before !== now) this.reach(before, false);
    if (now !== undefined) this.reach(now, true);
  }

  private reach(row: HTMLElement, isReached: boolean): void {
    for (const el of [row, ...Array.from(row.querySelectorAll('button'))]) {
      el.setAttribute('tabindex', isReached ? '0' : '-1');
    }
  }
}
