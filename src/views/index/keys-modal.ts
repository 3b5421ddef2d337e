import { Modal } from 'obsidian';
import { enView } from '../../locales/en-view';

/** What the keys of the list do. */
export class KeysModal extends Modal {
  override onOpen(): void {
    this.setTitle(enView.keys.title);
    this.modalEl.addClass('session-handoff-window');
    const list = this.contentEl.createEl('dl', { cls: 'session-handoff-keys' });
    for (const [keys, what] of enView.keys.rows) {
      list.createEl('dt', { text: keys });
      list.createEl('dd', { text: what });
    }
  }
}
