import { Component, type Modal } from 'obsidian';

/** Windows that are open. They close with the plugin, each keeping what was typed in it. */
export class OpenWindows extends Component {
  private readonly modals = new Set<Modal>();

  show(modal: Modal): void {
    this.modals.add(modal);
    modal.setCloseCallback(() => {
      this.modals.delete(modal);
    });
    modal.open();
  }

  override onunload(): void {
    for (const modal of [...this.modals]) modal.close();
  }
}
