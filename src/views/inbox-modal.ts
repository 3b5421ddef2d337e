import { type App, Modal, Setting } from 'obsidian';
import type { Problem } from '../core/model/errors';
import type { DocumentReport } from '../core/use-cases/import-report';
import type { InboxEntry } from '../core/use-cases/read-inbox';
import { enInbox } from '../locales/en-inbox';
import { drawDocuments } from './draw-import';
import { errorWords } from './error-words';
import { drawAlert, switchRow } from './form';
import type { OnStep } from './import-modal';

export interface InboxWindow {
  readonly project: string;
  readonly entries: readonly InboxEntry[];
  readonly problems: readonly Problem[];
  readonly preview: (chosen: readonly InboxEntry[]) => Promise<readonly DocumentReport[]>;
  readonly run: (chosen: readonly InboxEntry[], onStep: OnStep) => Promise<void>;
  readonly dismiss: (chosen: readonly InboxEntry[]) => void;
}

/** Lists what agents left in repositories; what is chosen is imported, or never offered again on this device. */
export class InboxModal extends Modal {
  private readonly chosen: Set<InboxEntry>;
  private looks = 0;
  private isStopped = false;
  private isBusy = false;
  private progress!: HTMLElement;
  private result!: HTMLElement;
  private readonly buttons: HTMLButtonElement[] = [];
  private cancel!: HTMLButtonElement;

  constructor(
    app: App,
    private readonly window: InboxWindow,
  ) {
    super(app);
    this.chosen = new Set(window.entries);
  }

  override onOpen(): void {
    const { entries, problems, project } = this.window;
    this.setTitle(`${enInbox.title}: ${project}`);
    this.modalEl.addClass('session-handoff-window');
    const { contentEl } = this;
    if (problems.length > 0) {
      drawAlert(contentEl, [enInbox.unread, ...problems.map(({ path, message }) => `• ${path}: ${message}`)]);
    }
    for (const entry of entries) this.entryRow(entry);
    this.progress = contentEl.createDiv({
      cls: 'session-handoff-result',
      text: enInbox.waiting(entries.length),
      attr: { role: 'status', 'aria-live': 'polite' },
    });
    this.result = contentEl.createDiv({ cls: 'session-handoff-import', attr: { tabindex: '0', role: 'region' } });
    this.result.setAttribute('aria-label', enInbox.preview);
    this.drawButtons();
    void this.look();
  }

  override onClose(): void {
    this.isStopped = true;
    this.looks += 1;
    this.contentEl.empty();
  }

  private entryRow(entry: InboxEntry): void {
    const { document, title, date } = entry;
    switchRow(this.contentEl, {
      name: title,
      hint: `${document.source.name} · ${date ?? enInbox.undated}`,
      label: `${title}, ${document.source.name}`,
      isOn: true,
      onChange: (isOn) => {
        if (isOn) this.chosen.add(entry);
        else this.chosen.delete(entry);
        void this.look();
      },
    });
  }

  private drawButtons(): void {
    const row = new Setting(this.contentEl).setClass('session-handoff-buttons');
    row.addButton((button) => {
      this.cancel = button.buttonEl;
      button.setButtonText(enInbox.cancel).onClick(() => {
        // The first click stops what is going on, the next one closes the window.
        if (this.isBusy) this.isStopped = true;
        else this.close();
      });
    });
    row.addButton((button) => {
      this.buttons.push(button.buttonEl);
      button.setButtonText(enInbox.dismiss).onClick(() => {
        this.window.dismiss([...this.chosen]);
        this.close();
      });
    });
    row.addButton((button) => {
      this.buttons.push(button.buttonEl);
      button
        .setButtonText(enInbox.take)
        .setCta()
        .onClick(() => void this.run());
    });
  }

  private setDisabled(isDisabled: boolean): void {
    for (const button of this.buttons) button.disabled = isDisabled;
  }

  private async look(): Promise<void> {
    const mine = (this.looks += 1);
    this.setDisabled(this.chosen.size === 0);
    try {
      const documents = this.chosen.size === 0 ? [] : await this.window.preview([...this.chosen]);
      if (mine !== this.looks) return;
      this.result.empty();
      drawDocuments(this.result, documents);
    } catch (error) {
      if (mine === this.looks) this.fail(error);
    }
  }

  private async run(): Promise<void> {
    this.setBusy(true);
    this.isStopped = false;
    this.setDisabled(true);
    try {
      await this.window.run([...this.chosen], (words) => {
        this.progress.setText(words);
        return !this.isStopped;
      });
      this.close();
    } catch (error) {
      this.fail(error);
      this.setDisabled(false);
    } finally {
      this.setBusy(false);
    }
  }

  private setBusy(isBusy: boolean): void {
    this.isBusy = isBusy;
    this.cancel.setText(isBusy ? enInbox.stop : enInbox.cancel);
  }

  private fail(error: unknown): void {
    this.progress.empty();
    this.result.empty();
    drawAlert(this.result, errorWords(error));
  }
}
