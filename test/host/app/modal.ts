import { m, type Mock } from './mocks';

/** Modals that are open, the topmost last. */
export const openModals: Mock[] = [];

export function fillModal(): void {
  const modal = m.Modal.prototype;
  modal.constructor__ = function (this: Mock) {
    this.containerEl.addClass('modal-container', 'mod-dim');
    this.modalEl.addClass('modal');
    this.contentEl.addClass('modal-content');
    this.titleEl.addClass('modal-title');
    this.modalEl.setAttribute('role', 'dialog');
    this.modalEl.setAttribute('aria-modal', 'true');
    const background = createDiv({ cls: 'modal-bg' });
    const cross = createDiv({
      cls: 'modal-close-button',
      attr: { 'aria-label': 'Close', role: 'button', tabindex: '0' },
    });
    for (const el of [background, cross]) {
      el.addEventListener('click', () => {
        this.close();
      });
    }
    this.modalEl.prepend(cross, this.titleEl);
    this.containerEl.prepend(background);
  };
  modal.open = open;
  modal.close = close;
}

function open(this: Mock): void {
  if (openModals.includes(this)) return;
  document.body.append(this.containerEl);
  openModals.push(this);
  this.escape__ = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || openModals.at(-1) !== this) return;
    event.stopPropagation();
    this.close();
  };
  document.addEventListener('keydown', this.escape__, true);
  void this.onOpen();
  if (this.titleEl.textContent) this.modalEl.setAttribute('aria-label', this.titleEl.textContent);
  const first = this.contentEl.querySelector('input, select, textarea, button');
  if (first && !this.modalEl.contains(document.activeElement)) first.focus();
}

function close(this: Mock): void {
  const at = openModals.indexOf(this);
  if (at < 0) return;
  openModals.splice(at, 1);
  this.containerEl.remove();
  document.removeEventListener('keydown', this.escape__, true);
  this.onClose();
  this.closeCallback?.();
}
