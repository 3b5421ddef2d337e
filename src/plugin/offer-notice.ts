import { Notice } from 'obsidian';

/** What a person can do with an offer, by the name of its button. */
export type OfferActions = Readonly<Record<string, () => void>>;

/** Offers of the plugin, one at a time: while one is open nobody makes another. */
export class OfferNotice {
  private open: Notice | undefined;

  get isOpen(): boolean {
    return this.open?.containerEl.isConnected === true;
  }

  show(words: string, actions: OfferActions): void {
    this.open = new Notice('', 0);
    const { messageEl } = this.open;
    messageEl.createDiv({ text: words });
    const buttons = messageEl.createDiv({ cls: 'session-handoff-offer' });
    for (const [name, run] of Object.entries(actions)) {
      buttons.createEl('button', { text: name }).addEventListener('click', run);
    }
  }

  hide(): void {
    this.open?.hide();
  }
}
