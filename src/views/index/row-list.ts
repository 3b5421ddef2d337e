import type { SearchMatches } from 'obsidian';
import { drawRow, makeRowElement, type RowElement } from './draw-row';
import { FlatRows, type PlacedRow } from './flat-rows';
import { knownRows, type Row } from './row';
import { RowHeights } from './row-heights';

/** Rows drawn beyond what is seen, on either side. */
const BEYOND = 6;
/** Pixels of a row that was not drawn yet, and of a window that has no height yet. */
const GUESS = 44;
const GUESSED_WINDOW = 720;
/** A redraw may show rows whose heights were only guessed; after so many it is left as it is. */
const SETTLING = 4;

/** A long list of which only what is seen is in the document. Its elements are used again for other rows. */
export class RowList {
  readonly el: HTMLElement;
  private readonly window: HTMLElement;
  private readonly free: RowElement[] = [];
  private drawn: readonly RowElement[] = [];
  private rows = new FlatRows(knownRows([]), new Set());
  private heights = new RowHeights(0, GUESS);
  private active = 0;
  private width = 0;
  private matchesOf: (row: Row) => SearchMatches | undefined = () => undefined;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly id: string,
  ) {
    this.el = scroller.createDiv({ cls: 'session-handoff-list', attr: { role: 'tree', tabindex: '0' } });
    this.window = this.el.createDiv({ cls: 'session-handoff-shown', attr: { role: 'presentation' } });
  }

  get shown(): FlatRows {
    return this.rows;
  }

  get activePlace(): number {
    return this.active;
  }

  /** Shows other rows; the row that was active stays so when it is still there. */
  show(rows: FlatRows, matchesOf: (row: Row) => SearchMatches | undefined): void {
    const before = this.activeRow()?.row.key;
    this.rows = rows;
    this.matchesOf = matchesOf;
    this.heights = new RowHeights(rows.length, GUESS);
    const found = before === undefined ? -1 : rows.find(before);
    this.active = found === -1 ? Math.max(0, Math.min(this.active, rows.length - 1)) : found;
    for (const part of this.drawn) part.drawn = undefined;
    this.draw();
  }

  activeRow(): PlacedRow | undefined {
    return this.active < this.rows.length ? this.rows.at(this.active) : undefined;
  }

  /** Makes a row the active one and brings it into sight. */
  activate(place: number): void {
    this.active = Math.max(0, Math.min(place, this.rows.length - 1));
    this.reveal();
  }

  /** So many rows are seen at once, at least one. */
  pageLength(): number {
    return Math.max(1, Math.floor(this.viewHeight() / GUESS) - 1);
  }

  /** The row that an event happened in. */
  rowOf(target: EventTarget | null): { readonly part: RowElement; readonly placed: PlacedRow } | undefined {
    const part = this.drawn.find(({ el }) => target !== null && el.contains(target as Node));
    return part === undefined ? undefined : { part, placed: this.rows.at(part.place) };
  }

  /** The element of the active row, when it is drawn. */
  activeElement(): HTMLElement | undefined {
    return this.drawn.find((part) => part.place === this.active)?.el;
  }

  /** After scrolling, and after the window got another size. */
  draw(): void {
    const { clientWidth } = this.scroller;
    if (clientWidth !== this.width) {
      this.width = clientWidth;
      this.heights = new RowHeights(this.rows.length, GUESS);
    }
    for (let round = 0; round < SETTLING && this.drawOnce(); round += 1);
    this.markActive();
  }

  /** Gives true when a height was another one than it had been taken for. */
  private drawOnce(): boolean {
    const top = this.scroller.scrollTop - this.el.offsetTop;
    const seen = this.heights.rowAt(Math.max(0, top));
    const first = Math.max(0, seen - BEYOND);
    const last = Math.min(this.rows.length - 1, this.heights.rowAt(Math.max(0, top) + this.viewHeight()) + BEYOND);
    this.take(first, last);
    this.place(first);
    let grown = 0;
    let above = 0;
    for (const part of this.drawn) {
      // A window without a layout measures nothing.
      const height = part.el.offsetHeight || this.heights.of(part.place);
      const change = this.heights.set(part.place, height);
      grown += Math.abs(change);
      if (part.place < seen) above += change;
    }
    if (grown === 0) return false;
    this.place(first);
    if (above !== 0 && top > 0) this.scroller.scrollTop += above;
    return true;
  }

  private place(first: number): void {
    this.el.setCssStyles({ height: `${this.heights.offsetOf(this.rows.length)}px` });
    this.window.setCssStyles({ transform: `translateY(${this.heights.offsetOf(first)}px)` });
  }

  /** Lets the elements show the rows from first to last, each used again for the row that it shows already. */
  private take(first: number, last: number): void {
    const known = new Map<number, RowElement>();
    for (const part of this.drawn) {
      if (part.place >= first && part.place <= last) known.set(part.place, part);
      else this.free.push(part);
    }
    const drawn: RowElement[] = [];
    for (let place = first; place <= last; place += 1) {
      const part = known.get(place) ?? this.free.pop() ?? makeRowElement(this.window);
      part.place = place;
      const placed = this.rows.at(place);
      drawRow(part, placed, part.drawn === placed.row ? undefined : this.matchesOf(placed.row));
      part.el.id = `${this.id}-${place}`;
      drawn.push(part);
    }
    for (const part of this.free.splice(0)) part.el.remove();
    this.inOrder(drawn);
    this.drawn = drawn;
  }

  private inOrder(parts: readonly RowElement[]): void {
    let next: Node | null = null;
    for (const { el } of [...parts].reverse()) {
      if (el.nextSibling !== next || el.parentElement !== this.window) this.window.insertBefore(el, next);
      next = el;
    }
  }

  private markActive(): void {
    for (const { el, place } of this.drawn) {
      const isActive = place === this.active;
      el.toggleClass('is-active', isActive);
      el.setAttribute('aria-selected', String(isActive));
    }
    const active = this.activeElement();
    if (active === undefined) this.el.removeAttribute('aria-activedescendant');
    else this.el.setAttribute('aria-activedescendant', active.id);
  }

  private reveal(): void {
    const start = this.el.offsetTop;
    // Rows that come into sight may turn out to be higher than they were taken for.
    for (let round = 0; round < SETTLING; round += 1) {
      const top = this.active === 0 ? 0 : start + this.heights.offsetOf(this.active);
      const bottom = start + this.heights.offsetOf(this.active) + this.heights.of(this.active);
      const before = this.scroller.scrollTop;
      if (top < before) this.scroller.scrollTop = top;
      else if (bottom > before + this.viewHeight()) this.scroller.scrollTop = bottom - this.viewHeight();
      this.draw();
      if (this.scroller.scrollTop === before) break;
    }
  }

  private viewHeight(): number {
    return this.scroller.clientHeight || GUESSED_WINDOW;
  }
}
