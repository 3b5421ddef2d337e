import { m, type Mock } from './mocks';

/** Text of every notice shown since the host was made, oldest first. */
export const notices: string[] = [];

export function fillNotice(): void {
  m.Notice.prototype.constructor__ = function (this: Mock, _message: unknown, duration = 4000) {
    const box =
      document.body.querySelector('.notice-container') ??
      document.body.createDiv({ cls: 'notice-container', attr: { role: 'status', 'aria-live': 'polite' } });
    this.containerEl = createDiv({ cls: 'notice' });
    this.messageEl.addClass('notice-message');
    this.containerEl.append(this.messageEl);
    box.append(this.containerEl);
    notices.push(this.messageEl.textContent ?? '');
    this.containerEl.addEventListener('click', () => {
      this.hide();
    });
    if (duration > 0) {
      setTimeout(() => {
        this.hide();
      }, duration);
    }
  };
  m.Notice.prototype.hide = function (this: Mock) {
    this.containerEl.remove();
  };
}
