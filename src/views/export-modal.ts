import { type App, Modal, Setting } from 'obsidian';
import { LAYOUTS, type Layout } from '../core/model/handoff';
import type { ExportedNote } from '../core/use-cases/export-notes';
import { enExport } from '../locales/en-export';
import { en as next } from '../locales/en-next';
import { errorWords } from './error-words';
import { choiceRow, drawAlert } from './form';

export interface ExportWindow {
  /** The person may choose a layout: decisions have but one form. */
  readonly hasLayouts: boolean;
  readonly folder: string;
  readonly documents: (layout: Layout) => readonly ExportedNote[];
  readonly copy: (documents: readonly ExportedNote[]) => Promise<void>;
  readonly save: (documents: readonly ExportedNote[]) => Promise<void>;
}

/** Documents that are shown; all of them are exported. */
const SHOWN = 20;

/** Shows what is exported, and puts it on the clipboard or into the vault. */
export class ExportModal extends Modal {
  private documents: readonly ExportedNote[] = [];
  private result!: HTMLElement;

  constructor(
    app: App,
    private readonly window: ExportWindow,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { hasLayouts, folder } = this.window;
    this.setTitle(enExport.title);
    this.modalEl.addClass('session-handoff-window');
    const { contentEl } = this;
    if (hasLayouts) {
      choiceRow(contentEl, {
        name: enExport.layout,
        hint: enExport.layoutHint,
        value: 'native',
        options: { ...next.layouts },
        onChange: (value) => {
          this.draw(LAYOUTS.find((one) => one === value) ?? 'native');
        },
      });
    }
    contentEl.createEl('p', { cls: 'session-handoff-result', text: enExport.goesTo(folder) });
    this.result = contentEl.createDiv({ cls: 'session-handoff-sync' });
    new Setting(contentEl)
      .setClass('session-handoff-buttons')
      .addButton((button) =>
        button.setButtonText(enExport.cancel).onClick(() => {
          this.close();
        }),
      )
      .addButton((button) => button.setButtonText(enExport.copy).onClick(() => void this.end(this.window.copy)))
      .addButton((button) =>
        button
          .setButtonText(enExport.save)
          .setCta()
          .onClick(() => void this.end(this.window.save)),
      );
    this.draw('native');
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private draw(layout: Layout): void {
    this.documents = this.window.documents(layout);
    this.result.empty();
    for (const { name, text } of this.documents.slice(0, SHOWN)) {
      const section = this.result.createEl('section');
      section.createEl('h2', { text: name });
      const attr = { tabindex: '0', role: 'region', 'aria-label': `${enExport.preview}: ${name}` };
      section.createEl('pre', { cls: 'session-handoff-diff', text, attr });
    }
    const left = this.documents.length - SHOWN;
    if (left > 0) this.result.createEl('p', { text: enExport.more(left) });
  }

  private async end(act: (documents: readonly ExportedNote[]) => Promise<void>): Promise<void> {
    try {
      await act(this.documents);
      this.close();
    } catch (error) {
      this.result.empty();
      drawAlert(this.result, errorWords(error));
    }
  }
}
