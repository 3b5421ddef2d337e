import { setIcon } from 'obsidian';
import { enView } from '../../locales/en-view';

/** Stands in an index until its notes are read. */
export function drawReading(root: HTMLElement): void {
  root.empty();
  root.createDiv({ cls: 'session-handoff-reading', text: enView.reading, attr: { role: 'status' } });
}

/** Stands in an index, or in place of a list, whose notes somebody did not want to be read to the end. */
export function drawStopped(
  root: HTMLElement,
  { done, of }: { readonly done: number; readonly of: number },
  goOn: () => void,
): void {
  const { title, hint, goOn: words } = enView.stopped;
  root.empty();
  const el = root.createDiv({ cls: 'session-handoff-empty' });
  setIcon(el.createDiv({ cls: 'session-handoff-empty-icon', attr: { 'aria-hidden': 'true' } }), 'circle-pause');
  el.createEl('p', { cls: 'session-handoff-empty-title', text: title });
  el.createEl('p', { text: hint(done, of) });
  el.createEl('button', { text: words }).addEventListener('click', goOn);
}
