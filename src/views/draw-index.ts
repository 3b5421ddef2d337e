import { setIcon } from 'obsidian';
import { en } from '../locales/en';
import type { IndexRow, IndexSection, SectionId } from './index-rows';

/** Rows of a section that are drawn before somebody asks for all. */
const FIRST = 50;

export interface IndexDrawing {
  readonly sections: readonly IndexSection[];
  readonly closed: ReadonlySet<SectionId>;
  readonly whole: ReadonlySet<SectionId>;
  readonly onToggle: (id: SectionId) => void;
  readonly onShowAll: (id: SectionId) => void;
  readonly onOpen: (row: IndexRow, event: MouseEvent) => void;
  readonly onHover: (row: IndexRow, target: HTMLElement, event: MouseEvent) => void;
}

export function drawSections(root: HTMLElement, drawing: IndexDrawing): void {
  for (const section of drawing.sections) drawSection(root, section, drawing);
}

function drawSection(root: HTMLElement, section: IndexSection, drawing: IndexDrawing): void {
  const { id, rows } = section;
  const open = !drawing.closed.has(id);
  const el = root.createEl('section', { cls: 'session-handoff-section', attr: { 'data-section': id } });
  const toggle = el
    .createEl('h3', { cls: 'session-handoff-heading' })
    .createEl('button', { cls: 'session-handoff-toggle', attr: { 'aria-expanded': String(open), 'data-focus': id } });
  setIcon(toggle.createSpan({ cls: 'session-handoff-chevron' }), 'chevron-right');
  toggle.createSpan({ text: en.index[id] });
  toggle.createSpan({ cls: 'session-handoff-count', text: String(rows.length) });
  toggle.addEventListener('click', () => {
    drawing.onToggle(id);
  });
  if (!open) return;
  const list = el.createEl('ul', { cls: 'session-handoff-rows' });
  const shown = drawing.whole.has(id) ? rows : rows.slice(0, FIRST);
  for (const row of shown) drawRow(list, row, drawing);
  if (shown.length === rows.length) return;
  const more = el.createEl('button', {
    cls: 'session-handoff-more',
    text: en.index.showAll(rows.length),
    attr: { 'data-focus': id },
  });
  more.addEventListener('click', () => {
    drawing.onShowAll(id);
  });
}

function drawRow(list: HTMLElement, row: IndexRow, drawing: IndexDrawing): void {
  const el = list.createEl('li', { cls: 'session-handoff-row', attr: { 'data-tone': row.tone } });
  el.toggleClass('is-settled', row.settled);
  const mark = el.createSpan({ cls: 'session-handoff-mark', attr: { role: 'img', 'aria-label': row.state } });
  setIcon(mark, row.icon);
  const body = el.createDiv({ cls: 'session-handoff-body' });
  const link = body.createEl('a', { cls: 'session-handoff-link', text: row.text, href: row.link });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    drawing.onOpen(row, event);
  });
  link.addEventListener('mouseover', (event) => {
    drawing.onHover(row, link, event);
  });
  if (row.details.length === 0) return;
  const details = body.createDiv({ cls: 'session-handoff-details' });
  for (const detail of row.details) details.createSpan({ text: detail });
}

/** What stands in an index without a single note. */
export function drawEmpty(root: HTMLElement, onNew: () => void): void {
  const el = root.createDiv({ cls: 'session-handoff-empty' });
  setIcon(el.createDiv({ cls: 'session-handoff-empty-icon' }), 'scroll-text');
  el.createEl('p', { cls: 'session-handoff-empty-title', text: en.index.empty });
  el.createEl('p', { text: en.index.emptyHint });
  const button = el.createEl('button', { cls: 'mod-cta', text: en.index.newHandoff });
  button.addEventListener('click', onNew);
}
