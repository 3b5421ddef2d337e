import { m, type Mock } from './mocks';

/** Rows and groups of settings with the app's class names and order of parts. */
export function fillSettingRows(): void {
  m.Setting.prototype.constructor__ = function (this: Mock) {
    this.settingEl.addClass('setting-item');
    this.controlEl.addClass('setting-item-control');
    this.infoEl.addClass('setting-item-info');
    this.nameEl.addClass('setting-item-name');
    this.descEl.addClass('setting-item-description');
    this.settingEl.append(this.infoEl, this.controlEl);
  };
  m.Setting.prototype.setErrorMessage = function (this: Mock, message: string | null) {
    this.errorEl?.remove();
    this.errorEl = message ? this.infoEl.createDiv({ cls: 'setting-error-message', text: message }) : null;
    this.errorEl?.setAttribute('role', 'alert');
    this.settingEl.toggleClass('is-invalid', Boolean(message));
    return this;
  };
  m.SettingGroup.prototype.constructor__ = function (this: Mock) {
    this.groupEl__.addClass('setting-group');
    this.listEl.addClass('setting-items');
    this.headerEl.addClass('setting-item', 'setting-item-heading');
    this.headerInnerEl.addClass('setting-item-name');
  };
  m.SettingGroup.prototype.setHeading = function (this: Mock, text: string) {
    this.headerInnerEl.setText(text);
    this.groupEl__.prepend(this.headerEl);
    return this;
  };
}
