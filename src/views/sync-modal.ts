import { type App, Modal, Setting } from 'obsidian';
import type { EditedChoice } from '../core/memory/plan-sync';
import { MESSAGE_FORMS, type MessageForm } from '../core/memory/commit-words';
import type { PlannedSync } from '../core/use-cases/sync-memory';
import { enSync } from '../locales/en-sync';
import { drawSync, type SyncChoices } from './draw-sync';
import { errorWords } from './error-words';
import { choiceRow, drawAlert, switchRow } from './form';

/** What the person has chosen by now. */
export interface SyncWish {
  readonly repo: string;
  /** Path of the handoff that speaks; absent for the only newest one. */
  readonly from?: string;
  readonly targets: readonly string[];
  readonly editedAt: ReadonlyMap<string, EditedChoice>;
  readonly ticks: readonly number[];
  readonly message?: MessageForm;
}

/** A file that memory can be kept in. */
export interface SyncTarget {
  /** As a call names it: `agents`, `todo=docs/TODO.md`. */
  readonly name: string;
  readonly path: string;
  readonly holds: string;
}

export interface SyncWindow {
  readonly repos: readonly string[];
  /** Newest handoffs, title by path. */
  readonly heads: Readonly<Record<string, string>>;
  readonly targets: readonly SyncTarget[];
  readonly chosen: readonly string[];
  /** The settings allow commits. */
  readonly canCommit: boolean;
  readonly draft: (wish: SyncWish) => Promise<PlannedSync>;
  /** Writes exactly what was shown. */
  readonly run: (wish: SyncWish, planned: PlannedSync, onStep: (words: string) => void) => Promise<void>;
}

/** Asks which files shall remember, shows every difference, and writes when the person says so. */
export class SyncModal extends Modal {
  private wish: SyncWish;
  private planned: PlannedSync | undefined;
  /** Grows with each look: what an older one found is out of date. */
  private looks = 0;
  private progress!: HTMLElement;
  private result!: HTMLElement;
  private button!: HTMLButtonElement;

  constructor(
    app: App,
    private readonly window: SyncWindow,
  ) {
    super(app);
    const [from, ...others] = Object.keys(window.heads);
    this.wish = {
      repo: window.repos[0] ?? '',
      targets: window.chosen,
      editedAt: new Map(),
      ticks: [],
      ...(from === undefined || others.length === 0 ? {} : { from }),
    };
  }

  override onOpen(): void {
    this.setTitle(enSync.title);
    this.modalEl.addClass('session-handoff-window');
    this.placeRows();
    for (const target of this.window.targets) this.targetRow(target);
    if (this.window.canCommit) this.commitRow();
    const { contentEl } = this;
    this.progress = contentEl.createDiv({
      cls: 'session-handoff-result',
      attr: { role: 'status', 'aria-live': 'polite' },
    });
    this.result = contentEl.createDiv({ cls: 'session-handoff-sync' });
    this.buttons();
    void this.look();
  }

  override onClose(): void {
    this.looks += 1;
    this.contentEl.empty();
  }

  private placeRows(): void {
    const { repos, heads } = this.window;
    const row = (name: string, hint: string, options: Record<string, string>, value: string, key: 'repo' | 'from') => {
      choiceRow(this.contentEl, {
        name,
        hint,
        options,
        value,
        onChange: (chosen) => {
          this.change({ [key]: chosen });
        },
      });
    };
    const byName = Object.fromEntries(repos.map((name) => [name, name]));
    if (repos.length > 1) row(enSync.repo, enSync.repoHint, byName, this.wish.repo, 'repo');
    if (Object.keys(heads).length > 1) row(enSync.from, enSync.fromHint, { ...heads }, this.wish.from ?? '', 'from');
  }

  private targetRow({ name, path, holds }: SyncTarget): void {
    const isOn = this.wish.targets.includes(name);
    switchRow(this.contentEl, {
      name: path,
      hint: holds,
      isOn,
      onChange: (wanted) => {
        const others = this.wish.targets.filter((one) => one !== name);
        this.change({ targets: wanted ? [...others, name] : others });
      },
    });
  }

  private commitRow(): void {
    const options = { '': enSync.noCommit, ...enSync.messages };
    choiceRow(this.contentEl, {
      name: enSync.commit,
      hint: enSync.commitHint,
      value: '',
      options,
      onChange: (form) => {
        const message = MESSAGE_FORMS.find((one) => one === form);
        const { message: _before, ...rest } = this.wish;
        this.wish = message === undefined ? rest : { ...rest, message };
        void this.look();
      },
    });
  }

  private buttons(): void {
    new Setting(this.contentEl)
      .setClass('session-handoff-buttons')
      .addButton((button) =>
        button.setButtonText(enSync.leave).onClick(() => {
          this.close();
        }),
      )
      .addButton((button) => {
        this.button = button.buttonEl;
        button
          .setButtonText(enSync.write)
          .setCta()
          .onClick(() => void this.run());
      });
    this.button.disabled = true;
  }

  private change(part: Partial<SyncWish>): void {
    this.wish = { ...this.wish, ...part };
    void this.look();
  }

  private async look(): Promise<void> {
    const mine = (this.looks += 1);
    this.button.disabled = true;
    try {
      const planned = this.wish.targets.length === 0 ? { files: [], words: [] } : await this.window.draft(this.wish);
      if (mine === this.looks) this.show(planned);
    } catch (error) {
      if (mine === this.looks) this.fail(error);
    }
  }

  private show(planned: PlannedSync): void {
    this.planned = planned;
    const { files, commit } = planned;
    const changed = files.filter(({ before, after }) => before !== after).length;
    const open = files.filter(({ refusal }) => refusal !== undefined).length;
    this.progress.setText(open > 0 ? enSync.choose(open) : enSync.total(changed));
    this.redraw(planned);
    this.button.disabled = open > 0 || (changed === 0 && commit === undefined);
  }

  /** Whoever just chose something in the list goes on from there. */
  private redraw(planned: PlannedSync): void {
    const controls = (): HTMLElement[] => [...this.result.querySelectorAll<HTMLElement>('select, input, pre')];
    const at = controls().findIndex((one) => one === this.result.doc.activeElement);
    this.result.empty();
    drawSync(this.result, planned, this.choices());
    controls()[at]?.focus();
  }

  private choices(): SyncChoices {
    return {
      editedAt: this.wish.editedAt,
      choose: (path, choice) => {
        this.change({ editedAt: new Map(this.wish.editedAt).set(path, choice) });
      },
      tick: (line, isOn) => {
        const others = this.wish.ticks.filter((one) => one !== line);
        this.change({ ticks: isOn ? [...others, line] : others });
      },
    };
  }

  private async run(): Promise<void> {
    if (this.planned === undefined) return;
    this.button.disabled = true;
    try {
      await this.window.run(this.wish, this.planned, (words) => {
        this.progress.setText(words);
      });
      this.close();
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.planned = undefined;
    this.progress.empty();
    this.result.empty();
    drawAlert(this.result, errorWords(error));
  }
}
