import { Notice } from 'obsidian';
import { en } from '../locales/en';

/** Milliseconds; what is done sooner need not be announced. */
const MOMENT = 1500;

/** Says how far a long work is, once it has taken longer than a moment, with a button that stops it where it can be. */
export class ProgressNotice {
  private readonly began = Date.now();
  private notice: Notice | undefined;
  private words: HTMLElement | undefined;
  private isStopped = false;

  constructor(private readonly canStop: boolean) {}

  /** False once somebody stopped it. */
  readonly step = (words: string): boolean => {
    if (this.notice === undefined && Date.now() - this.began > MOMENT) this.show();
    this.words?.setText(words);
    return !this.isStopped;
  };

  readonly end = (): void => {
    this.notice?.hide();
  };

  private show(): void {
    this.notice = new Notice('', 0);
    const { messageEl } = this.notice;
    this.words = messageEl.createDiv();
    if (!this.canStop) return;
    const button = messageEl.createEl('button', { cls: 'session-handoff-undo', text: en.plugin.stop });
    button.addEventListener('click', (event) => {
      // A click on a notice hides it, and what is being stopped is not over yet.
      event.stopPropagation();
      this.isStopped = true;
    });
  }
}
