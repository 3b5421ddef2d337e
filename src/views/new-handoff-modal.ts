import { type App, Modal, Setting } from 'obsidian';
import { PROFILES, type Profile } from '../core/model/handoff';
import { HandoffError } from '../core/model/errors';
import type { PlannedHandoff } from '../core/use-cases/create-handoff';
import { en } from '../locales/en';
import { drawPlan } from './draw-plan';
import { errorWords } from './error-words';
import { areaRow, choiceRow, drawAlert, textRow } from './form';
import type { HandoffForm } from './handoff-form';

export interface ProjectChoice {
  readonly name: string;
  /** Profile of its new handoffs. */
  readonly profile: Profile;
  /** Its repositories, as a person knows them; empty when none is on this device. */
  readonly repositories: readonly string[];
}

export interface HandoffWindow {
  readonly projects: readonly ProjectChoice[];
  /** Name of the project that is chosen at first. */
  readonly project: string | undefined;
  /** What stands in the form at first. */
  readonly given: Pick<Partial<HandoffForm>, 'title' | 'summary'>;
  readonly defaultProfile: Profile;
  /** Why git is not asked, where it cannot run. */
  readonly remark: string | undefined;
  /** `previous` was chosen among several; `force` also when there is nothing new. */
  readonly plan: (form: HandoffForm, previous: readonly string[], force: boolean) => Promise<PlannedHandoff>;
  readonly write: (planned: PlannedHandoff) => Promise<void>;
}

/** Stands for "another one" in the list of projects: no project can be called so. */
const NEW_PROJECT = '/';

/** Asks for the words of a handoff, shows what would be written, and writes it. */
export class NewHandoffModal extends Modal {
  private form: HandoffForm;
  private isNew: boolean;
  private previous: readonly string[] = [];

  constructor(
    app: App,
    private readonly window: HandoffWindow,
  ) {
    super(app);
    const named = window.projects.find(({ name }) => name === window.project);
    const chosen = window.project === undefined ? window.projects[0] : named;
    this.isNew = chosen === undefined;
    this.form = {
      project: chosen?.name ?? window.project ?? '',
      title: '',
      profile: chosen?.profile ?? window.defaultProfile,
      summary: '',
      inProgress: '',
      next: '',
      decisions: '',
      blockers: '',
      ...window.given,
    };
  }

  override onOpen(): void {
    this.modalEl.addClass('session-handoff-window');
    this.drawForm();
  }

  private drawForm(error?: unknown): void {
    this.setTitle(en.window.title);
    const { contentEl } = this;
    contentEl.empty();
    if (this.window.remark !== undefined) {
      contentEl.createDiv({ cls: 'session-handoff-remark', text: this.window.remark });
    }
    this.drawProject();
    this.drawWords();
    if (error !== undefined) {
      this.drawChoice(error);
      drawAlert(contentEl, errorWords(error));
    }
    new Setting(contentEl).addButton((button) => {
      button
        .setButtonText(en.window.showPlan)
        .setCta()
        .onClick(() => void this.showPlan(false));
    });
  }

  private drawProject(): void {
    const { projects } = this.window;
    if (projects.length > 0) {
      choiceRow(this.contentEl, {
        name: en.window.project,
        value: this.isNew ? NEW_PROJECT : this.form.project,
        options: {
          ...Object.fromEntries(projects.map(({ name }) => [name, name])),
          [NEW_PROJECT]: en.window.newProject,
        },
        onChange: (value) => {
          this.choose(value);
        },
      });
    }
    if (this.isNew) this.field(en.window.projectName, 'project');
    else this.drawRepositories();
    this.field(en.window.handoffTitle, 'title', en.window.titleHint);
    choiceRow(this.contentEl, {
      name: en.window.profile,
      value: this.form.profile,
      options: en.profiles,
      onChange: (value) => {
        const profile = PROFILES.find((one) => one === value);
        if (profile !== undefined) this.form = { ...this.form, profile };
      },
    });
  }

  private choose(value: string): void {
    const known = this.window.projects.find(({ name }) => name === value);
    this.isNew = known === undefined;
    this.previous = [];
    this.form = {
      ...this.form,
      project: known?.name ?? '',
      profile: known?.profile ?? this.window.defaultProfile,
    };
    this.drawForm();
  }

  private drawRepositories(): void {
    const known = this.window.projects.find(({ name }) => name === this.form.project);
    const { repositories = [] } = known ?? {};
    new Setting(this.contentEl)
      .setName(en.window.repositories)
      .setDesc(repositories.length === 0 ? en.window.noRepository : repositories.join(', '));
  }

  private drawWords(): void {
    this.area(en.window.summary, 'summary', en.window.summaryHint);
    this.area(en.window.inProgress, 'inProgress', en.window.oneALine);
    this.area(en.window.next, 'next', en.window.oneALine);
    this.area(en.window.decisions, 'decisions', en.window.decisionHint);
    this.area(en.window.blockers, 'blockers', en.window.decisionHint);
  }

  private field(name: string, key: 'project' | 'title', placeholder = ''): void {
    const onChange = (value: string): void => {
      this.form = { ...this.form, [key]: value.trim() };
    };
    textRow(this.contentEl, { name, value: this.form[key], placeholder, onChange });
  }

  private area(name: string, key: 'summary' | 'inProgress' | 'next' | 'decisions' | 'blockers', hint: string): void {
    const onChange = (value: string): void => {
      this.form = { ...this.form, [key]: value };
    };
    areaRow(this.contentEl, { name, hint, value: this.form[key], onChange });
  }

  /** Where the chain cannot decide, the person does. */
  private drawChoice(error: unknown): void {
    if (!(error instanceof HandoffError) || error.code !== 'ambiguous') return;
    const { candidates = [] } = error.details;
    const [first = ''] = candidates;
    this.previous = [first];
    choiceRow(this.contentEl, {
      name: en.window.continues,
      value: first,
      options: Object.fromEntries(candidates.map((path) => [path, path])),
      onChange: (value) => {
        this.previous = [value];
      },
    });
  }

  private async showPlan(force: boolean): Promise<void> {
    this.setTitle(en.window.planTitle);
    this.contentEl.empty();
    this.contentEl.createDiv({ cls: 'session-handoff-reading', text: en.window.working });
    try {
      this.drawPlan(await this.window.plan(this.form, this.previous, force));
    } catch (error) {
      this.drawForm(error);
    }
  }

  private drawPlan(planned: PlannedHandoff): void {
    const { contentEl } = this;
    contentEl.empty();
    drawPlan(contentEl, planned);
    const isNothing = planned.reason !== undefined;
    const buttons = new Setting(contentEl).addButton((button) => {
      button.setButtonText(en.window.back).onClick(() => {
        this.drawForm();
      });
    });
    buttons.addButton((button) => {
      button
        .setButtonText(isNothing ? en.window.writeAnyway : en.window.write)
        .setCta()
        .onClick(() => {
          // A second click would write a second note.
          button.setDisabled(true);
          void (isNothing ? this.showPlan(true) : this.write(planned));
        });
      button.buttonEl.focus();
    });
  }

  private async write(planned: PlannedHandoff): Promise<void> {
    try {
      await this.window.write(planned);
      this.close();
    } catch (error) {
      this.drawForm(error);
    }
  }
}
