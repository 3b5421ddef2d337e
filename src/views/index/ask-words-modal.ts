import { type App, Modal, Setting } from 'obsidian';
import { enView } from '../../locales/en-view';

export interface AskedWords {
  readonly question: string;
  readonly hint?: string;
  readonly value: string;
  /** False where nothing need be said. */
  readonly needed: boolean;
  readonly button: string;
  readonly onGiven: (words: string) => void;
}

/** Asks for a few words before something is done; nothing happens when the person leaves. */
export class AskWordsModal extends Modal {
  constructor(
    app: App,
    private readonly asked: AskedWords,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { question, hint, value, needed, button, onGiven } = this.asked;
    this.setTitle(question);
    this.modalEl.addClass('session-handoff-window');
    if (hint !== undefined) this.contentEl.createEl('p', { text: hint });
    const input = this.contentEl.createEl('input', {
      type: 'text',
      value,
      cls: 'session-handoff-words',
      attr: { 'aria-label': question, dir: 'auto' },
    });
    const give = (): void => {
      const words = input.value.trim();
      if (needed && words === '') {
        input.focus();
        return;
      }
      this.close();
      onGiven(words);
    };
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      give();
    });
    new Setting(this.contentEl)
      .addButton((one) => {
        one.setButtonText(enView.ask.cancel).onClick(() => {
          this.close();
        });
      })
      .addButton((one) => {
        one.setButtonText(button).setCta().onClick(give);
      });
    input.focus();
    input.select();
  }
}
