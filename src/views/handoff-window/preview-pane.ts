import type { Component } from 'obsidian';
import type { PlannedHandoff } from '../../core/use-cases/create-handoff';
import { en } from '../../locales/en';
import { drawAlert } from '../form';
import type { HandoffDesk } from './handoff-desk';

/** Characters; a longer note is written, but drawing it would hold the window up. */
const LONGEST_PREVIEW = 200_000;

/** The note as it would be written, beside or below the form. */
export class PreviewPane {
  private readonly changes: HTMLElement;
  private readonly note: HTMLElement;
  private turn = 0;

  constructor(
    parent: HTMLElement,
    private readonly owner: Component,
    private readonly render: HandoffDesk['render'],
  ) {
    const details = parent.createEl('details', { cls: 'session-handoff-preview-pane' });
    details.open = !parent.doc.body.hasClass('is-phone');
    details.createEl('summary', { text: en.handoffWindow.preview });
    this.changes = details.createDiv({ attr: { 'aria-live': 'polite' } });
    this.note = details.createDiv({
      cls: 'session-handoff session-handoff-note',
      attr: { tabindex: '0', role: 'region', 'aria-label': en.handoffWindow.preview },
    });
    this.wait(en.handoffWindow.working);
  }

  async show(planned: PlannedHandoff): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    this.drawChanges(planned);
    const note = planned.plan.changes.find((change) => change.path === planned.path && change.kind === 'create');
    const text = note?.kind === 'create' ? note.text : '';
    const drawn = createDiv();
    if (text.length > LONGEST_PREVIEW)
      drawn.createDiv({ cls: 'session-handoff-quiet', text: en.handoffWindow.tooLong });
    else if (text !== '') await this.render(withoutProperties(text), drawn, planned.path, this.owner);
    if (turn !== this.turn) return;
    const { scrollTop } = this.note;
    this.note.empty();
    if (text !== '') this.note.append(drawn);
    this.note.scrollTop = scrollTop;
  }

  /** Nothing can be shown yet. */
  wait(words: string): void {
    this.turn += 1;
    this.changes.empty();
    this.note.empty();
    this.note.createDiv({ cls: 'session-handoff-quiet', text: words });
  }

  /** Nothing would be written; why not stands beside the button. */
  clear(): void {
    this.turn += 1;
    this.changes.empty();
    this.note.empty();
  }

  private drawChanges({ plan, problems, reason }: PlannedHandoff): void {
    this.changes.empty();
    if (reason !== undefined) this.changes.createEl('p', { text: reason });
    if (plan.changes.length > 0) {
      const details = this.changes.createEl('details', { cls: 'session-handoff-changes' });
      details.createEl('summary', { text: en.handoffWindow.changes(plan.changes.length) });
      const list = details.createEl('ul');
      for (const { path, why } of plan.changes) list.createEl('li', { text: `${path}: ${why}` });
    }
    if (problems.length === 0) return;
    drawAlert(this.changes, [en.handoffWindow.problems, ...problems.map(({ path, message }) => `${path}: ${message}`)]);
  }
}

function withoutProperties(text: string): string {
  return text.replace(/^---\n[^]*?\n---\n/, '');
}
