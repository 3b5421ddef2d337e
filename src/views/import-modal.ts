import { type App, Modal, Setting } from 'obsidian';
import { enIo } from '../locales/en-io';
import { errorWords } from './error-words';
import { drawImport, type ImportPreview } from './draw-import';
import { drawAlert, switchRow, textRow } from './form';

export interface ImportWish {
  readonly project: string;
  readonly files: readonly File[];
  /** Files, folders and patterns of the linked repositories. */
  readonly sources: readonly string[];
  /** Messages of their commits. */
  readonly commits: boolean;
  readonly promote: boolean;
}

/** Told how far a long work is; false stops it. */
export type OnStep = (words: string) => boolean;

export interface ImportWindow {
  readonly projects: readonly string[];
  /** A repository of some project can be read here. */
  readonly hasRepository: boolean;
  readonly preview: (wish: ImportWish, onStep: OnStep) => Promise<ImportPreview>;
  readonly run: (wish: ImportWish, onStep: OnStep) => Promise<void>;
}

const en = enIo.import;
/** Milliseconds after which somebody is taken not to type on. */
const TYPING = 250;

/** Asks for files and a project, shows what would become what, and imports it. */
export class ImportModal extends Modal {
  private wish: ImportWish;
  /** Grows with each look: what an older one found is out of date. */
  private looks = 0;
  private timer = 0;
  private isStopped = false;
  private isBusy = false;
  private progress!: HTMLElement;
  private result!: HTMLElement;
  private button!: HTMLButtonElement;
  private cancel!: HTMLButtonElement;

  constructor(
    app: App,
    private readonly window: ImportWindow,
  ) {
    super(app);
    this.wish = { project: window.projects[0] ?? '', files: [], sources: [], commits: false, promote: false };
  }

  override onOpen(): void {
    this.setTitle(en.title);
    this.modalEl.addClass('session-handoff-window');
    const { contentEl } = this;
    this.projectRow();
    this.fileRow(en.files, en.filesHint, false);
    this.fileRow(en.folder, en.folderHint, true);
    if (this.window.hasRepository) this.repositoryRows();
    this.toggleRow('promote', en.promote, en.promoteHint);
    this.progress = contentEl.createDiv({
      cls: 'session-handoff-result',
      attr: { role: 'status', 'aria-live': 'polite' },
    });
    this.result = contentEl.createDiv({ cls: 'session-handoff-import' });
    new Setting(contentEl)
      .setClass('session-handoff-buttons')
      .addButton((button) => {
        this.cancel = button.buttonEl;
        button.setButtonText(en.cancel).onClick(() => {
          this.stop();
        });
      })
      .addButton((button) => {
        this.button = button.buttonEl;
        button
          .setButtonText(en.import)
          .setCta()
          .onClick(() => void this.runImport());
      });
    this.button.disabled = true;
  }

  override onClose(): void {
    this.isStopped = true;
    window.clearTimeout(this.timer);
    this.contentEl.empty();
  }

  private projectRow(): void {
    const { contentEl } = this;
    const { text } = textRow(contentEl, {
      name: en.project,
      hint: en.projectHint,
      value: this.wish.project,
      onChange: (value) => {
        this.change({ project: value.trim() });
      },
    });
    const list = contentEl.createEl('datalist', { attr: { id: 'session-handoff-import-projects' } });
    for (const project of this.window.projects) list.createEl('option', { value: project });
    text.inputEl.setAttribute('list', list.id);
  }

  private fileRow(name: string, hint: string, isFolder: boolean): void {
    const setting = new Setting(this.contentEl).setName(name).setDesc(hint);
    const attr = {
      type: 'file',
      multiple: 'true',
      'aria-label': name,
      ...(isFolder ? { webkitdirectory: 'true' } : {}),
    };
    const input = setting.controlEl.createEl('input', { attr });
    input.addEventListener('change', () => {
      this.change({ files: [...(input.files ?? [])] });
    });
  }

  private repositoryRows(): void {
    textRow(this.contentEl, {
      name: en.sources,
      hint: en.sourcesHint,
      value: '',
      onChange: (value) => {
        const sources = value.split(',').map((one) => one.trim());
        this.change({ sources: sources.filter((one) => one !== '') });
      },
    });
    this.toggleRow('commits', en.commits, en.commitsHint);
  }

  private toggleRow(key: 'promote' | 'commits', name: string, hint: string): void {
    switchRow(this.contentEl, {
      name,
      hint,
      isOn: false,
      onChange: (isOn) => {
        this.change({ [key]: isOn });
      },
    });
  }

  private change(part: Partial<ImportWish>): void {
    this.wish = { ...this.wish, ...part };
    this.button.disabled = true;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(), TYPING);
  }

  /** The first click stops what is going on, the next one closes the window. */
  private stop(): void {
    if (this.isBusy) this.isStopped = true;
    else this.close();
  }

  private async look(): Promise<void> {
    const mine = (this.looks += 1);
    this.button.disabled = true;
    const { files, sources, commits, project } = this.wish;
    if (project === '' || files.length + sources.length + Number(commits) === 0) return;
    try {
      const isNow = (): boolean => mine === this.looks && !this.isStopped;
      const preview = await this.window.preview(this.wish, (words) => {
        if (isNow()) this.progress.setText(words);
        return isNow();
      });
      if (!isNow()) return;
      this.progress.setText(preview.total);
      this.result.empty();
      drawImport(this.result, preview);
      this.button.disabled = preview.notes === 0;
    } catch (error) {
      if (mine === this.looks) this.fail(error);
    }
  }

  private async runImport(): Promise<void> {
    this.setBusy(true);
    this.isStopped = false;
    this.button.disabled = true;
    try {
      await this.window.run(this.wish, (words) => {
        this.progress.setText(words);
        return !this.isStopped;
      });
      this.close();
    } catch (error) {
      this.fail(error);
    } finally {
      this.setBusy(false);
    }
  }

  private setBusy(isBusy: boolean): void {
    this.isBusy = isBusy;
    this.cancel.setText(isBusy ? en.stop : en.cancel);
  }

  private fail(error: unknown): void {
    this.progress.empty();
    this.result.empty();
    drawAlert(this.result, errorWords(error));
  }
}
