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
    this.words = this.notice.messageEl.createDiv();
    if (!this.canStop) return;
    drawStop(this.notice, () => {
      this.isStopped = true;
    });
  }
}

/**
 * Waits for something that only looks, and says so once it has taken longer than a moment. `undefined` when somebody
 * stopped waiting: whatever comes of it then is left alone.
 */
export async function waitFor<T>(words: string, work: Promise<T>): Promise<T | undefined> {
  let notice: Notice | undefined;
  let timer = 0;
  const stopped = new Promise<undefined>((resolve) => {
    timer = window.setTimeout(() => {
      notice = new Notice(words, 0);
      drawStop(notice, () => {
        resolve(undefined);
        new Notice(en.plugin.stoppedWaiting);
      });
    }, MOMENT);
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    window.clearTimeout(timer);
    notice?.hide();
  }
}

function drawStop({ messageEl }: Notice, onStop: () => void): void {
  const button = messageEl.createEl('button', { cls: 'session-handoff-undo', text: en.plugin.stop });
  button.addEventListener('click', (event) => {
    // A click on a notice hides it, and what is being stopped is not over yet.
    event.stopPropagation();
    onStop();
  });
}
