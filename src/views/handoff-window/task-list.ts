import type { SuggestedLine } from '../../core/model/evidence';
import { en } from '../../locales/en';
import { isSameTask } from './draft';
import { RowFocus } from './row-focus';

/** More are folded: they are many in most repositories, and nobody must go through them. */
const FEW = 5;
const KEY = 'a';

/** Lines of the repositories that one key or tap makes an item of; none becomes one by itself. */
export class TaskList {
  private readonly rows: RowFocus;
  private tasks: readonly SuggestedLine[] = [];
  private buttons: readonly HTMLElement[] = [];

  constructor(
    private readonly el: HTMLElement,
    private readonly onToggle: (task: SuggestedLine) => void,
  ) {
    this.rows = new RowFocus(el);
  }

  /** What was taken stays there to be given back, also when the repository does not say it any more. */
  show(found: readonly SuggestedLine[], taken: readonly SuggestedLine[]): void {
    const gone = taken.filter((one) => !found.some((other) => isSameTask(one, other)));
    const tasks = [...gone, ...found];
    if (JSON.stringify(tasks) === JSON.stringify(this.tasks)) return;
    this.tasks = tasks;
    this.draw(taken);
  }

  private draw(taken: readonly SuggestedLine[]): void {
    const hadFocus = this.el.contains(this.el.doc.activeElement);
    this.el.empty();
    this.rows.place = Math.max(0, Math.min(this.rows.place, this.tasks.length - 1));
    if (this.tasks.length === 0) return;
    const details = this.el.createEl('details', { cls: 'session-handoff-tasks' });
    details.open = this.tasks.length <= FEW || taken.length > 0 || hadFocus;
    const name = en.handoffWindow.tasks(this.tasks.length);
    const summary = details.createEl('summary', { cls: 'session-handoff-part', text: name });
    summary.createSpan({ cls: 'session-handoff-quiet', text: en.handoffWindow.tasksHint });
    const list = details.createEl('ul', { cls: 'session-handoff-rows', attr: { 'aria-label': name } });
    list.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    this.buttons = this.tasks.map((task, at) => this.drawTask(list, task, at));
    this.tasks.forEach((task, at) => {
      this.mark(
        at,
        taken.some((one) => isSameTask(one, task)),
      );
    });
    if (hadFocus) this.rows.focus(this.rows.place);
  }

  private drawTask(list: HTMLElement, { text, path, line }: SuggestedLine, at: number): HTMLElement {
    const row = list.createEl('li', { cls: 'session-handoff-triage-row' });
    const body = row.createDiv({ cls: 'session-handoff-body' });
    body.createDiv({ cls: 'session-handoff-triage-text', text });
    body.createDiv({ cls: 'session-handoff-details', text: `${path}:${line}` });
    const button = row.createEl('button', { cls: 'session-handoff-take' });
    button.addEventListener('click', () => {
      this.toggle(at);
    });
    this.rows.add(row, at);
    return button;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!this.rows.move(event.key, this.tasks.length)) {
      if (event.key.toLowerCase() !== KEY) return;
      this.toggle(this.rows.place);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private toggle(at: number): void {
    const task = this.tasks[at];
    if (task === undefined) return;
    this.mark(at, this.buttons[at]?.getAttribute('aria-pressed') !== 'true');
    this.onToggle(task);
  }

  private mark(at: number, isTaken: boolean): void {
    const [button, text] = [this.buttons[at], this.tasks[at]?.text ?? ''];
    const { take, taken, takeLine } = en.handoffWindow;
    button?.setText(isTaken ? taken : take);
    button?.setAttribute('aria-pressed', String(isTaken));
    button?.setAttribute('aria-label', takeLine(text));
  }
}
