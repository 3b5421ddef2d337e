import { Component, Notice, type App, type Modal } from 'obsidian';
import { en } from '../locales/en';
import { RecordFormModal, type RecordForm } from '../views/records/record-form';
import { formDraft } from './form-drafts';

/** Windows that are open. They close with the plugin, each keeping what was typed in it. */
export class OpenWindows extends Component {
  private readonly modals = new Set<Modal>();

  constructor(private readonly app: App) {
    super();
  }

  show(modal: Modal): void {
    const { activeElement } = activeDocument;
    this.modals.add(modal);
    modal.setCloseCallback(() => {
      this.modals.delete(modal);
      // Whoever uses keys goes on where they were.
      if (activeElement?.instanceOf(HTMLElement) === true && activeDocument.activeElement === activeDocument.body)
        activeElement.focus({ preventScroll: true });
    });
    modal.open();
  }

  /** A form that has what was typed into it when it was left. */
  ask(form: RecordForm): void {
    const name = [form.title, form.about ?? ''].join('\n');
    this.show(new RecordFormModal(this.app, form, formDraft(this.app, name)));
  }

  /** True while one of that kind is open. */
  has(kind: new (...given: never[]) => Modal): boolean {
    return [...this.modals].some((modal) => modal instanceof kind);
  }

  override onunload(): void {
    if (this.modals.size > 0) new Notice(en.plugin.windowsClosed);
    for (const modal of [...this.modals]) modal.close();
  }
}
