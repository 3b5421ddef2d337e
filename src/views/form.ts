import { Setting, type DropdownComponent, type TextAreaComponent, type TextComponent } from 'obsidian';
import { en } from '../locales/en';

/** Characters. A field of many more stands still for seconds with each key, in every browser. */
const LONGEST = 200_000;

export interface Field {
  readonly name: string;
  readonly hint?: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** A row with a text, named for those who do not see the row. */
export function textRow(parent: HTMLElement, field: Field): { setting: Setting; text: TextComponent } {
  const setting = rowOf(parent, field);
  let input!: TextComponent;
  setting.addText((text) => {
    input = text;
    fill(text, field, setting);
  });
  return { setting, text: input };
}

/** A row whose text may have many lines, below its name. */
export function areaRow(parent: HTMLElement, field: Field): Setting {
  const setting = rowOf(parent, field).setClass('session-handoff-area');
  return setting.addTextArea((text) => {
    fill(text, field, setting);
    text.inputEl.rows = 3;
  });
}

export function choiceRow(
  parent: HTMLElement,
  field: Field & { readonly options: Readonly<Record<string, string>> },
): Setting {
  return rowOf(parent, field).addDropdown((dropdown: DropdownComponent) => {
    dropdown
      .addOptions({ ...field.options })
      .setValue(field.value)
      .onChange(field.onChange);
    dropdown.selectEl.setAttribute('aria-label', field.name);
  });
}

/** A switch; its name stands on the box that a reader comes to, not on what is drawn around it. */
export function switchRow(
  parent: HTMLElement,
  row: Pick<Field, 'name' | 'hint'> & {
    /** What it is called where the row is not seen; the name of the row when absent. */
    readonly label?: string;
    readonly isOn: boolean;
    readonly onChange: (isOn: boolean) => void;
  },
): Setting {
  return rowOf(parent, row)
    .setClass('session-handoff-switch')
    .addToggle((toggle) => {
      toggle.setValue(row.isOn).onChange(row.onChange);
      toggle.toggleEl.querySelector('input')?.setAttribute('aria-label', row.label ?? row.name);
    });
}

/** Says that what was typed before is here again, with a button that leaves it behind. */
export function drawRestored(parent: HTMLElement, startAfresh: () => void): void {
  const remark = { cls: 'session-handoff-remark', text: en.handoffWindow.restored, attr: { role: 'status' } };
  const button = parent.createDiv(remark).createEl('button', { text: en.handoffWindow.startAfresh });
  button.addEventListener('click', startAfresh);
}

/** Lines about what went wrong, read out at once. */
export function drawAlert(parent: HTMLElement, lines: readonly string[]): HTMLElement {
  const alert = parent.createDiv({ cls: 'session-handoff-alert', attr: { role: 'alert' } });
  for (const line of lines) alert.createDiv({ text: line });
  return alert;
}

/** Keeps out of a field what would make the window stand still, and says so below it; what is there stays. */
export function refuseLongPaste(field: HTMLElement & { readonly value: string }, row: HTMLElement): void {
  let alert: HTMLElement | undefined;
  field.addEventListener('beforeinput', (event) => {
    alert?.remove();
    const { data, dataTransfer } = event;
    const added = (data ?? dataTransfer?.getData('text/plain') ?? '').length;
    if (added === 0 || field.value.length + added <= LONGEST) return;
    event.preventDefault();
    alert = drawAlert(row, [en.plugin.tooLong(added, LONGEST), en.plugin.tooLongFix]);
    alert.scrollIntoView({ block: 'nearest' });
  });
}

function rowOf(parent: HTMLElement, field: Pick<Field, 'name' | 'hint'>): Setting {
  const setting = new Setting(parent).setName(field.name);
  return field.hint === undefined ? setting : setting.setDesc(field.hint);
}

function fill(text: TextComponent | TextAreaComponent, field: Field, { settingEl }: Setting): void {
  text
    .setValue(field.value)
    .setPlaceholder(field.placeholder ?? '')
    .onChange(field.onChange);
  text.inputEl.setAttribute('aria-label', field.name);
  refuseLongPaste(text.inputEl, settingEl);
}
