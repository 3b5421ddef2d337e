import { type App, Modal, Setting } from 'obsidian';
import { fittingProject, type KnownProject } from '../core/index/fitting-project';
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
  /** Those that can be chosen; another name makes a new project. */
  readonly projects: readonly KnownProject[];
  /** Folders that look like repositories, the likeliest first. */
  readonly near: () => Promise<readonly string[]>;
  /** What was found in a folder, in words; rejects with what is wrong. */
  readonly check: (folder: string) => Promise<string>;
  readonly link: (request: LinkRequest) => Promise<void>;
}

/** Asks which repository belongs to which project, and checks the folder while it is typed. */
export class LinkRepositoryModal extends Modal {
  private request: LinkRequest;
  /** What the person says of the project is never replaced by what was found. */
  private isProjectTyped = false;
  private project: ReturnType<typeof textRow> | undefined;
  private result: HTMLElement | undefined;

  constructor(
    app: App,
    private readonly window: LinkWindow,
  ) {
    super(app);
    this.request = { project: fittingProject(window.projects, '') ?? '', folder: '', subfolder: '' };
  }

  override onOpen(): void {
    this.setTitle(en.link.title);
    this.modalEl.addClass('session-handoff-window');
    const { contentEl } = this;
    this.drawProject();
    const pick = (found: string): void => {
      folder.text.setValue(found);
      this.request = { ...this.request, folder: found };
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

  private drawProject(): void {
    const project = textRow(this.contentEl, {
      name: en.link.project,
      hint: en.link.projectHint,
      value: this.request.project,
      onChange: (value) => {
        this.request = { ...this.request, project: value.trim() };
        this.isProjectTyped = value.trim() !== '';
        project.setting.setErrorMessage(null);
      },
    });
    this.project = project;
    this.suggestProjects(project.text.inputEl);
  }

  /** The project that fits the repository; of several that might, a person chooses. */
  private proposeProject(folder: string): void {
    if (this.isProjectTyped) return;
    const { projects } = this.window;
    const project = projects.length === 0 ? nameOf(folder) : (fittingProject(projects, folder) ?? '');
    this.request = { ...this.request, project };
    this.project?.text.setValue(project);
    this.project?.setting.setErrorMessage(null);
  }

  private suggestProjects(input: HTMLInputElement): void {
    const list = this.contentEl.createEl('datalist', { attr: { id: 'session-handoff-projects' } });
    for (const { name } of this.window.projects) list.createEl('option', { value: name });
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
    if (verdict.wrong === null) this.proposeProject(folder);
  }

  private async link(): Promise<void> {
    if (this.request.project === '') {
      this.project?.setting.setErrorMessage(en.link.noProject);
      this.project?.text.inputEl.focus();
      return;
    }
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
  return folder.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, '');
}
