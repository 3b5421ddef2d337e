import { type App, debounce, Modal, Setting } from 'obsidian';
import { en } from '../../locales/en';
import { errorWords } from '../error-words';
import { areaRow, choiceRow, drawAlert, drawRestored, textRow } from '../form';

/** One row of a form. */
export interface FormField {
  readonly key: string;
  readonly name: string;
  readonly hint?: string;
  readonly value?: string;
  /** True where something must be said. */
  readonly needed?: boolean;
  /** `area` has many lines; a choice has its values with their words. */
  readonly kind: 'text' | 'area' | 'date' | { readonly options: Readonly<Record<string, string>> };
}

export type FormValues = Readonly<Record<string, string>>;

/** What was typed before the form was left; `undefined` when there is nothing of it. */
export interface FormDraft {
  readonly read: () => FormValues | undefined;
  readonly store: (values: FormValues | undefined) => void;
}

export interface RecordForm {
  readonly title: string;
  /** What it is about, above the rows. */
  readonly about?: string;
  readonly button: string;
  readonly fields: readonly FormField[];
  /** What was refused is said in the form, which stays open with everything that was typed. */
  readonly submit: (values: FormValues) => Promise<void>;
}

/** Milliseconds without a key before what was typed is kept. */
const PAUSE = 300;

/** Asks for what a new record needs, to be used with the keyboard alone. */
export class RecordFormModal extends Modal {
  private readonly first: FormValues;
  private values: FormValues;
  private isDone = false;
  private alert!: HTMLElement;
  private button!: HTMLButtonElement;
  /** Nobody closes a form before the app ends. */
  private readonly keep = debounce(() => {
    this.store();
  }, PAUSE);

  constructor(
    app: App,
    private readonly form: RecordForm,
    private readonly draft: FormDraft,
  ) {
    super(app);
    this.first = Object.fromEntries(form.fields.map(({ key, value = '' }) => [key, value]));
    const kept = Object.entries(draft.read() ?? {}).filter(([key]) => key in this.first);
    this.values = { ...this.first, ...Object.fromEntries(kept) };
  }

  override onOpen(): void {
    this.modalEl.addClass('session-handoff-window');
    this.setTitle(this.form.title);
    this.modalEl.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey || isOneLine(event))) return;
      event.preventDefault();
      this.submit();
    });
    this.drawForm();
  }

  override onClose(): void {
    this.store();
    this.contentEl.empty();
  }

  private store(): void {
    this.keep.cancel();
    this.draft.store(this.isDone || !this.isTyped() ? undefined : this.values);
  }

  private drawForm(): void {
    const { contentEl, form } = this;
    contentEl.empty();
    if (form.about !== undefined) contentEl.createDiv({ cls: 'session-handoff-about', text: form.about });
    if (this.isTyped()) {
      drawRestored(contentEl, () => {
        this.values = this.first;
        this.store();
        this.drawForm();
      });
    }
    for (const field of form.fields) this.drawField(field);
    const foot = contentEl.createDiv({ cls: 'session-handoff-form-foot' });
    this.alert = foot.createDiv();
    const buttons = new Setting(foot).addButton((button) => {
      button.setButtonText(en.records.cancel).onClick(() => {
        this.close();
      });
    });
    buttons.addButton((button) => {
      this.button = button.buttonEl;
      button
        .setButtonText(form.button)
        .setCta()
        .onClick(() => {
          this.submit();
        });
    });
    contentEl.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }

  private isTyped(): boolean {
    return Object.entries(this.values).some(([key, value]) => value !== this.first[key]);
  }

  private drawField({ key, name, hint, kind, needed }: FormField): void {
    const value = this.values[key] ?? '';
    const onChange = (text: string): void => {
      this.values = { ...this.values, [key]: text };
      this.keep();
    };
    const field = { name, value, onChange, ...(hint === undefined ? {} : { hint }) };
    if (typeof kind === 'object') choiceRow(this.contentEl, { ...field, options: kind.options });
    else if (kind === 'area') areaRow(this.contentEl, field);
    else {
      const { inputEl } = textRow(this.contentEl, field).text;
      inputEl.type = kind;
      inputEl.required = needed === true;
      inputEl.dir = 'auto';
    }
  }

  private submit(): void {
    const { alert, button } = this;
    if (button.disabled) return;
    button.disabled = true;
    alert.empty();
    this.carryOut()
      .catch((error: unknown) => {
        drawAlert(alert, errorWords(error));
      })
      .finally(() => {
        button.disabled = false;
      });
  }

  private async carryOut(): Promise<void> {
    const { alert, form, values } = this;
    const missing = form.fields.find(({ key, needed }) => needed === true && values[key]?.trim() === '');
    if (missing !== undefined) {
      drawAlert(alert, [en.records.missing(missing.name)]);
      return;
    }
    await form.submit(values);
    this.isDone = true;
    this.close();
  }
}

function isOneLine({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement;
}
