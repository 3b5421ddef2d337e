import { type App, Modal, Setting } from 'obsidian';
import { en } from '../locales/en';
import { enWelcome } from '../locales/en-welcome';
import { errorWords } from './error-words';
import { drawAlert, textRow } from './form';

export interface LinkRequest {
  readonly project: string;
  readonly folder: string;
  readonly subfolder: string;
}

export interface LinkWindow {
  /** Names that can be chosen; another one makes a new project. */
  readonly projects: readonly string[];
  /** Folders that look like repositories, the likeliest first. */
  readonly near: () => Promise<readonly string[]>;
  /** What was found in a folder, in words; rejects with what is wrong. */
  readonly check: (folder: string) => Promise<string>;
  readonly link: (request: LinkRequest) => Promise<void>;
}

/** Asks which repository belongs to which project, and checks the folder while it is typed. */
export class LinkRepositoryModal extends Modal {
  private request: LinkRequest;
  private result: HTMLElement | undefined;

  constructor(
    app: App,
    private readonly window: LinkWindow,
  ) {
    super(app);
    this.request = { project: window.projects[0] ?? '', folder: '', subfolder: '' };
  }

  override onOpen(): void {
    this.setTitle(en.link.title);
    this.modalEl.addClass('session-handoff-window');
    const { contentEl } = this;
    const project = textRow(contentEl, {
      name: en.link.project,
      hint: en.link.projectHint,
      value: this.request.project,
      onChange: (value) => {
        this.request = { ...this.request, project: value.trim() };
      },
    });
    this.suggestProjects(project.text.inputEl);
    const pick = (found: string): void => {
      folder.text.setValue(found);
      this.request = { ...this.request, folder: found };
      if (this.request.project === '') {
        this.request = { ...this.request, project: nameOf(found) };
        project.text.setValue(this.request.project);
      }
      folder.text.inputEl.focus();
      void this.check(found, folder.setting);
    };
    const folder = textRow(contentEl, {
      name: en.link.folder,
      hint: en.link.folderHint,
      value: '',
      onChange: (value) => {
        this.request = { ...this.request, folder: value.trim() };
        void this.check(this.request.folder, folder.setting);
      },
    });
    void this.drawNear(contentEl.createDiv({ cls: 'session-handoff-near' }), pick);
    textRow(contentEl, {
      name: en.link.subfolder,
      hint: en.link.subfolderHint,
      value: '',
      onChange: (value) => {
        this.request = { ...this.request, subfolder: value.trim() };
      },
    });
    this.result = contentEl.createDiv({ cls: 'session-handoff-result', attr: { 'aria-live': 'polite' } });
    new Setting(contentEl).addButton((button) => {
      button
        .setButtonText(en.link.link)
        .setCta()
        .onClick(() => {
          button.setDisabled(true);
          void this.link().finally(() => {
            button.setDisabled(false);
          });
        });
    });
  }

  private suggestProjects(input: HTMLInputElement): void {
    const list = this.contentEl.createEl('datalist', { attr: { id: 'session-handoff-projects' } });
    for (const project of this.window.projects) list.createEl('option', { value: project });
    input.setAttribute('list', list.id);
  }

  /** What lies near is offered; a folder can be typed all the same. */
  private async drawNear(el: HTMLElement, pick: (folder: string) => void): Promise<void> {
    const { near } = enWelcome;
    el.setAttribute('role', 'status');
    el.setText(near.looking);
    const found = await this.window.near().catch((): readonly string[] => []);
    el.setText(found.length === 0 ? near.none : near.title);
    if (found.length === 0) return;
    const list = createEl('ul', { attr: { 'aria-label': near.title } });
    for (const folder of found) {
      const button = list.createEl('li').createEl('button');
      button.createSpan({ cls: 'session-handoff-near-name', text: nameOf(folder) });
      button.appendText(' ');
      button.createSpan({ cls: 'session-handoff-near-path', text: folder });
      button.addEventListener('click', () => {
        pick(folder);
      });
    }
    el.after(list);
    list.addClass('session-handoff-near-list');
  }

  private async check(folder: string, setting: Setting): Promise<void> {
    const verdict = await this.window.check(folder).then(
      (found) => ({ found, wrong: null }),
      (error: unknown) => ({ found: '', wrong: errorWords(error).join(' ') }),
    );
    // Somebody typed on meanwhile.
    if (folder !== this.request.folder) return;
    setting.setErrorMessage(folder === '' ? null : verdict.wrong);
    this.result?.setText(verdict.found);
  }

  private async link(): Promise<void> {
    try {
      await this.window.link(this.request);
      this.close();
    } catch (error) {
      this.result?.empty();
      if (this.result !== undefined) drawAlert(this.result, errorWords(error));
    }
  }
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}
