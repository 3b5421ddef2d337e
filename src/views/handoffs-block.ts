import { type App, Keymap, MarkdownRenderChild, setIcon } from 'obsidian';
import type { QueryProblem } from '../core/index/block-query';
import { enView } from '../locales/en-view';
import type { IndexSource } from './index/index-source';
import { drawStopped } from './index/stopped';
import { linkText, openTarget } from './index/row-links';
import type { Row, RowSource } from './index/row';

export const BLOCK_LANGUAGE = 'handoffs';

/** A list of the index inside a note, drawn again after every change of the index. */
export class HandoffsBlock extends MarkdownRenderChild {
  constructor(
    containerEl: HTMLElement,
    private readonly app: App,
    private readonly source: IndexSource,
    private readonly query: string,
    private readonly notePath: string,
  ) {
    super(containerEl);
  }

  override onload(): void {
    this.containerEl.addClass('session-handoff-block');
    this.register(this.source.onChange(() => void this.look()));
    void this.look();
  }

  private async look(): Promise<void> {
    const stopped = this.source.stopped();
    if (stopped === undefined) await this.draw();
    else drawStopped(this.containerEl, stopped, () => void this.draw());
  }

  private async draw(): Promise<void> {
    try {
      const [{ isProblem, readBlockQuery }, { blockRows }] = await Promise.all([
        import('../core/index/block-query'),
        import('./index/block-rows'),
      ]);
      const query = readBlockQuery(this.query);
      if (isProblem(query)) {
        drawProblem(this.containerEl, query);
        return;
      }
      const place = { source: this.query, notePath: this.notePath, today: this.source.today() };
      const rows = blockRows(await this.source.index(), query, place);
      if ('message' in rows) drawProblem(this.containerEl, rows);
      else this.drawRows(rows, query.limit);
    } catch (error) {
      this.source.report(error);
    }
  }

  private drawRows(rows: RowSource, limit: number): void {
    const el = this.containerEl;
    el.empty();
    if (rows.length === 0) {
      el.createEl('p', { cls: 'session-handoff-block-note', text: enView.block.nothing });
      return;
    }
    const list = el.createEl('ul', { cls: 'session-handoff-block-rows' });
    const shown = Math.min(rows.length, limit);
    for (let at = 0; at < shown; at += 1) this.drawRow(list, rows.at(at));
    if (shown === rows.length) return;
    el.createEl('p', { cls: 'session-handoff-block-note', text: enView.block.more(rows.length - shown) });
  }

  private drawRow(list: HTMLElement, row: Row): void {
    const { target } = row;
    const el = list.createEl('li', { attr: { 'data-tone': row.tone } });
    el.toggleClass('is-settled', row.settled === true);
    setIcon(el.createSpan({ cls: 'session-handoff-mark', attr: { role: 'img', 'aria-label': row.state } }), row.icon);
    const body = el.createDiv({ cls: 'session-handoff-body' });
    if (target === undefined) body.createSpan({ text: row.text });
    else {
      const href = linkText(target);
      const link = body.createEl('a', { cls: 'internal-link', text: row.text, href, attr: { 'data-href': href } });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        event.stopPropagation();
        void openTarget(this.app, target, Keymap.isModEvent(event)).catch(this.source.report);
      });
    }
    const words = row.details.map(({ text }) => text).join(' · ');
    if (words !== '') body.createDiv({ cls: 'session-handoff-details', text: words });
  }
}

function drawProblem(el: HTMLElement, { line, message }: QueryProblem): void {
  el.empty();
  const box = el.createDiv({ cls: 'session-handoff-alert' });
  box.createEl('strong', { text: enView.block.wrong });
  box.createDiv({ text: enView.block.line(line, message) });
}
