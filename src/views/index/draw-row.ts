import { renderMatches, setIcon, type SearchMatches } from 'obsidian';
import { enHealth } from '../../locales/en-health';
import { enView } from '../../locales/en-view';
import { drawLanes } from './draw-lanes';
import type { PlacedRow } from './flat-rows';
import type { Row, RowDetail } from './row';

/** One element of the list with the parts that change when it is used for another row. */
export interface RowElement {
  readonly el: HTMLElement;
  readonly lanes: HTMLElement;
  readonly fold: HTMLElement;
  readonly box: HTMLInputElement;
  readonly mark: HTMLElement;
  readonly text: HTMLElement;
  readonly count: HTMLElement;
  readonly excerpt: HTMLElement;
  readonly details: HTMLElement;
  readonly bar: HTMLElement;
  readonly more: HTMLElement;
  /** Shown where a finding can be mended at once. */
  readonly mend: HTMLElement;
  /** Place among the rows that are shown, -1 while it is free. */
  place: number;
  drawn: Row | undefined;
}

export function makeRowElement(parent: HTMLElement): RowElement {
  const el = parent.createDiv({ cls: 'session-handoff-row', attr: { role: 'treeitem' } });
  const lanes = el.createDiv({ cls: 'session-handoff-lanes' });
  const fold = el.createDiv({ cls: 'session-handoff-fold' });
  setIcon(fold, 'chevron-right');
  const box = el.createEl('input', {
    cls: 'task-list-item-checkbox session-handoff-box',
    type: 'checkbox',
    attr: { tabindex: '-1', 'aria-label': enView.actions.done },
  });
  const mark = el.createDiv({ cls: 'session-handoff-mark' });
  const body = el.createDiv({ cls: 'session-handoff-body' });
  const line = spaced(body, 'session-handoff-line');
  const text = spaced(line, 'session-handoff-text');
  const count = spaced(line, 'session-handoff-count');
  const excerpt = spaced(body, 'session-handoff-excerpt');
  const bar = body.createDiv({ cls: 'session-handoff-bar' });
  bar.createDiv({ cls: 'session-handoff-bar-filled' });
  const details = body.createDiv({ cls: 'session-handoff-details' });
  const mend = el.createEl('button', { cls: 'session-handoff-mend', attr: { tabindex: '-1' } });
  const more = el.createEl('button', {
    cls: 'clickable-icon session-handoff-more',
    attr: { tabindex: '-1', 'aria-label': enView.actions.more },
  });
  setIcon(more, 'ellipsis-vertical');
  return { el, lanes, fold, box, mark, text, count, excerpt, details, bar, mend, more, place: -1, drawn: undefined };
}

/** A part whose words stand apart from those of the next one, also for whoever reads the text alone. */
function spaced(parent: HTMLElement, cls: string): HTMLElement {
  const el = parent.createDiv({ cls });
  parent.appendText(' ');
  return el;
}

/** Makes an element show another row. What is the same in both is left alone. */
export function drawRow(part: RowElement, placed: PlacedRow, matches: SearchMatches | undefined): void {
  const { row } = placed;
  placeInTree(part.el, placed);
  if (part.drawn === row) return;
  part.drawn = row;
  const { el } = part;
  const isTask = row.subject?.kind === 'item';
  setData(el, 'look', row.look);
  setData(el, 'tone', row.tone);
  setData(el, 'icon', row.icon);
  el.toggleClass('is-settled', row.settled === true);
  el.toggleClass('has-below', row.below !== undefined);
  el.toggleClass('is-task', isTask);
  el.toggleClass('has-lanes', row.lanes !== undefined);
  el.setAttribute('aria-label', spoken(row));
  el.draggable = row.target !== undefined;
  if (part.mark.dataset['icon'] !== row.icon) {
    part.mark.dataset['icon'] = row.icon;
    part.mark.empty();
    if (row.icon !== '') setIcon(part.mark, row.icon);
  }
  part.box.checked = false;
  part.box.dataset['task'] = row.tone === 'good' ? '/' : '';
  drawText(part.text, row.text, matches);
  part.count.setText(row.count === undefined ? '' : String(row.count));
  part.excerpt.setText(row.excerpt ?? '');
  drawDetails(part.details, row.details);
  drawBar(part, row);
  drawLanes(part.lanes, row.lanes);
  drawMend(part, row);
  part.more.toggle(row.target !== undefined || row.subject !== undefined);
}

function placeInTree(el: HTMLElement, { row, level, position, siblings, isOpen }: PlacedRow): void {
  el.setAttribute('aria-level', String(level));
  el.setAttribute('aria-posinset', String(position));
  el.setAttribute('aria-setsize', String(siblings));
  if (row.below === undefined) el.removeAttribute('aria-expanded');
  else el.setAttribute('aria-expanded', String(isOpen));
}

/** What a screen reader says of the row: its state, its words, then what stands below them. */
function spoken(row: Row): string {
  const said = [
    row.state,
    row.text,
    row.count === undefined ? '' : String(row.count),
    row.excerpt ?? '',
    ...row.details.map((detail) => detail.text),
  ];
  return said.filter((part) => part !== '').join(', ');
}

function drawText(el: HTMLElement, text: string, matches: SearchMatches | undefined): void {
  el.empty();
  if (matches === undefined) el.setText(text);
  else renderMatches(el, text, matches.length === 1 ? matches : matches.filter(isRun));
}

/** Letters that were found one here, one there are no words to look at, and are read out in pieces. */
function isRun([from, to]: SearchMatches[number]): boolean {
  return to - from > 1;
}

function drawDetails(el: HTMLElement, details: readonly RowDetail[]): void {
  el.empty();
  for (const { text, icon, tone } of details) {
    const part = el.createSpan({ cls: 'session-handoff-detail', attr: { 'data-tone': tone ?? 'plain' } });
    if (icon !== undefined) setIcon(part.createSpan({ cls: 'session-handoff-detail-icon' }), icon);
    part.createSpan({ text });
    el.appendText(' ');
  }
}

function drawBar({ bar }: RowElement, { percent }: Row): void {
  bar.toggle(percent !== undefined);
  bar.setCssProps({ '--session-handoff-percent': `${percent ?? 0}%` });
}

function drawMend({ mend }: RowElement, { subject }: Row): void {
  mend.toggle(subject?.kind === 'mend');
  if (subject?.kind === 'mend') mend.setText(subject.finding === 'all' ? enHealth.mendAll : enHealth.mend);
}

function setData(el: HTMLElement, name: string, value: string): void {
  if (el.dataset[name] !== value) el.dataset[name] = value;
}
