import { type App, Component, debounce, Modal } from 'obsidian';
import type { OpenLine } from '../../core/handoff/open-lines';
import { HandoffError } from '../../core/model/errors';
import { en } from '../../locales/en';
import { errorWords } from '../error-words';
import { drawAlert, drawRestored, textRow } from '../form';
import { drawBlockers } from './blocker-list';
import { type Draft, EMPTY_DRAFT, isEmptyDraft, withSettled, withText } from './draft';
import { drawGlances } from './draw-glance';
import { drawParts, type Parts } from './draw-parts';
import type { HandoffDesk, Surroundings } from './handoff-desk';
import { drawPreviousChoice, drawProfileChoice, drawProjectChoice } from './choice-rows';
import { drawEmergencyTexts } from './text-rows';

/** Milliseconds without a key before the preview follows, and before what was typed is kept. */
const PAUSE = 300;

/** Everything for a new handoff in one window, to be used with the keyboard alone. What is typed is never lost. */
export class HandoffModal extends Modal {
  private project: string;
  private isNew: boolean;
  private previous: readonly string[] = [];
  private draft: Draft;
  private around: Surroundings | undefined;
  private open_: readonly OpenLine[] = [];
  private isNothingNew = false;
  /** Grows with every question that is asked; an answer to an older one is not shown. */
  private turn = 0;
  private parts: Parts | undefined;
  private readonly owner = new Component();
  private readonly follow = debounce(() => void this.compose(), PAUSE, true);
  private readonly lookAgain = debounce(() => void this.look(), PAUSE, true);
  private readonly keep = debounce(() => {
    this.store();
  }, PAUSE);

  constructor(
    app: App,
    private readonly desk: HandoffDesk,
  ) {
    super(app);
    const named = desk.projects.find(({ name }) => name === desk.project);
    const chosen = desk.project === undefined ? desk.projects[0] : named;
    this.isNew = chosen === undefined;
    this.project = chosen?.name ?? desk.project ?? '';
    this.draft = EMPTY_DRAFT;
  }

  override onOpen(): void {
    this.modalEl.addClass('session-handoff-window', 'session-handoff-new');
    this.setTitle(en.handoffWindow.title);
    this.owner.load();
    this.modalEl.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void this.create(this.isNothingNew);
    });
    this.begin();
  }

  override onClose(): void {
    this.turn += 1;
    this.store();
    this.owner.unload();
    this.contentEl.empty();
  }

  /** Draws the form for the chosen project with what was typed for it before. */
  private begin(): void {
    const stored = this.desk.drafts.read(this.project);
    const isRestored = !isEmptyDraft(stored);
    this.draft = isRestored ? stored : { ...EMPTY_DRAFT, texts: { ...this.desk.given } };
    this.drawForm(isRestored);
    void this.look();
  }

  private drawForm(isRestored: boolean): void {
    const { contentEl } = this;
    contentEl.empty();
    this.parts = drawParts(contentEl, {
      desk: this.desk,
      owner: this.owner,
      draft: () => this.draft,
      change: (draft) => {
        this.change(draft);
      },
      head: (form) => this.drawHead(form, isRestored),
      create: () => void this.create(this.isNothingNew),
    });
    this.drawEmergency();
  }

  private startAfresh(): void {
    this.desk.drafts.store(this.project, EMPTY_DRAFT);
    this.begin();
  }

  private drawHead(form: HTMLElement, isRestored: boolean): HTMLInputElement {
    if (this.desk.remark !== undefined) form.createDiv({ cls: 'session-handoff-remark', text: this.desk.remark });
    if (isRestored) {
      drawRestored(form, () => {
        this.startAfresh();
      });
    }
    if (this.desk.projects.length > 0) {
      drawProjectChoice(form, this.desk.projects, this.isNew ? undefined : this.project, (name) => {
        this.choose(name);
      });
    }
    if (this.isNew) {
      const onChange = (name: string): void => {
        this.project = name.trim();
        this.lookAgain();
      };
      textRow(form, { name: en.handoffWindow.projectName, value: this.project, onChange });
    }
    drawProfileChoice(form, this.profile(), (profile) => {
      this.change({ ...this.draft, profile });
      this.drawEmergency();
    });
    const onChange = (text: string): void => {
      this.change(withText(this.draft, 'title', text));
    };
    const row = { name: en.handoffWindow.handoffTitle, value: this.draft.texts.title ?? '', onChange };
    const { setting, text } = textRow(form, row);
    setting.setClass('session-handoff-wide');
    return text.inputEl;
  }

  private drawEmergency(): void {
    const { emergency } = this.parts ?? {};
    emergency?.empty();
    if (emergency === undefined || this.profile() !== 'emergency') return;
    drawEmergencyTexts(emergency, this.draft, (name, text) => {
      this.change(withText(this.draft, name, text));
    });
  }

  /** `undefined` stands for a new project. */
  private choose(name: string | undefined): void {
    this.store();
    this.isNew = name === undefined;
    this.project = name ?? '';
    this.previous = [];
    this.begin();
  }

  private profile(): Draft['profile'] & string {
    const own = this.desk.projects.find(({ name }) => name === this.project);
    return this.draft.profile ?? own?.profile ?? this.desk.defaultProfile;
  }

  private change(draft: Draft): void {
    this.draft = draft;
    this.sayNew(false);
    this.keep();
    this.follow();
  }

  private store(): void {
    this.keep.cancel();
    if (this.project !== '') this.desk.drafts.store(this.project, this.draft);
  }

  private async look(): Promise<void> {
    this.turn += 1;
    const { turn, parts } = this;
    if (parts === undefined) return;
    if (this.project === '') {
      this.around = undefined;
      parts.git.empty();
      parts.score.show(undefined);
      parts.preview.wait(en.handoffWindow.nameFirst);
      return;
    }
    try {
      const around = await this.desk.look(this.project, this.previous);
      if (turn !== this.turn) return;
      this.around = around;
      this.drawPrevious(parts.continues, around.previous);
      drawGlances(parts.git, around.glances);
      drawBlockers(parts.blockers, around.blockers, this.draft.settled, (path, outcome) => {
        this.change(withSettled(this.draft, path, outcome));
      });
      await this.compose();
    } catch (error) {
      if (turn === this.turn) this.refuse(error);
    }
  }

  private async compose(): Promise<void> {
    const { around, parts } = this;
    if (around === undefined || parts === undefined) return;
    this.turn += 1;
    const { turn } = this;
    const draft = { ...this.draft, profile: this.profile() };
    try {
      const planned = await around.plan(draft, this.open_, false);
      if (turn !== this.turn) return;
      this.showOpen(around.openLines(planned));
      parts.tasks.show(planned.tasks, this.draft.tasks);
      parts.title.placeholder = planned.title;
      parts.alert.empty();
      this.sayNew(planned.reason !== undefined);
      const score = await around.check(planned, draft);
      if (turn !== this.turn) return;
      parts.score.show(score);
      await parts.preview.show(planned);
    } catch (error) {
      if (turn !== this.turn) return;
      // Words that are refused are no reason to hide what is open.
      if (this.open_.length === 0) this.showOpen(around.openLines({ suggestions: [] }));
      this.refuse(error);
    }
  }

  private showOpen(lines: readonly OpenLine[]): void {
    this.open_ = lines;
    this.parts?.triage.show(lines, this.draft.triage);
  }

  private refuse(error: unknown): void {
    const { parts } = this;
    if (parts === undefined) return;
    parts.alert.empty();
    if (isChoice(error)) {
      drawPreviousChoice(parts.continues, error.details.candidates ?? [], this.desk.nameOf, (path) => {
        this.previous = path === '' ? [] : [path];
        void this.look();
      });
    }
    parts.preview.clear();
    parts.score.show(undefined);
    drawAlert(parts.alert, errorWords(error));
  }

  /** A choice that was made stays there to be made again. */
  private drawPrevious(parent: HTMLElement, names: readonly string[]): void {
    if (this.previous.length > 0) return;
    const words = names.length === 0 ? en.handoffWindow.first : en.handoffWindow.continuing(names);
    parent.empty();
    parent.createDiv({ cls: 'session-handoff-quiet', text: words });
  }

  private async create(force: boolean): Promise<void> {
    const { parts } = this;
    // A second click would write a second note.
    if (parts === undefined || parts.create.disabled) return;
    parts.create.disabled = true;
    parts.alert.empty();
    const draft = { ...this.draft, profile: this.profile() };
    try {
      const planned = await this.desk.write(this.project, this.previous, draft, force);
      if (planned.reason === undefined) {
        this.leave();
        return;
      }
      this.sayNew(true);
      drawAlert(parts.alert, [planned.reason]);
    } catch (error) {
      this.refuse(error);
    }
    parts.create.disabled = false;
  }

  private sayNew(isNothing: boolean): void {
    this.isNothingNew = isNothing;
    this.parts?.create.setText(isNothing ? en.handoffWindow.createAnyway : en.handoffWindow.create);
  }

  private leave(): void {
    this.draft = EMPTY_DRAFT;
    this.close();
  }
}

function isChoice(error: unknown): error is HandoffError {
  return error instanceof HandoffError && error.code === 'ambiguous';
}
